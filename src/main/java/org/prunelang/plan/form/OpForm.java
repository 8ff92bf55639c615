package org.prunelang.plan.form;

import java.util.List;
import org.prunelang.network.Extent;
import org.prunelang.network.Function;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a layer computes, in a plan file: the word of the layer and its sizes. */
final class OpForm {
    private OpForm() {}

    static JsonNode write(Op op) {
        ObjectNode node = Writing.object().put("op", op.word());
        switch (op) {
            case Op.Input input -> node.set("shape", Writing.wholes(input.shape().sizes()));
            case Op.Conv conv -> {
                node.put("filters", conv.filters()).put("groups", conv.groups());
                node.put("bias", conv.bias()).set("dilation", extent(conv.dilation()));
                window(node, conv.kernel(), conv.stride(), conv.padding());
            }
            case Op.Depthwise conv -> {
                node.put("multiplier", conv.multiplier());
                node.put("bias", conv.bias()).set("dilation", extent(conv.dilation()));
                window(node, conv.kernel(), conv.stride(), conv.padding());
            }
            case Op.Deconv conv -> {
                node.put("filters", conv.filters());
                window(node, conv.kernel(), conv.stride(), conv.padding());
            }
            case Op.MaxPool pool -> {
                node.put("ceil", pool.ceil());
                window(node, pool.kernel(), pool.stride(), pool.padding());
            }
            case Op.AveragePool pool -> window(node, pool.kernel(), pool.stride(), pool.padding());
            case Op.Linear linear ->
                    node.put("features", linear.features()).put("bias", linear.bias());
            case Op.BatchNorm norm ->
                    node.put("scale", norm.scale())
                            .put("shift", norm.shift())
                            .put("epsilon", norm.epsilon().toString())
                            .put("momentum", norm.momentum().toString());
            case Op.Dropout dropout -> node.put("share", dropout.share().toString());
            case Op.Upsample upsample -> node.put("factor", upsample.factor());
            case Op.Shuffle shuffle -> node.put("groups", shuffle.groups());
            case Op.PadChannels pad -> node.put("before", pad.before()).put("after", pad.after());
            case Op.Subsample subsample -> node.set("stride", extent(subsample.stride()));
            case Op.Gate gate -> node.put("sites", Writing.word(gate.sites()));
            case Op.ChannelPick pick -> node.set("indices", Writing.wholes(pick.indices()));
            case Op.ChannelScatter scatter -> {
                node.set("positions", Writing.wholes(scatter.positions()));
                node.put("width", scatter.width()).put("base", scatter.base());
            }
            case Op.Flatten _,
                    Op.Activation _,
                    Op.Softmax _,
                    Op.MeanPool _,
                    Op.Add _,
                    Op.Concat _,
                    Op.Multiply _ -> {}
        }
        return node;
    }

    private static void window(ObjectNode node, Extent kernel, Extent stride, Extent padding) {
        node.set("kernel", extent(kernel));
        node.set("stride", extent(stride));
        node.set("padding", extent(padding));
    }

    private static JsonNode extent(Extent extent) {
        return Writing.wholes(List.of(extent.height(), extent.width()));
    }

    static Op read(Reading reading) {
        String word = reading.field("op").text();
        return switch (word) {
            case "input" -> new Op.Input(shape(reading.only("op", "shape").field("shape")));
            case "conv", "depthwise", "deconv", "max_pool", "average_pool" ->
                    windowed(word, reading);
            case "linear" -> {
                reading.only("op", "features", "bias");
                yield new Op.Linear(positive(reading, "features"), reading.field("bias").flag());
            }
            case "batchnorm" -> {
                reading.only("op", "scale", "shift", "epsilon", "momentum");
                yield new Op.BatchNorm(
                        reading.field("scale").flag(),
                        reading.field("shift").flag(),
                        reading.field("epsilon").rational(),
                        reading.field("momentum").rational());
            }
            case "dropout" -> new Op.Dropout(reading.only("op", "share").field("share").rational());
            case "upsample" -> new Op.Upsample(positive(reading.only("op", "factor"), "factor"));
            case "shuffle" -> new Op.Shuffle(positive(reading.only("op", "groups"), "groups"));
            case "subsample" ->
                    new Op.Subsample(extent(reading.only("op", "stride").field("stride"), 1));
            case "gate" ->
                    new Op.Gate(
                            reading.only("op", "sites").field("sites").word(Op.Gate.Sites.class));
            case "pad_channels", "channel_pick", "channel_scatter" -> channels(word, reading);
            default -> plain(word, reading.only("op"));
        };
    }

    private static Op windowed(String word, Reading reading) {
        Extent kernel = extent(reading.field("kernel"), 1);
        Extent stride = extent(reading.field("stride"), 1);
        Extent padding = extent(reading.field("padding"), 0);
        return switch (word) {
            case "conv" -> {
                reading.only(
                        "op",
                        "kernel",
                        "stride",
                        "padding",
                        "filters",
                        "groups",
                        "bias",
                        "dilation");
                yield new Op.Conv(
                        positive(reading, "filters"),
                        kernel,
                        stride,
                        padding,
                        extent(reading.field("dilation"), 1),
                        positive(reading, "groups"),
                        reading.field("bias").flag());
            }
            case "depthwise" -> {
                reading.only("op", "kernel", "stride", "padding", "multiplier", "bias", "dilation");
                yield new Op.Depthwise(
                        positive(reading, "multiplier"),
                        kernel,
                        stride,
                        padding,
                        extent(reading.field("dilation"), 1),
                        reading.field("bias").flag());
            }
            case "deconv" -> {
                reading.only("op", "kernel", "stride", "padding", "filters");
                yield new Op.Deconv(positive(reading, "filters"), kernel, stride, padding);
            }
            case "max_pool" -> {
                reading.only("op", "kernel", "stride", "padding", "ceil");
                yield new Op.MaxPool(kernel, stride, padding, reading.field("ceil").flag());
            }
            default -> {
                reading.only("op", "kernel", "stride", "padding");
                yield new Op.AveragePool(kernel, stride, padding);
            }
        };
    }

    private static Op channels(String word, Reading reading) {
        return switch (word) {
            case "pad_channels" -> {
                reading.only("op", "before", "after");
                yield new Op.PadChannels(
                        atLeast(reading.field("before"), 0), atLeast(reading.field("after"), 0));
            }
            case "channel_pick" ->
                    new Op.ChannelPick(reading.only("op", "indices").field("indices").wholes());
            default -> {
                reading.only("op", "positions", "width", "base");
                yield new Op.ChannelScatter(
                        reading.field("positions").wholes(),
                        positive(reading, "width"),
                        reading.field("base").flag());
            }
        };
    }

    private static Op plain(String word, Reading reading) {
        return switch (word) {
            case "flatten" -> new Op.Flatten();
            case "softmax" -> new Op.Softmax();
            case "mean_pool" -> new Op.MeanPool();
            case "add" -> new Op.Add();
            case "concat" -> new Op.Concat();
            case "multiply" -> new Op.Multiply();
            default -> new Op.Activation(reading.field("op").word(Function.class));
        };
    }

    private static Shape shape(Reading reading) {
        try {
            return new Shape(reading.wholes());
        } catch (IllegalArgumentException refused) {
            throw reading.malformed("a shape is wanted here");
        }
    }

    private static Extent extent(Reading reading, int least) {
        List<Reading> sides = reading.elements(2);
        return new Extent(atLeast(sides.get(0), least), atLeast(sides.get(1), least));
    }

    private static int positive(Reading reading, String field) {
        return atLeast(reading.field(field), 1);
    }

    private static int atLeast(Reading reading, int least) {
        int number = reading.whole();
        if (number < least) {
            throw reading.malformed("a number from " + least + " up is wanted here");
        }
        return number;
    }
}
