package org.prunelang.format.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.prunelang.format.safetensors.RawFile.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sound files are read whole, written so that others read them, and replaced at once. */
class SoundFilesTest {
    @TempDir Path folder;

    private record Given(String name, List<Integer> shape, float[] values)
            implements SafetensorsWriter.Source {}

    @Test
    void emptyFilesTensorsAndScalars() {
        assertThat(open(RawFile.of(folder, "{}", 0)).tensors()).isEmpty();
        String header =
                "{"
                        + tensor("none", "F32", "0,3", 0, 0)
                        + ","
                        + tensor("one", "F64", "", 0, 8)
                        + ",\"__metadata__\":{\"format\":\"pt\"}}   \n";
        SafetensorsFile file = open(RawFile.of(folder, header, 8));
        assertThat(file.metadata()).containsEntry("format", "pt");
        assertThat(numbers(file, "none")).isEmpty();
        assertThat(numbers(file, "one")).containsExactly(0);
    }

    @Test
    void tensorsComeInTheOrderOfTheirData() {
        String header =
                "{" + tensor("z", "U8", "1", 1, 2) + "," + tensor("a", "U8", "1", 0, 1) + "}";
        assertThat(open(RawFile.of(folder, header, 2)).tensors())
                .extracting(TensorEntry::name)
                .containsExactly("a", "z");
    }

    @ParameterizedTest
    @CsvSource({
        "F64, 000000000000F03F, 1",
        "F64, 000000000000F0FF, -Infinity",
        "F32, 0000C0BF, -1.5",
        "F32, 0000C07F, NaN",
        "F16, 003E, 1.5",
        "F16, 0100, 5.9604644775390625e-8",
        "F16, 00FC, -Infinity",
        "F16, 007E, NaN",
        "BF16, 803F, 1",
        "BF16, 40C0, -3",
        "BF16, C07F, NaN",
        "I64, FEFFFFFFFFFFFFFF, -2",
        "I32, FEFFFFFF, -2",
        "I16, FEFF, -2",
        "I8, FE, -2",
        "U64, FFFFFFFFFFFFFFFF, 1.8446744073709552e19",
        "U32, FEFFFFFF, 4294967294",
        "U16, FEFF, 65534",
        "U8, FE, 254",
        "BOOL, 01, 1",
        "BOOL, 00, 0",
    })
    void everyType(String dtype, String bytes, double expected) {
        byte[] data = java.util.HexFormat.of().parseHex(bytes);
        byte[] header =
                ("{" + tensor("x", dtype, "1", 0, data.length) + "}")
                        .getBytes(StandardCharsets.UTF_8);
        SafetensorsFile file = open(RawFile.of(folder, header.length, header, data));
        assertThat(numbers(file, "x")).containsExactly(expected);
    }

    @Test
    void whatIsWrittenIsReadBitForBit() throws IOException {
        float[] wild = {Float.NaN, -0f, Float.MIN_VALUE, Float.MAX_VALUE, 1 / 3f, 0};
        float[] many = new float[300_000];
        Random random = new Random(1);
        for (int i = 0; i < many.length; i++) {
            many[i] = random.nextFloat();
        }
        List<Given> tensors =
                List.of(
                        new Given("b.wëight \"q\"", List.of(2, 3), wild),
                        new Given("a", List.of(3, 100_000), many),
                        new Given("none", List.of(0), new float[0]));
        TreeMap<String, String> metadata = new TreeMap<>(java.util.Map.of("prune", "{\"a\":1}"));
        Path path = folder.resolve("out.safetensors");
        assertThat(SafetensorsWriter.write(path, tensors, metadata)).isEmpty();
        byte[] first = Files.readAllBytes(path);
        assertThat(SafetensorsWriter.write(path, tensors, metadata)).isEmpty();
        assertThat(Files.readAllBytes(path)).isEqualTo(first);
        assertThat(ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8).isZero();
        SafetensorsFile file = open(path);
        assertThat(file.metadata()).isEqualTo(metadata);
        assertThat(file.tensors())
                .extracting(TensorEntry::name)
                .containsExactly("b.wëight \"q\"", "a", "none");
        assertThat(floats(numbers(file, "a"))).isEqualTo(many);
        assertThat(floats(numbers(file, "b.wëight \"q\""))).isEqualTo(wild);
        assertThat(leftovers()).containsExactly("out.safetensors");
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path path = Files.writeString(folder.resolve("out.safetensors"), "old");
        Given broken = new Given("x", List.of(2), new float[1]);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> SafetensorsWriter.write(path, List.of(broken), new TreeMap<>()))
                .hasMessageContaining("1 values for x");
        assertThat(path).hasContent("old");
        assertThat(leftovers()).containsExactly("out.safetensors");
        Path nowhere = folder.resolve("none").resolve("out.safetensors");
        assertThat(SafetensorsWriter.write(nowhere, List.of(), new TreeMap<>()))
                .hasValueSatisfying(
                        d -> assertThat(d.message()).endsWith(": its folder does not exist"));
    }

    @Tag("data")
    @ParameterizedTest
    @CsvSource({
        "resnet20-12fca82f, 97, 269722",
        "resnet32-d509ac18, 157, 464154",
        "resnet56-4bfd9763, 277, 853018"
    })
    void realWeights(String name, int tensors, long parameters) {
        Path path = data().resolve("resnet").resolve(name + ".safetensors");
        assumeTrue(Files.exists(path), () -> "no " + path + ": set -Dprune.data");
        SafetensorsFile file = open(path);
        assertThat(file.tensors()).hasSize(tensors);
        assertThat(file.tensors().stream())
                .filteredOn(tensor -> !tensor.name().contains("running"))
                .extracting(TensorEntry::elements)
                .satisfies(counts ->
                        assertThat(counts.stream().mapToLong(Long::longValue).sum())
                                .isEqualTo(parameters));
        assertThat(file.tensors().getFirst())
                .isEqualTo(
                        new TensorEntry(
                                "conv1.weight", Dtype.F32, List.of(16L, 3L, 3L, 3L), 0, 1728));
        assertThat(file.tensors().getLast().name()).isEqualTo("linear.bias");
        for (TensorEntry tensor : file.tensors()) {
            assertThat(java.util.Arrays.stream(numbers(file, tensor.name())))
                    .allMatch(Double::isFinite);
        }
    }

    static Path data() {
        return Path.of(System.getProperty("prune.data", "../shared/data"));
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static SafetensorsFile open(Path path) {
        return switch (SafetensorsFile.open(path)) {
            case Reading.Read<SafetensorsFile>(SafetensorsFile file) -> file;
            case Reading.Refused<SafetensorsFile> refused ->
                    throw new AssertionError(refused.diagnostic().message());
        };
    }

    private static double[] numbers(SafetensorsFile file, String name) {
        return file.doubles(file.tensor(name).orElseThrow()).contents().orElseThrow();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
