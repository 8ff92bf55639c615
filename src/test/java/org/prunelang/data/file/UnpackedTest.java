package org.prunelang.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prunelang.data.Openings.opened;
import static org.prunelang.data.Openings.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.data.DataSet;
import org.prunelang.data.Opening;
import org.prunelang.data.image.ImageSet;

/** What is slow to unpack is unpacked once; a copy that is not whole is never seen. */
class UnpackedTest {
    private static final int BYTES = 2 * 3073;

    @TempDir Path folder;

    @Test
    void theSecondReadIsOfTheCopy() throws IOException {
        Path packed = write("a.bin.xz", Packed.xz(new byte[BYTES]));
        assertThat(opened(read(packed)).label(0)).isZero();
        Path copy = only();
        byte[] marked = Files.readAllBytes(copy);
        marked[0] = 5;
        Files.write(copy, marked);
        assertThat(opened(read(packed)).label(0)).isEqualTo(5);
    }

    @Test
    void aCopyOfAnotherSizeIsMadeAgain() throws IOException {
        Path packed = write("a.bin.xz", Packed.xz(new byte[BYTES]));
        opened(read(packed));
        Files.write(only(), new byte[10]);
        assertThat(opened(read(packed)).count()).isEqualTo(2);
        assertThat(only()).hasSize(BYTES);
    }

    @Test
    void anotherFileHasAnotherCopy() throws IOException {
        byte[] bytes = new byte[BYTES];
        opened(read(write("a.bin.xz", Packed.xz(bytes))));
        bytes[0] = 3;
        assertThat(opened(read(write("a.bin.xz", Packed.xz(bytes)))).label(0)).isEqualTo(3);
        assertThat(copies()).hasSize(2);
    }

    @Test
    void nothingIsLeftOfWhatCouldNotBeUnpacked() throws IOException {
        refused(read(write("a.bin.xz", Packed.bomb(100_000_000))));
        refused(read(write("b.bin.xz", Packed.xz(new byte[BYTES - 1]))));
        refused(read(write("c.bin.xz", new byte[40])));
        assertThat(copies()).isEmpty();
    }

    private Opening<ImageSet> read(Path file) {
        Unpacked unpacked = new Unpacked(Optional.of(folder.resolve("copies")));
        return new CifarFiles(DataSet.CIFAR10, 2, 1, unpacked).read(List.of(file));
    }

    private Path only() throws IOException {
        assertThat(copies()).hasSize(1);
        return copies().getFirst();
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("copies"))) {
            return files.toList();
        }
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
