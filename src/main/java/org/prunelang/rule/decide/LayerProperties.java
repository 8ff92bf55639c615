package org.prunelang.rule.decide;

import java.util.List;
import java.util.Optional;
import org.prunelang.network.Extent;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.cost.Params;
import org.prunelang.value.Rational;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** What rules may ask of a layer: {@code filters}, {@code area}, {@code position} and the others. */
final class LayerProperties {
    private final Network network;
    private final int[] depths;

    LayerProperties(Network network) {
        this.network = network;
        this.depths = depths(network);
    }

    /** Parametric layers before each layer, along the longest way from the input. */
    private static int[] depths(Network network) {
        int[] depths = new int[network.size()];
        for (int i = 0; i < depths.length; i++) {
            for (int input : network.layer(i).inputs()) {
                int step = isParametric(network.layer(input).op()) ? 1 : 0;
                depths[i] = Math.max(depths[i], depths[input] + step);
            }
        }
        return depths;
    }

    static boolean isParametric(Op op) {
        return op instanceof Op.Conv
                || op instanceof Op.Depthwise
                || op instanceof Op.Deconv
                || op instanceof Op.Linear;
    }

    /**
     * One property of a site's layer.
     *
     * @param position among the layers that the rule reaches
     */
    Optional<Value> of(String property, Site site, String role, int position) {
        Layer layer = site.layer();
        return switch (property) {
            case "name" -> Optional.of(new Value.Text(layer.name()));
            case "kind" -> Optional.of(new Value.Text(layer.op().word()));
            case "role" -> Optional.of(new Value.Text(role));
            case "filters" -> count(layer.shape().channels());
            case "channels" -> count(network.inputShape(layer).channels());
            case "taps" -> count(kernel(layer.op()).positions());
            case "area" -> count(layer.shape().area());
            case "stride" -> count(stride(layer.op()));
            case "groups" -> count(groups(layer));
            case "macs" -> quantity(Macs.of(network, layer, MacCounting.F2), Unit.MACS);
            case "params" -> quantity(Params.of(network, layer, ParameterCounting.P1), Unit.PARAMS);
            case "depth" -> count(depths[site.place()]);
            case "position" -> count(position);
            default -> Optional.empty();
        };
    }

    private int groups(Layer layer) {
        return switch (layer.op()) {
            case Op.Conv conv -> conv.groups();
            case Op.Depthwise _ -> network.inputShape(layer).channels();
            default -> 1;
        };
    }

    private static Extent kernel(Op op) {
        return switch (op) {
            case Op.Conv conv -> conv.kernel();
            case Op.Depthwise conv -> conv.kernel();
            case Op.Deconv conv -> conv.kernel();
            default -> Extent.ONE;
        };
    }

    private static int stride(Op op) {
        return switch (op) {
            case Op.Conv conv -> conv.stride().height();
            case Op.Depthwise conv -> conv.stride().height();
            case Op.Deconv conv -> conv.stride().height();
            default -> 1;
        };
    }

    private static Optional<Value> count(long number) {
        return Optional.of(Value.Quantity.count(number));
    }

    private static Optional<Value> quantity(long number, Unit unit) {
        return Optional.of(new Value.Quantity(Rational.of(number), unit));
    }

    /** The properties that filters have and layers do not. */
    static final List<String> OF_FILTERS = List.of("index", "gate", "gamma", "beta");
}
