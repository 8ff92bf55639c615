package org.prunelang.benchmark;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.prunelang.data.Augmentation;
import org.prunelang.data.Chance;
import org.prunelang.data.Normalization;
import org.prunelang.data.batch.Batch;
import org.prunelang.data.batch.Batches;
import org.prunelang.data.batch.Pass;
import org.prunelang.data.batch.Preparation;
import org.prunelang.data.image.ImageSet;
import org.prunelang.data.shapes.ShapeSet;
import org.prunelang.data.split.Split;

/**
 * Images per second, padded, cropped, mirrored and normalised in batches of 128: the assembler with
 * its thread, beside a loop that computes every number where it stands. What counts is the ratio of
 * the two in one run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class BatchBenchmark {
    private static final int IMAGES = ShapeSet.TRAINING_IMAGES;
    private static final int BATCH = 128;
    private static final int SIDE = 32;
    private static final int PAD = 4;

    private final Normalization normalization = Normalization.CIFAR10;
    private final FloatBuffer buffer =
            ByteBuffer.allocateDirect(BATCH * 3 * SIDE * SIDE * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
    private ImageSet images = new ShapeSet(1).training();
    private Split split = Split.all(images);
    private Batches batches;
    private int epoch;

    @Setup
    public void open() {
        batches =
                new Batches(
                        split,
                        new Preparation(
                                normalization,
                                List.of(new Augmentation.PadCrop(PAD), new Augmentation.Flip())),
                        BATCH);
    }

    @TearDown
    public void close() {
        batches.close();
    }

    @Benchmark
    @OperationsPerInvocation(IMAGES)
    public float assembled() throws InterruptedException {
        Pass pass = batches.training(1, epoch++);
        float sum = 0;
        for (Optional<Batch> next = pass.next(); next.isPresent(); next = pass.next()) {
            sum += next.get().images().get(0);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(IMAGES)
    public float naive() {
        int[] order = split.shuffled(1, epoch++);
        float sum = 0;
        for (int from = 0; from < order.length; from += BATCH) {
            for (int i = from; i < Math.min(from + BATCH, order.length); i++) {
                naive(order[i], i - from);
            }
            sum += buffer.get(0);
        }
        return sum;
    }

    private void naive(int image, int place) {
        Chance chance = Chance.of(1, epoch, image);
        int right = chance.below(2 * PAD + 1) - PAD;
        int down = chance.below(2 * PAD + 1) - PAD;
        boolean mirrored = chance.heads();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                for (int c = 0; c < 3; c++) {
                    int fromX = (mirrored ? SIDE - 1 - x : x) + right;
                    int fromY = y + down;
                    boolean inside = fromX >= 0 && fromX < SIDE && fromY >= 0 && fromY < SIDE;
                    float pixel = inside ? images.pixel(image, c, fromY, fromX) / 255f : 0;
                    float mean = normalization.means().get(c).floatValue();
                    float deviation = normalization.deviations().get(c).floatValue();
                    buffer.put(((place * SIDE + y) * SIDE + x) * 3 + c, (pixel - mean) / deviation);
                }
            }
        }
    }
}
