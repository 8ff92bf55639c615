package org.prunelang.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.prunelang.data.DataSet;
import org.prunelang.data.Opening;
import org.prunelang.data.image.ImageSet;

/**
 * Reads the binary files of CIFAR: records of one or two label bytes, of which the last counts, and
 * then one plane for each channel, row by row.
 *
 * @param imagesPerFile every file must have exactly so many
 */
record CifarFiles(DataSet set, int imagesPerFile, int labelBytes, Unpacked unpacked) {

    Opening<ImageSet> read(List<Path> files) {
        int image = set.channels() * set.side() * set.side();
        byte[] pixels = new byte[Math.multiplyExact(files.size() * imagesPerFile, image)];
        int[] labels = new int[files.size() * imagesPerFile];
        for (int file = 0; file < files.size(); file++) {
            try {
                read(files.get(file), file * imagesPerFile, pixels, labels);
            } catch (IOException trouble) {
                return new Opening.Refused<>(FileTrouble.diagnostic(files.get(file), trouble));
            }
        }
        return new Opening.Opened<>(
                ImageSet.owning(
                        set.channels(), set.side(), set.side(), set.classes(), pixels, labels));
    }

    private void read(Path file, int first, byte[] pixels, int[] labels) throws IOException {
        int area = set.side() * set.side();
        byte[] row = new byte[labelBytes + set.channels() * area];
        long bytes = (long) imagesPerFile * row.length;
        if (Packing.of(file) == Packing.PLAIN && Files.size(file) != bytes) {
            throw new Unfit(
                    "holds %s bytes, and a file of %s has %s"
                            .formatted(
                                    ExactContent.grouped(Files.size(file)),
                                    set.word(),
                                    ExactContent.grouped(bytes)));
        }
        try (InputStream stream = unpacked.open(file, bytes)) {
            ExactContent content = new ExactContent(stream, bytes);
            for (int i = 0; i < imagesPerFile; i++) {
                content.read(row);
                labels[first + i] = label(row[labelBytes - 1] & 0xff, i);
                interleave(row, pixels, (first + i) * set.channels() * area);
            }
            content.end();
        }
    }

    private int label(int label, int image) throws Unfit {
        if (label >= set.classes()) {
            throw new Unfit(
                    "gives image %s the class %d, and %s has the classes 0 to %d"
                            .formatted(
                                    ExactContent.grouped(image),
                                    label,
                                    set.word(),
                                    set.classes() - 1));
        }
        return label;
    }

    private void interleave(byte[] row, byte[] pixels, int at) {
        int area = set.side() * set.side();
        for (int channel = 0; channel < set.channels(); channel++) {
            int from = labelBytes + channel * area;
            for (int i = 0; i < area; i++) {
                pixels[at + i * set.channels() + channel] = row[from + i];
            }
        }
    }
}
