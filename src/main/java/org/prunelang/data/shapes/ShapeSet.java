package org.prunelang.data.shapes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.prunelang.data.Chance;
import org.prunelang.data.image.ImageSet;

/**
 * The image set that comes with the program: ten classes of drawn shapes and textures, 3x32x32.
 * Image n depends on the seed and n alone, by arithmetic that is the same on every machine. Nobody
 * can be right of all of them, {@link ShapeKind#bestAccuracy} says why.
 */
public final class ShapeSet {
    /** The seed of the set that {@code shapes()} means. */
    public static final long SEED = 2019;

    public static final int TRAINING_IMAGES = 8_000;
    public static final int TEST_IMAGES = 2_000;

    private static final int CHANNELS = 3;
    private static final int TRAINING = 0;
    private static final int TEST = 1;

    private final long seed;

    public ShapeSet(long seed) {
        this.seed = seed;
    }

    public ImageSet training() {
        return draw(TRAINING, TRAINING_IMAGES);
    }

    public ImageSet test() {
        return draw(TEST, TEST_IMAGES);
    }

    /** The names of the classes in the order of their numbers. */
    public static List<String> classes() {
        return Arrays.stream(ShapeKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
    }

    private ImageSet draw(int part, int count) {
        ShapeKind[] kinds = ShapeKind.values();
        int image = CHANNELS * Scene.SIDE * Scene.SIDE;
        byte[] pixels = new byte[count * image];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            Chance chance = Chance.of(seed, part, i);
            labels[i] = i % kinds.length;
            Painter.paint(Scene.draw(kinds[labels[i]], chance), chance, pixels, i * image);
        }
        return ImageSet.owning(CHANNELS, Scene.SIDE, Scene.SIDE, kinds.length, pixels, labels);
    }
}
