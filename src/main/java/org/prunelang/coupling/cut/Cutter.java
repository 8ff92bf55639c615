package org.prunelang.coupling.cut;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.prunelang.coupling.Wiring;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.ParameterTensor;
import org.prunelang.network.Parameters;
import org.prunelang.network.build.NetworkBuilder;
import org.prunelang.network.build.Placement;
import org.prunelang.network.build.Signal;

/** Builds what is left when coupled sets go, layer by layer. */
final class Cutter {
    private final Network original;
    private final Network network;
    private final List<List<Integer>> kept = new ArrayList<>();
    private final Going going;

    Cutter(Rewiring rewiring, Going going) {
        this.original = rewiring.before();
        this.network = rewiring.coupling().network();
        this.going = going;
    }

    /** Tensors are described for the layers the original has; insertions have none. */
    Cut cut() {
        NetworkBuilder builder = new NetworkBuilder();
        List<Signal> signals = new ArrayList<>();
        List<LayerCut> cuts = new ArrayList<>();
        for (int place = 0; place < network.size(); place++) {
            Layer layer = network.layer(place);
            kept.add(keptOf(place));
            Op op = smaller(layer, place);
            List<Signal> inputs = layer.inputs().stream().map(signals::get).toList();
            signals.add(placed(builder.add(layer.name(), op, inputs, layer.origin())));
            if (original.find(layer.name()).isPresent()) {
                cuts.add(new LayerCut(layer.name(), kept.get(place), tensors(layer, place)));
            }
        }
        network.blocks().forEach(builder::block);
        return new Cut(builder.build(network.outputs().stream().map(signals::get).toList()), cuts);
    }

    /** Per-channel ops keep what their input keeps; sharing the list saves most of the memory. */
    private List<Integer> keptOf(int place) {
        Layer layer = network.layer(place);
        boolean same = !layer.inputs().isEmpty() && Wiring.isPerChannel(layer.op());
        return same ? kept.get(layer.inputs().getFirst()) : boxed(going.kept(place));
    }

    private static List<Integer> boxed(int[] indices) {
        return IntStream.of(indices).boxed().toList();
    }

    private static Signal placed(Placement placement) {
        if (!placement.problems().isEmpty()) {
            throw new IllegalStateException("a cut network does not fit: " + placement.problems());
        }
        return placement.signal().orElseThrow();
    }

    private Op smaller(Layer layer, int place) {
        int width = kept.get(place).size();
        if (width == 0) {
            throw new IllegalArgumentException(layer.name() + " would keep no channel");
        }
        return switch (layer.op()) {
            case Op.Conv op ->
                    new Op.Conv(
                            width,
                            op.kernel(),
                            op.stride(),
                            op.padding(),
                            op.dilation(),
                            op.groups(),
                            op.bias());
            case Op.Deconv op -> new Op.Deconv(width, op.kernel(), op.stride(), op.padding());
            case Op.Linear op -> new Op.Linear(width, op.bias());
            case Op.PadChannels op -> padded(op, layer, place);
            case Op.ChannelPick op -> picked(op, layer, place);
            case Op.ChannelScatter op -> scattered(op, layer, place);
            case Op.Input _,
                    Op.Depthwise _,
                    Op.Flatten _,
                    Op.BatchNorm _,
                    Op.Activation _,
                    Op.Softmax _,
                    Op.MaxPool _,
                    Op.AveragePool _,
                    Op.MeanPool _,
                    Op.Dropout _,
                    Op.Upsample _,
                    Op.Shuffle _,
                    Op.Subsample _,
                    Op.Add _,
                    Op.Concat _,
                    Op.Multiply _,
                    Op.Gate _ ->
                    layer.op();
        };
    }

    private List<Integer> keptInput(Layer layer) {
        return kept.get(layer.inputs().getFirst());
    }

    private Op padded(Op.PadChannels op, Layer layer, int place) {
        int end = op.before() + network.inputShape(layer).channels();
        long before = kept.get(place).stream().filter(i -> i < op.before()).count();
        long after = kept.get(place).stream().filter(i -> i >= end).count();
        return new Op.PadChannels((int) before, (int) after);
    }

    private Op picked(Op.ChannelPick op, Layer layer, int place) {
        List<Integer> input = keptInput(layer);
        return new Op.ChannelPick(
                kept.get(place).stream()
                        .map(j -> Collections.binarySearch(input, op.indices().get(j)))
                        .toList());
    }

    private Op scattered(Op.ChannelScatter op, Layer layer, int place) {
        List<Integer> output = kept.get(place);
        return new Op.ChannelScatter(
                keptInput(layer).stream()
                        .map(k -> Collections.binarySearch(output, op.positions().get(k)))
                        .toList(),
                output.size(),
                op.base());
    }

    private List<TensorCut> tensors(Layer layer, int place) {
        List<TensorCut> cuts = new ArrayList<>();
        for (ParameterTensor tensor : Parameters.of(network, layer)) {
            SortedMap<Integer, List<Integer>> axes = new TreeMap<>();
            axes(layer, place, tensor)
                    .forEach((axis, indices) -> {
                        if (indices.size() < tensor.shape().get(axis)) {
                            axes.put(axis, indices);
                        }
                    });
            cuts.add(new TensorCut(tensor.name(), axes));
        }
        return cuts;
    }

    /** What each axis that carries channels keeps. */
    private Map<Integer, List<Integer>> axes(Layer layer, int place, ParameterTensor tensor) {
        List<Integer> rows = kept.get(place);
        return switch (tensor.kind()) {
            case WEIGHT -> weightAxes(layer, rows);
            case GATE -> isPerChannel(layer) ? Map.of(0, rows) : Map.of();
            case BIAS, SCALE, OFFSET, RUNNING_MEAN, RUNNING_VARIANCE, BASE -> Map.of(0, rows);
        };
    }

    private static boolean isPerChannel(Layer layer) {
        return layer.op() instanceof Op.Gate gate && gate.sites() == Op.Gate.Sites.CHANNEL;
    }

    private Map<Integer, List<Integer>> weightAxes(Layer layer, List<Integer> rows) {
        if (layer.op() instanceof Op.Depthwise) {
            return Map.of(0, rows);
        }
        if (layer.op() instanceof Op.Deconv) {
            return Map.of(0, keptInput(layer), 1, rows);
        }
        return layer.op() instanceof Op.Conv conv
                ? Map.of(0, rows, 1, groupInput(conv, layer))
                : Map.of(0, rows, 1, keptInput(layer));
    }

    /** All groups keep the same channels, so the first group's stand for all. */
    private List<Integer> groupInput(Op.Conv conv, Layer layer) {
        int size = network.inputShape(layer).channels() / conv.groups();
        return keptInput(layer).stream().filter(i -> i < size).toList();
    }
}
