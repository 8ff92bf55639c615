package org.prunelang.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.prunelang.data.Openings.opened;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.data.DataSet;
import org.prunelang.data.image.ImageSet;

/** The published files themselves, where they are at hand. */
@Tag("data")
class RealFilesTest {
    private static final Path DATA =
            Path.of(
                    System.getProperty(
                            "prune.data",
                            Path.of(System.getProperty("prune.home", "."), "../shared/data")
                                    .toString()));

    @TempDir Path folder;

    @Test
    void theTestImagesOfCifar10() {
        present("cifar10/test_batch.bin");
        Path real = DATA.resolve("cifar10");
        ImageSet images = opened(new ImageFiles(DataSet.CIFAR10, real, Unpacked.NOT_KEPT).test());
        assertThat(classCounts(images)).containsOnly(1_000);
        assertThat(Stream.of(0, 1, 2, 3).map(images::label)).isEqualTo(List.of(3, 8, 8, 0));
        assertThat(images.pixel(0, 0, 0, 0)).isEqualTo(158);
        assertThat(images.pixel(0, 1, 0, 0)).isEqualTo(112);
        assertThat(images.pixel(0, 2, 0, 0)).isEqualTo(49);
    }

    @Test
    void aTrainingBatchOfCifar10UnpacksToItsPublishedDigest()
            throws IOException, NoSuchAlgorithmException {
        Path real = present("cifar10/data_batch_1.bin.xz");
        Unpacked unpacked = new Unpacked(Optional.of(folder));
        CifarFiles reader = new CifarFiles(DataSet.CIFAR10, 10_000, 1, unpacked);
        assertThat(classCounts(opened(reader.read(List.of(real))))).contains(1005, 974, 1032);
        try (Stream<Path> copies = Files.list(folder)) {
            assertThat(sha256(copies.findFirst().orElseThrow()))
                    .isEqualTo("0def081c410489f98b3935c2d405fc7436d23377894a5d6a710ce1fad8082588");
        }
    }

    @Test
    void theBeginningOfFashionMnist() throws IOException {
        Path images = present("fashion/t10k-first-4443-images-idx3-ubyte.gz");
        Path labels = present("fashion/t10k-first-4443-labels-idx1-ubyte.gz");
        Files.copy(images, folder.resolve("t10k-images-idx3-ubyte.gz"));
        Files.copy(labels, folder.resolve("t10k-labels-idx1-ubyte.gz"));
        ImageSet read =
                opened(new ImageFiles(DataSet.FASHION_MNIST, folder, Unpacked.NOT_KEPT).test());
        assertThat(read.count()).isEqualTo(4_443);
        assertThat(Stream.of(0, 1, 2, 3, 4).map(read::label)).isEqualTo(List.of(9, 2, 1, 1, 6));
    }

    private static Path present(String name) {
        Path file = DATA.resolve(name);
        if (!Files.isRegularFile(file)) {
            System.out.println(
                    "skipped: no " + file + " (-Dprune.data=FOLDER names another place)");
        }
        assumeTrue(Files.isRegularFile(file), "no " + file);
        return file;
    }

    private static int[] classCounts(ImageSet images) {
        int[] counts = new int[images.classes()];
        for (int i = 0; i < images.count(); i++) {
            counts[images.label(i)]++;
        }
        return counts;
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    }
}
