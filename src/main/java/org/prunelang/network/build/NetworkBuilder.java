package org.prunelang.network.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.network.Block;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;
import org.prunelang.source.Origin;

/**
 * Puts layers together one by one, inferring shapes; what does not fit comes back as data. Layers
 * may only read what was placed before, so the graph is in topological order and has no circle.
 */
public final class NetworkBuilder {
    private final List<Layer> layers = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Layer> byName = new HashMap<>();
    private boolean sound = true;

    /** Places a layer that reads the given signals. */
    public Placement add(String name, Op op, List<Signal> inputs, Origin origin) {
        List<Shape> shapes = inputs.stream().map(Signal::shape).toList();
        return switch (ShapeInference.infer(op, shapes)) {
            case Inferred.Misfit misfit -> {
                sound = false;
                yield new Placement(Optional.empty(), List.of(misfit.problem()));
            }
            case Inferred.Fits fits -> place(name, op, inputs, fits.shape(), origin);
        };
    }

    private Placement place(String name, Op op, List<Signal> inputs, Shape shape, Origin origin) {
        List<Integer> reads = inputs.stream().map(Signal::layer).toList();
        Op placed = inputs.isEmpty() ? op : Grouping.normal(op, inputs.getFirst().shape());
        Layer layer = new Layer(name, placed, reads, shape, origin);
        layers.add(layer);
        Signal signal = new Signal(layers.size() - 1, shape);
        Layer earlier = byName.putIfAbsent(name, layer);
        if (earlier == null) {
            return new Placement(Optional.of(signal), List.of());
        }
        sound = false;
        Problem twice =
                new Problem(
                        Code.P0307,
                        "two layers are named \"" + name + "\"",
                        List.of(),
                        Optional.of("give one of them another label"),
                        Optional.of(earlier.origin()));
        return new Placement(Optional.of(signal), List.of(twice));
    }

    /** How many layers stand so far: the {@code from} of a block that is about to be built. */
    public int size() {
        return layers.size();
    }

    /** Notes a finished block; inner blocks are noted before those around them. */
    public void block(Block block) {
        blocks.add(block);
    }

    /** Whether everything placed so far fits; only then there is a network to build. */
    public boolean isSound() {
        return sound;
    }

    /** The network that ends with the given signals. */
    public Network build(List<Signal> outputs) {
        if (!sound) {
            throw new IllegalStateException("a layer was refused, so there is no network");
        }
        return new Network(layers, outputs.stream().map(Signal::layer).toList(), blocks);
    }
}
