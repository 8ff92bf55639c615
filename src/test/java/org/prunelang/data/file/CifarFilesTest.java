package org.prunelang.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prunelang.data.Openings.opened;
import static org.prunelang.data.Openings.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.data.DataSet;
import org.prunelang.data.image.ImageSet;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;

class CifarFilesTest {
    private static final int RECORD = 3073;
    private static final CifarFiles THREE =
            new CifarFiles(DataSet.CIFAR10, 3, 1, Unpacked.NOT_KEPT);

    @TempDir Path folder;

    /** Record i has the label i and the bytes 7, 8, 9, … from i on. */
    private static byte[] records(int count, int labelBytes) {
        byte[] bytes = new byte[count * (labelBytes + 3072)];
        for (int i = 0; i < count; i++) {
            int at = i * (labelBytes + 3072);
            bytes[at + labelBytes - 1] = (byte) i;
            for (int k = 0; k < 3072; k++) {
                bytes[at + labelBytes + k] = (byte) (7 + i + k);
            }
        }
        return bytes;
    }

    @Test
    void labelsAndPlanesComeOutAsTheyWentIn() throws IOException {
        ImageSet images = opened(THREE.read(List.of(write("a.bin", records(3, 1)))));
        assertThat(images.count()).isEqualTo(3);
        assertThat(images.label(2)).isEqualTo(2);
        for (int channel = 0; channel < 3; channel++) {
            assertThat(images.pixel(1, channel, 3, 5))
                    .isEqualTo((8 + channel * 1024 + 3 * 32 + 5) & 0xff);
        }
    }

    @Test
    void filesFollowEachOther() throws IOException {
        Path second = write("b.bin.gz", Packed.gzip(records(3, 1)));
        ImageSet images = opened(THREE.read(List.of(write("a.bin", records(3, 1)), second)));
        assertThat(images.count()).isEqualTo(6);
        assertThat(images.pixel(4, 2, 31, 31)).isEqualTo(images.pixel(1, 2, 31, 31));
    }

    @Test
    void packedFilesHoldTheSame() throws IOException {
        ImageSet plain = opened(THREE.read(List.of(write("a.bin", records(3, 1)))));
        ImageSet packed = opened(THREE.read(List.of(write("a.bin.xz", Packed.xz(records(3, 1))))));
        for (int i = 0; i < 3072; i++) {
            assertThat(packed.pixel(2, i % 3, i / 96, i / 3 % 32))
                    .isEqualTo(plain.pixel(2, i % 3, i / 96, i / 3 % 32));
        }
    }

    @Test
    void ofTwoLabelsTheFineOneCounts() throws IOException {
        byte[] bytes = records(3, 2);
        bytes[0] = 19;
        bytes[1] = 99;
        CifarFiles fine = new CifarFiles(DataSet.CIFAR100, 3, 2, Unpacked.NOT_KEPT);
        ImageSet images = opened(fine.read(List.of(write("train.bin", bytes))));
        assertThat(images.label(0)).isEqualTo(99);
        assertThat(images.pixel(0, 0, 0, 0)).isEqualTo(7);
    }

    @Test
    void anotherSizeIsSaid() throws IOException {
        says(write("a.bin", new byte[3 * RECORD - 1]), "holds 9,218 bytes", "has 9,219");
        says(write("b.bin", new byte[3 * RECORD + 1]), "holds 9,220 bytes", "has 9,219");
        says(write("c.bin", new byte[0]), "holds 0 bytes");
        says(write("a.bin.xz", Packed.xz(new byte[RECORD])), "holds 3,073 bytes", "missing");
        says(write("b.bin.gz", Packed.gzip(new byte[4 * RECORD])), "holds more than the 9,219");
    }

    @Test
    void aBombIsSaid() throws IOException {
        says(write("a.bin.xz", Packed.bomb(100_000_000)), "holds more than the 9,219 bytes");
    }

    @Test
    void aFileThatAsksForGigabytesIsRefused() throws IOException {
        says(write("a.bin.xz", Packed.greedy()), "asks for more memory");
    }

    @Test
    void damageIsSaid() throws IOException {
        byte[] packed = Packed.xz(records(3, 1));
        says(write("a.bin.xz", Arrays.copyOf(packed, packed.length / 2)), "ends too early");
        says(write("e.bin.xz", new byte[0]), "ends too early");
        says(write("b.bin.xz", records(3, 1)), "is damaged");
        says(write("c.bin.gz", records(3, 1)), "is damaged");
        byte[] flipped = packed.clone();
        flipped[packed.length / 2] ^= 0x10;
        says(write("d.bin.xz", flipped), "d.bin.xz");
    }

    @Test
    void aClassThatDoesNotExistIsSaid() throws IOException {
        byte[] bytes = records(3, 1);
        bytes[RECORD] = 10;
        says(write("a.bin", bytes), "gives image 1 the class 10", "0 to 9");
        bytes[RECORD] = -1;
        says(write("a.bin", bytes), "the class 255");
    }

    @Test
    void aFileThatIsGoneIsSaid() {
        says(folder.resolve("gone.bin"), "gone.bin is not there");
        says(folder.resolve("gone.bin.xz"), "gone.bin.xz is not there");
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void says(Path file, String... parts) {
        Diagnostic said = refused(THREE.read(List.of(file)));
        assertThat(said.code()).isEqualTo(Code.P0802);
        assertThat(said.message()).startsWith(file.toString()).contains(parts);
    }
}
