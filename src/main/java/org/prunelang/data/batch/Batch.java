package org.prunelang.data.batch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/**
 * Images ready for the network, with their labels. The buffers are direct and belong to the stream
 * that made them: they are written over once the next batch is asked for.
 */
public final class Batch {
    private final int elements;
    private final ByteBuffer images;
    private final ByteBuffer labels;
    private int count;

    Batch(int most, int elements) {
        this.elements = elements;
        images = direct((long) most * elements * Float.BYTES);
        labels = direct((long) most * Long.BYTES);
    }

    private static ByteBuffer direct(long bytes) {
        return ByteBuffer.allocateDirect(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
    }

    public int count() {
        return count;
    }

    /** The images as 32-bit numbers in the order {@code [image, row, column, channel]}. */
    public FloatBuffer images() {
        return images.asFloatBuffer().limit(count * elements);
    }

    /** The same as bytes of the machine's own order, from 0 to the end of the last image. */
    public ByteBuffer imageBytes() {
        return images.duplicate()
                .order(ByteOrder.nativeOrder())
                .limit(count * elements * Float.BYTES);
    }

    /** The class of each image. */
    public LongBuffer labels() {
        return labels.asLongBuffer().limit(count);
    }

    public ByteBuffer labelBytes() {
        return labels.duplicate().order(ByteOrder.nativeOrder()).limit(count * Long.BYTES);
    }

    void count(int images) {
        count = images;
    }

    FloatBuffer imagesToFill() {
        return images.asFloatBuffer();
    }

    LongBuffer labelsToFill() {
        return labels.asLongBuffer();
    }
}
