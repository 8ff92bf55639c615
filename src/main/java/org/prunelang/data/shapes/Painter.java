package org.prunelang.data.shapes;

import org.prunelang.data.Chance;

/** Paints a scene, pixel by pixel, edges smoothed by four points for each. */
final class Painter {
    private static final double[] POINTS = {0.25, 0.75};

    private Painter() {}

    /** Writes {@code [row, column, channel]} from a place on. */
    static void paint(Scene scene, Chance chance, byte[] into, int at) {
        for (int y = 0; y < Scene.SIDE; y++) {
            for (int x = 0; x < Scene.SIDE; x++) {
                Scene.Color color = color(scene, x, y);
                into[at++] = grained(color.red(), scene, chance);
                into[at++] = grained(color.green(), scene, chance);
                into[at++] = grained(color.blue(), scene, chance);
            }
        }
    }

    private static Scene.Color color(Scene scene, int x, int y) {
        if (scene.cover().holds(x, y)) {
            return scene.cover().color();
        }
        for (Scene.Patch spot : scene.spots()) {
            if (spot.holds(x, y)) {
                return spot.color();
            }
        }
        double covered = covered(scene.figure(), x, y);
        Scene.Shade ground = scene.ground();
        double shade =
                ground.acrossRight() * (x - Scene.SIDE / 2)
                        + ground.acrossDown() * (y - Scene.SIDE / 2);
        return new Scene.Color(
                mixed(ground.middle().red() + shade, scene.ink().red(), covered),
                mixed(ground.middle().green() + shade, scene.ink().green(), covered),
                mixed(ground.middle().blue() + shade, scene.ink().blue(), covered));
    }

    private static double covered(Scene.Placed figure, int x, int y) {
        double covered = 0;
        for (double down : POINTS) {
            for (double right : POINTS) {
                covered += figure.holds(x + right, y + down) ? 0.25 : 0;
            }
        }
        return covered;
    }

    private static double mixed(double ground, double ink, double covered) {
        return ground + (ink - ground) * covered;
    }

    private static byte grained(double value, Scene scene, Chance chance) {
        return (byte) Math.clamp((int) Math.rint(value + scene.grain() * chance.grain()), 0, 255);
    }
}
