package org.prunelang.network;

import java.util.List;
import org.prunelang.network.build.NetworkBuilder;
import org.prunelang.network.build.Placement;
import org.prunelang.network.build.Signal;
import org.prunelang.source.Origin;
import org.prunelang.source.Source;

/** Draws networks for tests, one line per layer; what does not fit fails the test at once. */
public final class Draft {
    public static final Origin NOWHERE =
            Origin.at(Source.argument(Source.Kind.SHELL, "test", "").span(0, 0));

    private final NetworkBuilder builder = new NetworkBuilder();

    public Signal image(int channels, int size) {
        return add("image", new Op.Input(Shape.map(channels, size, size)));
    }

    public Signal add(String name, Op op, Signal... inputs) {
        Placement placed = builder.add(name, op, List.of(inputs), NOWHERE);
        if (!placed.problems().isEmpty()) {
            throw new AssertionError(placed.problems());
        }
        return placed.signal().orElseThrow();
    }

    /** A convolution with {@code same} padding. */
    public Signal conv(String name, Signal from, int filters, int kernel, int stride) {
        return conv(name, from, filters, kernel, stride, kernel / 2, 1, false);
    }

    public Signal conv(
            String name,
            Signal from,
            int filters,
            int kernel,
            int stride,
            int padding,
            int groups,
            boolean bias) {
        Op op =
                new Op.Conv(
                        filters,
                        Extent.square(kernel),
                        Extent.square(stride),
                        Extent.square(padding),
                        Extent.ONE,
                        groups,
                        bias);
        return add(name, op, from);
    }

    public Signal depthwise(String name, Signal from, int kernel, int stride, int multiplier) {
        Op op =
                new Op.Depthwise(
                        multiplier,
                        Extent.square(kernel),
                        Extent.square(stride),
                        Extent.square(kernel / 2),
                        Extent.ONE,
                        false);
        return add(name, op, from);
    }

    public Signal norm(String name, Signal from) {
        return add(name, Op.BatchNorm.usual(), from);
    }

    public Signal relu(String name, Signal from) {
        return add(name, new Op.Activation(Function.RELU), from);
    }

    public Signal maxPool(String name, Signal from, int kernel, int stride, int padding) {
        Extent window = Extent.square(kernel);
        return add(
                name,
                new Op.MaxPool(window, Extent.square(stride), Extent.square(padding), false),
                from);
    }

    public Signal averagePool(String name, Signal from, int kernel) {
        Extent window = Extent.square(kernel);
        return add(name, new Op.AveragePool(window, window, Extent.NONE), from);
    }

    public Signal linear(String name, Signal from, int features) {
        return add(name, new Op.Linear(features, true), from);
    }

    public NetworkBuilder builder() {
        return builder;
    }

    public Network ending(Signal... outputs) {
        return builder.build(List.of(outputs));
    }
}
