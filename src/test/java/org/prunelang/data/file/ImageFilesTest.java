package org.prunelang.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prunelang.data.Openings.opened;
import static org.prunelang.data.Openings.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.data.DataSet;
import org.prunelang.data.image.ImageSet;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;

/** Where the files of a set are looked for, and what is said where they are not. */
class ImageFilesTest {
    private static final int CIFAR_BYTES = 30_730_000;

    @TempDir Path folder;

    @Test
    void filesLieInTheFolderOrWhereTheirArchivePutsThem() throws IOException {
        byte[] batch = Packed.bomb(CIFAR_BYTES);
        write("test_batch.bin.xz", batch);
        assertThat(opened(files(DataSet.CIFAR10).test()).count()).isEqualTo(10_000);
        Files.move(
                folder.resolve("test_batch.bin.xz"),
                Files.createDirectory(folder.resolve("cifar-10-batches-bin"))
                        .resolve("test_batch.bin.xz"));
        assertThat(opened(files(DataSet.CIFAR10).test()).count()).isEqualTo(10_000);
    }

    @Test
    void cifar100HasFiftyThousandTrainingImagesInOneFile() throws IOException {
        write("train.bin.xz", Packed.bomb(153_700_000));
        ImageSet images = opened(files(DataSet.CIFAR100).training());
        assertThat(images.count()).isEqualTo(50_000);
        assertThat(images.classes()).isEqualTo(100);
    }

    @Test
    void aFolderThatIsNotThereNamesLayoutSizesAndSource() {
        Path gone = folder.resolve("gone");
        Diagnostic said =
                refused(new ImageFiles(DataSet.CIFAR10, gone, Unpacked.NOT_KEPT).training());
        assertThat(said.code()).isEqualTo(Code.P0802);
        assertThat(said.message())
                .isEqualTo("the images of cifar10 are not there: no folder " + gone);
        assertThat(said.notes())
                .containsExactly(
                        "wanted in that folder or in its cifar-10-batches-bin: data_batch_1.bin,"
                                + " data_batch_2.bin, data_batch_3.bin, data_batch_4.bin,"
                                + " data_batch_5.bin, plain or packed (.xz, .gz); each 30,730,000"
                                + " bytes: 10,000 times a label and 32x32 red, green and blue"
                                + " bytes",
                        "people get them as the binary version from"
                                + " https://www.cs.toronto.edu/~kriz/cifar.html:"
                                + " cifar-10-binary.tar.gz, 162 MB, MD5"
                                + " c32a1d4ab5d03f1284b67883e8d87530",
                        "`shapes()` needs no files: images made by the program");
    }

    @Test
    void aFileThatIsMissingIsNamed() throws IOException {
        for (int batch : List.of(1, 2, 4)) {
            write("data_batch_" + batch + ".bin", new byte[0]);
        }
        assertThat(refused(files(DataSet.CIFAR10).training()).message())
                .isEqualTo(
                        "some images of cifar10 are not in "
                                + folder
                                + ": data_batch_3.bin, data_batch_5.bin");
    }

    @Test
    void theVersionForPythonIsRecognised() throws IOException {
        write("data_batch_1", new byte[0]);
        assertThat(refused(files(DataSet.CIFAR10).training()).notes())
                .contains("what is there is the version for Python: get the binary version");
    }

    @Test
    void anArchiveIsToBeUnpacked() throws IOException {
        Path archive = write("cifar-10-binary.tar.gz", new byte[0]);
        assertThat(refused(files(DataSet.CIFAR10).training()).notes())
                .contains("unpack the archive first: tar -xzf " + archive + " -C " + folder);
        assertThat(
                        refused(new ImageFiles(DataSet.CIFAR10, archive, Unpacked.NOT_KEPT).test())
                                .notes())
                .contains(archive + " is a file: unpack it, and name the folder");
    }

    @Test
    void otherSetsNameTheirOwnFiles() {
        assertThat(refused(files(DataSet.FASHION_MNIST).training()).notes().toString())
                .contains("train-images-idx3-ubyte", "47,040,016", "FashionMNIST/raw")
                .contains("zalandoresearch/fashion-mnist", "8d4fb7e6c68d591d4c3dfef9ec88bf0d");
        assertThat(refused(files(DataSet.CIFAR100).test()).notes().toString())
                .contains("test.bin", "30,740,000", "cifar-100-binary.tar.gz");
        assertThat(refused(files(DataSet.MNIST).test()).notes().toString())
                .contains("t10k-labels-idx1-ubyte", "MNIST/raw");
    }

    private ImageFiles files(DataSet set) {
        return new ImageFiles(set, folder, Unpacked.NOT_KEPT);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
