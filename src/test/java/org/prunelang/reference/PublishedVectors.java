package org.prunelang.reference;

/** The matrices that the numbers of the methods were worked out for by hand. */
final class PublishedVectors {
    private PublishedVectors() {}

    /** Six filters of four weights. */
    static Array six() {
        return Array.matrix(
                "filter",
                "weight",
                new double[] {1, 2, -1, .5},
                new double[] {.2, -.1, .3, .1},
                new double[] {.9, 1.8, -1.1, .6},
                new double[] {-2, 1, .5, -1},
                new double[] {.4, .3, -.2, .6},
                new double[] {1.5, -.5, 2, -1.5});
    }

    /** Five points of the plane. */
    static Array five() {
        return Array.matrix(
                "filter",
                "weight",
                new double[] {4, 0},
                new double[] {0, 4},
                new double[] {4, 4},
                new double[] {2.1, 2.2},
                new double[] {.5, .2});
    }
}
