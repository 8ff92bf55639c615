package org.prunelang.plan.form;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.network.Block;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.build.NetworkBuilder;
import org.prunelang.network.build.Placement;
import org.prunelang.network.build.Problem;
import org.prunelang.network.build.Signal;
import org.prunelang.source.Origin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A network in a plan file, layer names included: patterns and exports go by them. */
final class NetworkForm {
    private NetworkForm() {}

    static JsonNode write(Network network, Labels labels) {
        ObjectNode node = Writing.object();
        node.set("layers", Writing.list(network.layers(), layer -> layer(layer, labels)));
        node.set("outputs", Writing.wholes(network.outputs()));
        node.set("blocks", Writing.list(network.blocks(), block -> block(block, labels)));
        return node;
    }

    private static JsonNode layer(Layer layer, Labels labels) {
        ObjectNode node = Writing.object().put("name", layer.name());
        node.set("does", OpForm.write(layer.op()));
        node.set("inputs", Writing.wholes(layer.inputs()));
        return labels.origin(node, layer.origin());
    }

    private static JsonNode block(Block block, Labels labels) {
        ObjectNode node = Writing.object().put("name", block.name());
        node.put("from", block.from()).put("to", block.to());
        switch (block) {
            case Block.Call _ -> node.put("block", "call");
            case Block.Residual residual ->
                    node.put("block", "residual")
                            .put("split", residual.split())
                            .put("entry", residual.entry())
                            .put("main_end", residual.mainEnd())
                            .put("shortcut_end", residual.shortcutEnd())
                            .put("add", residual.add());
            case Block.Branch branch ->
                    node.put("block", "branch")
                            .put("entry", branch.entry())
                            .put("end", branch.end())
                            .put("concat", branch.concat())
                            .put("position", branch.position());
        }
        return labels.origin(node, block.origin());
    }

    static Network read(Reading reading, Labels.Given labels) {
        reading.only("layers", "outputs", "blocks");
        NetworkBuilder builder = new NetworkBuilder();
        List<Signal> signals = new ArrayList<>();
        for (Reading layer : reading.field("layers").elements()) {
            signals.add(place(layer, builder, signals, labels));
        }
        for (Reading block : reading.field("blocks").elements()) {
            builder.block(block(block, signals.size(), labels));
        }
        return builder.build(reading.field("outputs").list(place -> signal(place, signals)));
    }

    private static Signal place(
            Reading reading, NetworkBuilder builder, List<Signal> signals, Labels.Given labels) {
        reading.only("name", "does", "inputs", Labels.ORIGIN);
        Op op = OpForm.read(reading.field("does"));
        List<Signal> inputs = reading.field("inputs").list(place -> signal(place, signals));
        try {
            Placement placed =
                    builder.add(reading.field("name").text(), op, inputs, labels.origin(reading));
            if (!placed.problems().isEmpty()) {
                throw reading.malformed(
                        placed.problems().stream().map(Problem::message).toList().getFirst());
            }
            return placed.signal()
                    .orElseThrow(() -> reading.malformed("this layer cannot take its input"));
        } catch (IllegalArgumentException | ArithmeticException refused) {
            throw reading.malformed("this layer cannot take its input");
        }
    }

    private static Block block(Reading reading, int layers, Labels.Given labels) {
        String name = reading.field("name").text();
        int from = place(reading, "from", layers);
        int to = place(reading, "to", layers + 1);
        Origin origin = labels.origin(reading);
        return switch (reading.field("block").text()) {
            case "call" -> {
                reading.only("name", "from", "to", "block", Labels.ORIGIN);
                yield new Block.Call(name, from, to, origin);
            }
            case "residual" -> {
                reading.only(
                        "name",
                        "from",
                        "to",
                        "block",
                        "split",
                        "entry",
                        "main_end",
                        "shortcut_end",
                        "add",
                        Labels.ORIGIN);
                yield new Block.Residual(
                        name,
                        from,
                        to,
                        place(reading, "split", layers),
                        place(reading, "entry", layers),
                        place(reading, "main_end", layers),
                        place(reading, "shortcut_end", layers),
                        place(reading, "add", layers),
                        origin);
            }
            case "branch" -> {
                reading.only(
                        "name",
                        "from",
                        "to",
                        "block",
                        "entry",
                        "end",
                        "concat",
                        "position",
                        Labels.ORIGIN);
                yield new Block.Branch(
                        name,
                        from,
                        to,
                        place(reading, "entry", layers),
                        place(reading, "end", layers),
                        place(reading, "concat", layers),
                        place(reading, "position", layers),
                        origin);
            }
            default -> throw reading.malformed("no such block");
        };
    }

    private static int place(Reading reading, String field, int below) {
        int place = reading.field(field).whole();
        if (place < 0 || place >= below) {
            throw reading.field(field).malformed("there is no layer " + place);
        }
        return place;
    }

    private static Signal signal(Reading reading, List<Signal> signals) {
        int place = reading.whole();
        if (place < 0 || place >= signals.size()) {
            throw reading.malformed("there is no layer " + place + " before this one");
        }
        return signals.get(place);
    }
}
