package org.prunelang.data.shapes;

/**
 * The ten classes of the generated set. Two by two they share a {@link Figure} and differ only in
 * the range its one trait is drawn from, and these ranges overlap: an image whose trait lies in
 * both could be of either class, whoever looks at it.
 */
public enum ShapeKind {
    DISC(Figure.ROUND, 0, 0.30),
    RING(Figure.ROUND, 0.27, 0.67),
    SQUARE(Figure.BOX, 0, 24),
    DIAMOND(Figure.BOX, 21, 45),
    PLUS(Figure.CROSS, 0, 24),
    SALTIRE(Figure.CROSS, 21, 45),
    FINE_STRIPES(Figure.STRIPES, 3.5, 8),
    COARSE_STRIPES(Figure.STRIPES, 7.5, 13),
    CHECKER(Figure.LATTICE, -0.1, 0.1),
    TILES(Figure.LATTICE, 0.08, 0.9);

    private final Figure figure;
    private final double from;
    private final double to;

    ShapeKind(Figure figure, double from, double to) {
        this.figure = figure;
        this.from = from;
        this.to = to;
    }

    Figure figure() {
        return figure;
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    /**
     * The accuracy that the best possible classifier has on average. Everything but the trait is
     * drawn alike for the two classes of a figure, so even who could read the trait exactly is
     * wrong wherever the other class is the likelier one: for each pair, half of what the two
     * densities have in common.
     */
    public static double bestAccuracy() {
        double mistaken = 0;
        ShapeKind[] kinds = values();
        for (int i = 0; i < kinds.length; i += 2) {
            ShapeKind one = kinds[i];
            ShapeKind other = kinds[i + 1];
            double common = Math.min(one.to, other.to) - Math.max(one.from, other.from);
            double density = 1 / Math.max(one.to - one.from, other.to - other.from);
            mistaken += common * density;
        }
        return 1 - mistaken / kinds.length;
    }
}
