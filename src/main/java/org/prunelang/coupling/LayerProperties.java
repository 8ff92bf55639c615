package org.prunelang.coupling;

import java.util.List;
import java.util.Optional;
import org.prunelang.network.Extent;
import org.prunelang.network.Layer;
import org.prunelang.network.LayerKind;
import org.prunelang.network.Op;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.cost.Params;

/**
 * What rules may ask of a layer with filters. A layer's {@code position} is among the layers a rule
 * reaches, so only the rule knows it.
 */
public record LayerProperties(Coupling coupling, int place) {
    /** How a kernel moves; a linear layer is one of a single position. */
    private record Movement(Extent kernel, Extent stride, int groups) {}

    public LayerProperties {
        if (!Wiring.hasFilters(coupling.network().layer(place))) {
            throw new IllegalArgumentException("no filters: " + coupling.network().layer(place));
        }
    }

    private Layer layer() {
        return coupling.network().layer(place);
    }

    private Movement movement() {
        Op op = layer().op();
        if (op instanceof Op.Conv conv) {
            return new Movement(conv.kernel(), conv.stride(), conv.groups());
        }
        if (op instanceof Op.Depthwise depthwise) {
            return new Movement(depthwise.kernel(), depthwise.stride(), channels());
        }
        return op instanceof Op.Deconv deconv
                ? new Movement(deconv.kernel(), deconv.stride(), 1)
                : new Movement(Extent.ONE, Extent.ONE, 1);
    }

    public String name() {
        return layer().name();
    }

    public LayerKind kind() {
        return LayerKind.of(layer()).orElseThrow();
    }

    public Role role() {
        return coupling.roleOf(place).orElseThrow();
    }

    /** Outputs. */
    public int filters() {
        return layer().shape().channels();
    }

    /** Inputs. */
    public int channels() {
        return coupling.network().inputShape(layer()).channels();
    }

    /** Positions of the kernel. */
    public long taps() {
        return movement().kernel().positions();
    }

    /** Positions of the map it makes. */
    public long area() {
        return layer().shape().area();
    }

    /** Rows the kernel moves from one position to the next. */
    public int stride() {
        return movement().stride().height();
    }

    public int groups() {
        return movement().groups();
    }

    public long macs(MacCounting counting) {
        return Macs.of(coupling.network(), layer(), counting);
    }

    public long params(ParameterCounting counting) {
        return Params.of(coupling.network(), layer(), counting);
    }

    /** Layers with filters on the longest way from the input to here. */
    public int depth() {
        return coupling.wiring().depth(place);
    }

    /** The places of the layers with filters that read it, through whatever mixes no channels. */
    public List<Integer> readers() {
        return coupling.readers(place);
    }

    /** The place of the normalisation behind it. */
    public Optional<Integer> norm() {
        return coupling.wiring().norms(place).stream().findFirst();
    }
}
