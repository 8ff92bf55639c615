package org.prunelang.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
    @TempDir private Path folder;

    @Test
    void readsUtf8() throws IOException {
        assertThat(text("let s = \"\u00e9\u65e5\"\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("let s = \"\u00e9\u65e5\"\r\n");
    }

    @Test
    void dropsAByteOrderMark() throws IOException {
        assertThat(text("\ufefflet x = 1".getBytes(StandardCharsets.UTF_8))).isEqualTo("let x = 1");
    }

    @Test
    void readsAnEmptyFile() throws IOException {
        assertThat(text(new byte[0])).isEmpty();
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        assertThat(read("a\nb\u00e9c".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(
                        new Reading.Refused(
                                "is not UTF-8 text: byte 0xE9 in line 2",
                                Optional.of("save it with the encoding UTF-8")));
    }

    @Test
    void refusesATextThatEndsInTheMiddleOfASign() throws IOException {
        assertThat(read(new byte[] {'a', (byte) 0xe6, (byte) 0x97}))
                .extracting("why")
                .isEqualTo("is not UTF-8 text: byte 0xE6 in line 1");
    }

    @Test
    void refusesBinaryFiles() throws IOException {
        assertThat(read(new byte[] {'P', 'K', 3, 4, (byte) 0xff, 0}))
                .isEqualTo(new Reading.Refused("is not a text file: control character in line 1"));
    }

    @Test
    void refusesFoldersAndWhatDoesNotExist() {
        assertThat(Reading.of(folder.toString()))
                .isEqualTo(new Reading.Refused("is a folder, not a file"));
        assertThat(Reading.of(folder.resolve("gone").toString()))
                .isEqualTo(new Reading.Refused("does not exist"));
        assertThat(Reading.of("a\0b")).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void refusesHugeFiles() throws IOException {
        Path file = folder.resolve("huge");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Reading.MOST_BYTES + 1L);
        }

        assertThat(Reading.of("huge", file))
                .isEqualTo(new Reading.Refused("is larger than 64 MiB: that is no recipe"));
    }

    private Reading read(byte[] bytes) throws IOException {
        return Reading.of("a.prune", Files.write(folder.resolve("a.prune"), bytes));
    }

    private String text(byte[] bytes) throws IOException {
        return switch (read(bytes)) {
            case Reading.Text(Source source) -> source.text();
            case Reading.Refused refused -> throw new AssertionError(refused.why());
        };
    }
}
