package org.prunelang.engine.torchscript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.prunelang.engine.Archive;
import org.prunelang.engine.Slot;
import org.prunelang.network.Network;
import org.prunelang.reference.NetworkEvaluator;

/** A network's archive with weights and a batch, called as its slots say. */
final class NetworkSession {
    private final Network network;
    private final DrawnWeights weights;
    private final Archive archive;
    private final List<double[]> batch;
    private final TorchSession torch = new TorchSession();

    NetworkSession(Network network, DrawnWeights weights, Archive archive, List<double[]> batch) {
        this.network = network;
        this.weights = weights;
        this.archive = archive;
        this.batch = List.copyOf(batch);
        List<Integer> shape = new ArrayList<>(List.of(batch.size()));
        shape.addAll(network.layer(network.inputs().getFirst()).shape().sizes());
        double[] flat = batch.stream().flatMapToDouble(Arrays::stream).toArray();
        torch.tensor("INPUT", shape, flat);
        for (Archive.Method method : archive.methods()) {
            method.slots().forEach(this::tensors);
        }
    }

    private void tensors(Slot slot) {
        for (String entry :
                slot.role() == Slot.Role.PREPARED ? List.<String>of() : slot.entries()) {
            boolean scalar = slot.role() == Slot.Role.STEPS;
            List<Integer> shape = scalar ? List.of() : weights.shapeOf(entry);
            double[] own = weights.get(entry);
            double[] values =
                    switch (slot.role()) {
                        case READ, TRAINED, STATISTICS -> own;
                        case MOMENTUM, FIRST_MOMENT, SECOND_MOMENT -> new double[own.length];
                        case STEPS -> new double[1];
                        case MASK -> IntStream.range(0, own.length).mapToDouble(i -> 1).toArray();
                        case INPUT, TARGET, RATE, PREPARED -> throw new AssertionError(slot);
                    };
            torch.tensor(name(slot.role(), entry), shape, values);
        }
    }

    /** The name of a tensor in the session. */
    static String name(Slot.Role role, String entry) {
        return switch (role) {
            case READ, TRAINED, STATISTICS -> entry;
            case INPUT,
                    TARGET,
                    RATE,
                    PREPARED,
                    MOMENTUM,
                    FIRST_MOMENT,
                    SECOND_MOMENT,
                    STEPS,
                    MASK ->
                    role + " " + entry;
        };
    }

    TorchSession torch() {
        return torch;
    }

    NetworkSession step(double rate, double... classes) {
        torch.tensor("TARGET", "int64", List.of(classes.length), classes);
        torch.tensor("RATE", List.of(), rate);
        return call();
    }

    /** All methods in order. */
    NetworkSession call() {
        for (Archive.Method method : archive.methods()) {
            List<Object> arguments = new ArrayList<>();
            method.slots().forEach(slot -> arguments.add(argument(slot)));
            torch.call(method.name(), arguments, method.name().equals("prepare") ? "PREPARED" : "");
        }
        return this;
    }

    private static Object argument(Slot slot) {
        boolean listed = slot.role().isList() && slot.role() != Slot.Role.PREPARED;
        return listed
                ? slot.entries().stream().map(entry -> name(slot.role(), entry)).toList()
                : slot.role().toString();
    }

    TorchSession.Outcome run(Path folder) throws IOException, InterruptedException {
        return torch.run(archive.bytes(), folder);
    }

    /** What the reference makes of the batch, one flat tensor per output. */
    static List<double[]> expected(Network network, DrawnWeights weights, List<double[]> batch) {
        Map<Integer, List<Double>> outputs = new LinkedHashMap<>();
        for (double[] image : batch) {
            List<double[]> values =
                    NetworkEvaluator.outputs(network, weights, List.of(image)).get();
            for (int i = 0; i < values.size(); i++) {
                List<Double> output = outputs.computeIfAbsent(i, _ -> new ArrayList<>());
                for (double value : values.get(i)) {
                    output.add(value);
                }
            }
        }
        return outputs.values().stream()
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
    }

    List<double[]> expected() {
        return expected(network, weights, batch);
    }
}
