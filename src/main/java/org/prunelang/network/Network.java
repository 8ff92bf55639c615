package org.prunelang.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The structure of a network: layers in topological order, without weights. Two networks are equal
 * if their layers, outputs and blocks are.
 */
public final class Network {
    private final List<Layer> layers;
    private final List<Integer> outputs;
    private final List<Block> blocks;
    private final Map<String, Integer> places = new HashMap<>();

    /** Only for layers that a builder placed; hence no checks here. */
    public Network(List<Layer> layers, List<Integer> outputs, List<Block> blocks) {
        this.layers = List.copyOf(layers);
        this.outputs = List.copyOf(outputs);
        this.blocks = List.copyOf(blocks);
        for (int i = 0; i < layers.size(); i++) {
            places.put(layers.get(i).name(), i);
        }
    }

    public List<Layer> layers() {
        return layers;
    }

    public Layer layer(int place) {
        return layers.get(place);
    }

    public int size() {
        return layers.size();
    }

    /** The layers whose values are the network's results; one for a classifier. */
    public List<Integer> outputs() {
        return outputs;
    }

    /** The places of its {@link Op.Input} layers. */
    public List<Integer> inputs() {
        return IntStream.range(0, layers.size())
                .filter(i -> layers.get(i).op() instanceof Op.Input)
                .boxed()
                .toList();
    }

    /** Block calls, residuals and branches, inner ones before those around them. */
    public List<Block> blocks() {
        return blocks;
    }

    public Optional<Integer> find(String name) {
        return Optional.ofNullable(places.get(name));
    }

    /** The shapes of what a layer reads, in the order of its inputs. */
    public List<Shape> inputShapes(Layer layer) {
        return layer.inputs().stream().map(i -> layers.get(i).shape()).toList();
    }

    public Shape inputShape(Layer layer) {
        return layers.get(layer.inputs().getFirst()).shape();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network that
                && layers.equals(that.layers)
                && outputs.equals(that.outputs)
                && blocks.equals(that.blocks);
    }

    @Override
    public int hashCode() {
        return layers.hashCode() * 31 + outputs.hashCode();
    }

    @Override
    public String toString() {
        return "network of " + layers.size() + " layers";
    }
}
