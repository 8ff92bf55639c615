package org.prunelang.data.shapes;

/** What can be drawn. Each figure has one trait that tells its two classes apart. */
enum Figure {
    /** A disc; the trait is the radius of its hole as a part of its own. */
    ROUND,
    /** A square; the trait is how far it is turned, in degrees. */
    BOX,
    /** A cross of two bars; the trait is how far it is turned, in degrees. */
    CROSS,
    /** Parallel stripes; the trait is the distance from one to the next, in pixels. */
    STRIPES,
    /** Tiles like those of a chess board; the trait is by how much they shrink. */
    LATTICE;

    private static final double HALF_SIDE = 0.85;
    private static final double HALF_BAR = 0.3;

    /** Whether the figure is turned by its trait; the others are turned as it comes. */
    boolean turnsByTrait() {
        return this == BOX || this == CROSS;
    }

    /**
     * Whether a point belongs to the figure.
     *
     * @param x in units of the radius, from the middle, turned with the figure
     * @param pixels the radius
     */
    boolean holds(double x, double y, double trait, double pixels) {
        return switch (this) {
            case ROUND -> {
                double square = x * x + y * y;
                yield square <= 1 && square >= trait * trait;
            }
            case BOX -> Math.max(Math.abs(x), Math.abs(y)) <= HALF_SIDE;
            case CROSS ->
                    Math.max(Math.abs(x), Math.abs(y)) <= 1
                            && Math.min(Math.abs(x), Math.abs(y)) <= HALF_BAR;
            case STRIPES -> wave(x * pixels / trait) > 0;
            case LATTICE -> wave(x) + wave(y) > trait;
        };
    }

    /** A wave of period 1 between -1 and 1, in shape near a cosine, made of arithmetic only. */
    private static double wave(double t) {
        double straight = 4 * Math.abs(t - Math.floor(t) - 0.5) - 1;
        return straight * (1.5 - 0.5 * straight * straight);
    }
}
