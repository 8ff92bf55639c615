package org.prunelang.engine.torchscript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Calls of a module that Python's torch makes in one process: tensors by name, in double precision
 * unless said otherwise, changed in place by the calls and readable behind them.
 */
final class TorchSession {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private final Map<String, Object> tensors = new LinkedHashMap<>();
    private final List<Map<String, Object>> calls = new ArrayList<>();

    /**
     * What came of it: results of every call, flat, all tensors at the end, and the names under
     * which the module lists its own, and those it trains.
     */
    record Outcome(
            List<List<double[]>> results,
            Map<String, double[]> tensors,
            List<String> names,
            List<String> trained) {
        double[] tensor(String name) {
            double[] values = tensors.get(name);
            if (values == null) {
                throw new AssertionError("no tensor " + name);
            }
            return values;
        }
    }

    /** Whether there is a Python with torch; a test that finds none is skipped, and says so. */
    static boolean isThere() {
        if (!Files.isExecutable(PYTHON)) {
            return false;
        }
        try {
            Process process =
                    new ProcessBuilder(PYTHON.toString(), "-c", "import torch")
                            .redirectErrorStream(true)
                            .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    void tensor(String name, String type, List<Integer> shape, double... values) {
        tensors.put(name, Map.of("type", type, "shape", shape, "values", values));
    }

    void tensor(String name, List<Integer> shape, double... values) {
        tensor(name, "float64", shape, values);
    }

    /**
     * @param arguments names of tensors, or lists of them
     * @param saved the name its results are kept under as a list; empty for none
     */
    void call(String method, List<Object> arguments, String saved) {
        calls.add(Map.of("method", method, "arguments", arguments, "saved", saved));
    }

    /** Sets a tensor between calls. */
    void set(String name, double... values) {
        calls.add(Map.of("set", name, "values", values));
    }

    Outcome run(byte[] archive, Path folder) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        Path module = Files.write(folder.resolve("module.pt"), archive);
        Path script = folder.resolve("session.py");
        try (InputStream source = TorchSession.class.getResourceAsStream("session.py")) {
            Files.write(script, source.readAllBytes());
        }
        Path request = folder.resolve("request.json");
        Files.write(request, json.writeValueAsBytes(Map.of("tensors", tensors, "calls", calls)));
        Path answer = folder.resolve("answer.json");
        Path said = folder.resolve("said.txt");
        Process process =
                new ProcessBuilder(
                                PYTHON.toString(),
                                script.toString(),
                                module.toString(),
                                request.toString(),
                                answer.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError("torch: " + Files.readString(said));
        }
        return outcome(json.readTree(Files.readAllBytes(answer)));
    }

    private static Outcome outcome(JsonNode answer) {
        List<List<double[]>> results = new ArrayList<>();
        for (JsonNode call : answer.get("results")) {
            List<double[]> tensors = new ArrayList<>();
            call.forEach(tensor -> tensors.add(numbers(tensor)));
            results.add(tensors);
        }
        Map<String, double[]> tensors = new LinkedHashMap<>();
        answer.get("tensors")
                .properties()
                .forEach(entry -> tensors.put(entry.getKey(), numbers(entry.getValue())));
        return new Outcome(
                results, tensors, texts(answer.get("names")), texts(answer.get("trained")));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        Arrays.setAll(numbers, i -> list.get(i).asDouble());
        return numbers;
    }
}
