package org.prunelang.plan.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.prunelang.network.Network;
import org.prunelang.tensor.TensorFn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Networks and tensor functions of a plan, each written once and numbered by first use. Equal ones,
 * whatever they are called and wherever they were written, have one number.
 */
final class Tables {
    private final Labels labels;
    private final IdentityHashMap<Network, Integer> networks = new IdentityHashMap<>();
    private final IdentityHashMap<TensorFn, Integer> functions = new IdentityHashMap<>();
    private final Map<String, Integer> networkTexts = new HashMap<>();
    private final Map<String, Integer> functionTexts = new HashMap<>();
    private final List<JsonNode> networkNodes = new ArrayList<>();
    private final List<JsonNode> functionNodes = new ArrayList<>();

    Tables(Labels labels) {
        this.labels = labels;
    }

    Labels labels() {
        return labels;
    }

    int number(Network network) {
        return networks.computeIfAbsent(
                network,
                _ ->
                        networkTexts.computeIfAbsent(
                                NetworkForm.write(network, Labels.none()).toString(),
                                _ -> {
                                    networkNodes.add(NetworkForm.write(network, labels));
                                    return networkNodes.size() - 1;
                                }));
    }

    int number(TensorFn function, Slots slots) {
        return functions.computeIfAbsent(
                function,
                _ ->
                        functionTexts.computeIfAbsent(
                                TensorForm.write(function, slots, Labels.none()).toString(),
                                _ -> {
                                    functionNodes.add(TensorForm.write(function, slots, labels));
                                    return functionNodes.size() - 1;
                                }));
    }

    /** Adds the tables to what refers to them. */
    ObjectNode onto(ObjectNode node) {
        node.set("networks", Writing.list(networkNodes, one -> one));
        node.set("functions", Writing.list(functionNodes, one -> one));
        return node;
    }

    /** The tables of a plan file, read as a whole before what refers to them. */
    record Given(
            List<Network> networks,
            List<TensorFn> functions,
            Labels.Given labels,
            Slots.Known slots) {

        static Given read(Reading plan, Labels.Given labels) {
            return new Given(
                    plan.field("networks").list(network -> NetworkForm.read(network, labels)),
                    plan.field("functions").list(one -> TensorForm.read(one, labels)),
                    labels,
                    new Slots.Known());
        }

        Network network(Reading reading) {
            return element(networks, reading);
        }

        TensorFn function(Reading reading) {
            return element(functions, reading);
        }

        private static <T> T element(List<T> list, Reading reading) {
            int number = reading.whole();
            if (number < 0 || number >= list.size()) {
                throw reading.malformed("there is no number " + number);
            }
            return list.get(number);
        }
    }
}
