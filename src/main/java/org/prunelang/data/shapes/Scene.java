package org.prunelang.data.shapes;

import java.util.List;
import org.prunelang.data.Chance;

/**
 * One image before it is painted: a figure somewhere on a shaded ground, in colours that say
 * nothing about its class, with spots, something that covers a part of it, and grain.
 */
record Scene(Placed figure, Shade ground, Color ink, List<Patch> spots, Patch cover, double grain) {
    static final int SIDE = 32;

    Scene {
        spots = List.copyOf(spots);
    }

    /** A figure at a place, of a size, turned. */
    record Placed(
            Figure figure,
            double trait,
            double x,
            double y,
            double radius,
            double cos,
            double sin) {
        boolean holds(double px, double py) {
            double dx = (px - x) / radius;
            double dy = (py - y) / radius;
            return figure.holds(cos * dx + sin * dy, cos * dy - sin * dx, trait, radius);
        }
    }

    record Color(double red, double green, double blue) {
        double distance(Color other) {
            return Math.abs(red - other.red)
                    + Math.abs(green - other.green)
                    + Math.abs(blue - other.blue);
        }
    }

    /** A colour that changes along a direction, by so much for each pixel. */
    record Shade(Color middle, double acrossRight, double acrossDown) {}

    /** A rectangle of one colour; it may lie outside the image in part or as a whole. */
    record Patch(Color color, int left, int top, int width, int height) {
        boolean holds(int x, int y) {
            return x >= left && x < left + width && y >= top && y < top + height;
        }
    }

    static Scene draw(ShapeKind kind, Chance chance) {
        Placed figure = place(kind, chance);
        Shade ground =
                new Shade(color(chance), chance.between(-2.5, 2.5), chance.between(-2.5, 2.5));
        Color ink = color(chance);
        while (ink.distance(ground.middle()) < 120) {
            ink = color(chance);
        }
        List<Patch> spots = List.of(patch(chance, 2, 3), patch(chance, 2, 3), patch(chance, 2, 3));
        Patch cover = chance.heads() ? patch(chance, 6, 8) : patch(chance, 1, 1);
        return new Scene(figure, ground, ink, spots, cover, chance.between(5, 26));
    }

    private static Placed place(ShapeKind kind, Chance chance) {
        double trait = chance.between(kind.from(), kind.to());
        boolean turnsByTrait = kind.figure().turnsByTrait();
        double degrees = turnsByTrait ? trait : chance.between(0, 90);
        double angle = StrictMath.toRadians(chance.heads() ? degrees : -degrees);
        return new Placed(
                kind.figure(),
                trait,
                chance.between(11, SIDE - 11),
                chance.between(11, SIDE - 11),
                chance.between(6.5, 11),
                StrictMath.cos(angle),
                StrictMath.sin(angle));
    }

    private static Color color(Chance chance) {
        return new Color(chance.between(20, 236), chance.between(20, 236), chance.between(20, 236));
    }

    /** A patch with sides from {@code least} to {@code least + more}. */
    private static Patch patch(Chance chance, int least, int more) {
        return new Patch(
                color(chance),
                chance.below(SIDE) - least / 2,
                chance.below(SIDE) - least / 2,
                least + chance.below(more + 1),
                least + chance.below(more + 1));
    }
}
