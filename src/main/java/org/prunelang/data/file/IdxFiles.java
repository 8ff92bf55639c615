package org.prunelang.data.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.prunelang.data.DataSet;
import org.prunelang.data.Opening;
import org.prunelang.data.image.ImageSet;

/**
 * Reads the idx files of the MNIST family: a magic number, the sizes, big end first, and then the
 * bytes. How many images there are is the file's to say, within reason.
 */
record IdxFiles(DataSet set) {
    private static final int IMAGES_MAGIC = 0x803;
    private static final int LABELS_MAGIC = 0x801;
    private static final int MOST_IMAGES = 1_000_000;

    Opening<ImageSet> read(Path imagesFile, Path labelsFile) {
        Path reading = labelsFile;
        try {
            int[] labels = labels(labelsFile);
            reading = imagesFile;
            byte[] pixels = pixels(imagesFile, labels.length, labelsFile);
            return new Opening.Opened<>(
                    ImageSet.owning(
                            set.channels(), set.side(), set.side(), set.classes(), pixels, labels));
        } catch (IOException trouble) {
            return new Opening.Refused<>(FileTrouble.diagnostic(reading, trouble));
        }
    }

    private int[] labels(Path file) throws IOException {
        try (DataInputStream stream = open(file)) {
            magic(stream, LABELS_MAGIC, "labels");
            byte[] bytes = content(stream, count(stream), 1);
            int[] labels = new int[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                labels[i] = bytes[i] & 0xff;
                if (labels[i] >= set.classes()) {
                    throw new Unfit(
                            "gives image %s the class %d, and %s has the classes 0 to %d"
                                    .formatted(
                                            ExactContent.grouped(i),
                                            labels[i],
                                            set.word(),
                                            set.classes() - 1));
                }
            }
            return labels;
        }
    }

    private byte[] pixels(Path file, int labels, Path labelsFile) throws IOException {
        try (DataInputStream stream = open(file)) {
            magic(stream, IMAGES_MAGIC, "images");
            int count = count(stream);
            int height = stream.readInt();
            int width = stream.readInt();
            if (height != set.side() || width != set.side()) {
                throw new Unfit(
                        "has images of %dx%d, and those of %s are %dx%d"
                                .formatted(height, width, set.word(), set.side(), set.side()));
            }
            if (count != labels) {
                throw new Unfit(
                        "has %s images, and %s has %s labels"
                                .formatted(
                                        ExactContent.grouped(count),
                                        labelsFile.getFileName(),
                                        ExactContent.grouped(labels)));
            }
            return content(stream, count, height * width);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(Packing.of(file).open(file));
    }

    private static void magic(DataInputStream stream, int wanted, String what) throws IOException {
        try {
            int found = stream.readInt();
            if (found != wanted) {
                throw new Unfit(
                        "is no idx file of %s: it begins with %d, and %d is wanted"
                                .formatted(what, found, wanted));
            }
        } catch (EOFException tooShort) {
            throw new Unfit("is no idx file of " + what + ": it has less than four bytes");
        }
    }

    private static int count(DataInputStream stream) throws IOException {
        int count = stream.readInt();
        if (count < 0 || count > MOST_IMAGES) {
            throw new Unfit(
                    "says that it has %s images, and no such set has more than %s"
                            .formatted(
                                    ExactContent.grouped(Integer.toUnsignedLong(count)),
                                    ExactContent.grouped(MOST_IMAGES)));
        }
        return count;
    }

    /** Grows with what is really there: a header alone makes no array. */
    private static byte[] content(InputStream stream, int count, int each) throws IOException {
        long wanted = (long) count * each;
        byte[] bytes = stream.readNBytes(Math.toIntExact(wanted));
        if (bytes.length < wanted) {
            throw new Unfit(
                    "ends after %s of the %s bytes that its head promises"
                            .formatted(
                                    ExactContent.grouped(bytes.length),
                                    ExactContent.grouped(wanted)));
        }
        new ExactContent(stream, wanted).end();
        return bytes;
    }
}
