package org.prunelang.format.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.prunelang.format.safetensors.RawFile.tensor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;

/** Whatever a file holds, a refusal is one line with the file and the reason, and quick. */
class HostileFilesTest {
    @TempDir Path folder;

    static Stream<Arguments> headers() {
        String one = tensor("a", "F32", "2", 0, 8);
        return Stream.of(
                arguments("{" + one + "," + tensor("b", "F32", "1", 4, 8) + "}", 8, "overlaps"),
                arguments("{" + one + "," + tensor("b", "F32", "2", 0, 8) + "}", 8, "overlaps"),
                arguments(
                        "{" + one + "," + tensor("b", "F32", "1", 12, 16) + "}",
                        16,
                        "4 bytes between `a` and `b`"),
                arguments(
                        "{" + tensor("a", "F32", "1", 4, 8) + "}", 8, "4 bytes between the header"),
                arguments("{" + one + "}", 9, "1 bytes behind `a`"),
                arguments("{" + one + "}", 7, "ends at byte 8, but the file holds 7"),
                arguments("{}", 1, "1 bytes behind the header"),
                arguments("{" + one + "," + one + "}", 8, "`a` stands twice"),
                arguments("{" + tensor("a", "F32", "3", 0, 8) + "}", 8, "needs 12 bytes"),
                arguments("{" + tensor("a", "BF16", "2", 0, 8) + "}", 8, "needs 4 bytes"),
                arguments("{" + tensor("a", "F32", "-2", 0, 8) + "}", 8, "negative number"),
                arguments("{" + tensor("a", "F32", "2.0", 0, 8) + "}", 8, "whole numbers"),
                arguments("{" + tensor("a", "F32", "2e0", 0, 8) + "}", 8, "whole numbers"),
                arguments("{" + tensor("a", "F32", "\"2\"", 0, 8) + "}", 8, "whole numbers"),
                arguments("{" + tensor("a", "F32", "[2]", 0, 8) + "}", 8, "whole numbers"),
                arguments("{" + tensor("a", "F32", "null", 0, 8) + "}", 8, "whole numbers"),
                arguments(
                        "{" + tensor("a", "F32", "99999999999999999999", 0, 8) + "}",
                        8,
                        "too large"),
                arguments(
                        "{" + tensor("a", "F32", "9223372036854775807", 0, 8) + "}",
                        8,
                        "too large"),
                arguments(
                        "{" + tensor("a", "F32", "4294967296,4294967296", 0, 8) + "}",
                        8,
                        "no file can hold"),
                arguments(
                        "{" + tensor("a", "F32", "1,".repeat(99) + "2", 0, 8) + "}",
                        8,
                        "too many numbers"),
                arguments("{" + tensor("a", "F32", "2", 8, 0) + "}", 8, "ends before it begins"),
                arguments("{" + tensor("a", "F8_E5M2", "8", 0, 8) + "}", 8, "not supported"),
                arguments("{\"a\":{\"dtype\":4}}", 0, "`dtype` that is no text"),
                arguments("{\"a\":{\"dtype\":\"F32\",\"shape\":[]}}", 0, "no `data_offsets`"),
                arguments("{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,0]}}", 0, "no `shape`"),
                arguments("{\"a\":{\"shape\":[0],\"data_offsets\":[0,0]}}", 0, "no `dtype`"),
                arguments("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\"}}", 0, "two `dtype`s"),
                arguments("{\"a\":{\"shape\":[1],\"shape\":[1]}}", 0, "two `shape`s"),
                arguments(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[4]}}",
                        4,
                        "not two numbers"),
                arguments(
                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,2,4]}}",
                        4,
                        "not two numbers"),
                arguments("{\"a\":{\"code\":\"os.system\"}}", 0, "unknown key `code`"),
                arguments("{\"a\":[]}", 0, "not described by a JSON object"),
                arguments("{\"__metadata__\":{\"a\":1}}", 0, "nothing but text"),
                arguments("{\"__metadata__\":{\"a\":{}}}", 0, "nothing but text"),
                arguments("{\"__metadata__\":\"a\"}", 0, "nothing but text"),
                arguments("{\"__metadata__\":{},\"__metadata__\":{}}", 0, "stands twice"),
                arguments(
                        "{\"__metadata__\":{\"k\":\"1\",\"k\":\"2\"}}",
                        0,
                        "`k` stands twice in `__metadata__`"),
                arguments("{\"a\":", 0, "not JSON"),
                arguments("{\"a\"", 0, "not JSON"),
                arguments("{", 0, "not JSON"),
                arguments("{'a':{}}", 0, "not JSON"),
                arguments("{/**/}", 0, "not JSON"),
                arguments("{" + one + ",}", 8, "not JSON"),
                arguments("{" + tensor("a", "F32", "02", 0, 8) + "}", 8, "not JSON"),
                arguments("{" + tensor("a", "F32", "NaN", 0, 8) + "}", 8, "not JSON"),
                arguments("{\"a\nb\":{}}", 0, "not JSON"),
                arguments("{} {}", 0, "goes on behind"),
                arguments("{}x", 0, "not JSON"),
                arguments("{}\0\0", 0, "not JSON"),
                arguments("{\"a\\ud800\":{}}", 0, "not JSON"),
                arguments("{\"a\\udc00\":{}}", 0, "not JSON"),
                arguments("{\"a\\ud800x\":{}}", 0, "not JSON"),
                arguments("{\"__metadata__\":{\"k\":\"\\udc00\"}}", 0, "not UTF-8"),
                arguments("{\"" + "n".repeat(20_000) + "\":{}}", 0, "too long"),
                arguments("[]", 0, "does not begin with `{`"),
                arguments(" {}", 0, "does not begin with `{`"),
                arguments("\"a\"", 0, "does not begin with `{`"));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aHeaderThatLies(String header, int dataBytes, String reason) {
        assertRefused(RawFile.of(folder, header, dataBytes), reason);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, Long.MAX_VALUE, 1L << 40, 300, 11})
    void aHeaderLongerThanTheFile(long length) {
        byte[] text = "{}        ".getBytes(StandardCharsets.UTF_8);
        assertRefused(RawFile.of(folder, length, text, new byte[0]), "announces a header of");
    }

    @Test
    void aHeaderLongerThanAnyoneWrites() throws IOException {
        Path path = RawFile.of(folder, 100_000_001, new byte[] {'{'}, new byte[0]);
        try (RandomAccessFile sparse = new RandomAccessFile(path.toFile(), "rw")) {
            sparse.setLength(200_000_000);
        }
        assertRefused(path, "longer than 100000000");
    }

    @Test
    void aHugeHeaderOfNothing() throws IOException {
        Path path = RawFile.of(folder, 99_999_999, new byte[] {'{'}, new byte[0]);
        try (RandomAccessFile sparse = new RandomAccessFile(path.toFile(), "rw")) {
            sparse.setLength(100_000_100);
        }
        assertRefused(path, "not JSON");
    }

    @Test
    void moreTensorsThanAnyNetworkHas() {
        StringBuilder header = new StringBuilder("{");
        for (int i = 0; i < 100_001; i++) {
            header.append(i == 0 ? "" : ",").append(tensor("t" + i, "U8", "0", 0, 0));
        }
        assertRefused(RawFile.of(folder, header.append("}").toString(), 0), "more than 100,000");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8})
    void filesOfFewBytes(int length) {
        assertRefused(
                RawFile.bytes(folder, new byte[length]), length == 0 ? "is empty" : "too few");
    }

    @Test
    void textThatIsNotUtf8() {
        byte[] wrong = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};
        assertRefused(RawFile.of(folder, wrong.length, wrong, new byte[0]), "not UTF-8");
        byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};
        assertRefused(RawFile.of(folder, overlong.length, overlong, new byte[0]), "not UTF-8");
    }

    @Test
    void deepNesting() {
        String deep = "{\"a\":" + "[".repeat(1_000_000);
        assertRefused(RawFile.of(folder, deep, 0), "not described by a JSON object");
    }

    @Test
    void everyTruncationOfASoundFile() throws IOException {
        byte[] sound =
                Files.readAllBytes(
                        RawFile.of(folder, "{" + tensor("a", "F32", "2", 0, 8) + "}", 8));
        for (int length = 0; length < sound.length; length++) {
            assertRefused(
                    RawFile.bytes(folder, java.util.Arrays.copyOf(sound, length)),
                    "no sound safetensors file");
        }
    }

    @Test
    void noFileAtAll() throws IOException {
        assertRefused(folder.resolve("none.safetensors"), "there is no such file");
        assertRefused(Files.createDirectory(folder.resolve("dir.safetensors")), "is a folder");
    }

    @Test
    void aNameCannotPaintTheTerminal() {
        String header = "{" + tensor("a\\u001b[31m\\n\\u202e", "F32", "9", 0, 8) + "}";
        Diagnostic refusal = refusal(RawFile.of(folder, header, 8));
        assertThat(refusal.message()).doesNotContain("\n", "\u001b", "\u202e").contains("[31m");
    }

    @Test
    void aFileThatShrinksWhileItIsRead() throws IOException {
        Path path = RawFile.of(folder, "{" + tensor("a", "F32", "2", 0, 8) + "}", 8);
        SafetensorsFile file = SafetensorsFile.open(path).contents().orElseThrow();
        try (RandomAccessFile cut = new RandomAccessFile(path.toFile(), "rw")) {
            cut.setLength(Files.size(path) - 1);
        }
        assertThat(file.doubles(file.tensors().getFirst()).refusal())
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.message()).contains("became shorter"));
        Files.delete(path);
        assertThat(file.doubles(file.tensors().getFirst()).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.message()).contains("is gone"));
    }

    private static void assertRefused(Path path, String reason) {
        // Of the processor, since the clock also counts what else the machine does.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Diagnostic refusal = refusal(path);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
                .isLessThan(Duration.ofSeconds(2));
        assertThat(refusal.code()).isEqualTo(Code.P0802);
        assertThat(refusal.message())
                .startsWith(path + ": ")
                .contains(reason)
                .hasLineCount(1)
                .doesNotContain("Exception", "org.", "java.")
                .hasSizeLessThan(400);
    }

    private static Diagnostic refusal(Path path) {
        return SafetensorsFile.open(path)
                .refusal()
                .orElseThrow(() -> new AssertionError("accepted " + path));
    }
}
