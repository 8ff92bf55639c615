package org.prunelang.data.batch;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import org.prunelang.data.Augmentation;
import org.prunelang.data.Chance;
import org.prunelang.data.Normalization;
import org.prunelang.data.image.Augmenting;
import org.prunelang.data.image.Frame;
import org.prunelang.data.image.ImageSet;

/**
 * Writes images into a batch, one after the other. An image is put together in an array that stays
 * in the processor's cache and goes into the buffer in one piece.
 */
final class Assembler {
    private final ImageSet images;
    private final float[] table;
    private final Frame frame;
    private final float[] numbers;

    Assembler(ImageSet images, Normalization normalization) {
        if (normalization.channels() != images.channels()) {
            throw new IllegalArgumentException("normalisation for another number of channels");
        }
        this.images = images;
        table = normalization.table();
        frame = new Frame(images);
        numbers = new float[images.elements()];
    }

    /** What is drawn for an image depends on the seed, the epoch and the image alone. */
    record Drawing(List<Augmentation> augmentations, long seed, int epoch) {
        static final Drawing NONE = new Drawing(List.of(), 0, 0);
    }

    /** Fills a batch with the images of an order from a place on. */
    void fill(Batch batch, int[] order, int from, int count, Drawing drawing) {
        FloatBuffer into = batch.imagesToFill();
        LongBuffer labels = batch.labelsToFill();
        for (int i = from; i < from + count; i++) {
            frame.show(images, order[i]);
            if (!drawing.augmentations().isEmpty()) {
                augment(order[i], drawing);
            }
            frame.write(table, numbers, 0);
            into.put(numbers);
            labels.put(images.label(order[i]));
        }
        batch.count(count);
    }

    private void augment(int image, Drawing drawing) {
        Chance chance = Chance.of(drawing.seed(), drawing.epoch(), image);
        for (Augmentation augmentation : drawing.augmentations()) {
            Augmenting.apply(augmentation, frame, chance);
        }
    }
}
