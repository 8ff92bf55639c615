package org.prunelang.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prunelang.data.Openings.opened;
import static org.prunelang.data.Openings.refused;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.data.DataSet;
import org.prunelang.data.image.ImageSet;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;

class IdxFilesTest {
    private static final IdxFiles READER = new IdxFiles(DataSet.FASHION_MNIST);

    @TempDir Path folder;

    private static byte[] images(int magic, int count, int height, int width, int really) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + really * height * width);
        bytes.putInt(magic).putInt(count).putInt(height).putInt(width);
        for (int i = 0; bytes.hasRemaining(); i++) {
            bytes.put((byte) i);
        }
        return bytes.array();
    }

    private static byte[] sound() {
        return images(2051, 3, 28, 28, 3);
    }

    private static byte[] labels(int magic, int count, int... labels) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length).putInt(magic).putInt(count);
        for (int label : labels) {
            bytes.put((byte) label);
        }
        return bytes.array();
    }

    private static byte[] soundLabels() {
        return labels(2049, 3, 9, 0, 4);
    }

    @Test
    void imagesAndLabelsComeOutAsTheyWentIn() throws IOException {
        ImageSet images =
                opened(READER.read(write("i.gz", Packed.gzip(sound())), write("l", soundLabels())));
        assertThat(images.count()).isEqualTo(3);
        assertThat(images.channels()).isEqualTo(1);
        assertThat(images.label(0)).isEqualTo(9);
        assertThat(images.label(2)).isEqualTo(4);
        assertThat(images.pixel(1, 0, 2, 3)).isEqualTo((784 + 2 * 28 + 3) & 0xff);
    }

    @Test
    void whatIsWrongWithTheImagesIsSaid() throws IOException {
        saysOfImages(images(2049, 3, 28, 28, 3), "no idx file of images", "2049");
        saysOfImages(images(2051, 3, 28, 32, 3), "images of 28x32");
        saysOfImages(images(2051, 4, 28, 28, 4), "has 4 images", "3 labels");
        saysOfImages(images(2051, 3, 28, 28, 2), "ends after 1,568 of the 2,352 bytes");
        saysOfImages(images(2051, 3, 28, 28, 4), "holds more than the 2,352");
        saysOfImages(images(2051, -1, 28, 28, 0), "says that it has 4,294,967,295 images");
        saysOfImages(new byte[3], "less than four bytes");
        saysOfImages(Arrays.copyOf(sound(), 10), "ends too early");
    }

    @Test
    void whatIsWrongWithTheLabelsIsSaid() throws IOException {
        saysOfLabels(labels(2051, 3, 1, 2, 3), "no idx file of labels", "2051");
        saysOfLabels(labels(2049, 3, 1, 10, 3), "gives image 1 the class 10");
        saysOfLabels(labels(2049, 3, 1, 2), "ends after 2 of the 3");
        saysOfLabels(labels(2049, 2_000_000), "no such set has more than 1,000,000");
    }

    /** Its head promises 784 MB: they are neither there nor set aside for. */
    @Test
    void aHeadAloneMakesNoArray() throws IOException {
        byte[] labels = Arrays.copyOf(labels(2049, 1_000_000), 8 + 1_000_000);
        Path labelFile = write("l.gz", Packed.gzip(labels));
        Path imageFile = write("i", images(2051, 1_000_000, 28, 28, 1));
        assertThat(refused(READER.read(imageFile, labelFile)).message())
                .contains("ends after 784 of the 784,000,000 bytes");
    }

    @Test
    void damageIsSaid() throws IOException {
        Path labels = write("l", soundLabels());
        byte[] packed = Packed.gzip(sound());
        Path cut = write("i.gz", Arrays.copyOf(packed, packed.length - 20));
        assertThat(refused(READER.read(cut, labels)).message()).contains("ends too early");
        packed[packed.length - 6] ^= 1;
        Path flipped = write("j.gz", packed);
        assertThat(refused(READER.read(flipped, labels)).message()).contains("is damaged");
    }

    private void saysOfImages(byte[] images, String... parts) throws IOException {
        Path file = write("i", images);
        says(refused(READER.read(file, write("l", soundLabels()))), file, parts);
    }

    private void saysOfLabels(byte[] labels, String... parts) throws IOException {
        Path file = write("l", labels);
        says(refused(READER.read(write("i", sound()), file)), file, parts);
    }

    private static void says(Diagnostic said, Path file, String... parts) {
        assertThat(said.code()).isEqualTo(Code.P0802);
        assertThat(said.message()).startsWith(file.toString()).contains(parts);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
