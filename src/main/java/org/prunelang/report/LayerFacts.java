package org.prunelang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.coupling.Coupling;
import org.prunelang.coupling.LayerProperties;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Shape;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.Macs;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.cost.Params;
import org.prunelang.plan.Forecast;
import org.prunelang.rule.Decided;

/**
 * One layer with filters and what becomes of it.
 *
 * @param shape of what it makes before
 * @param macs before
 * @param params before
 * @param macsAfter with each uncertain width at its most
 * @param decided one line per side that a rule could take from
 */
record LayerFacts(
        String name,
        String kind,
        String role,
        Shape shape,
        long macs,
        long params,
        long macsAfter,
        long paramsAfter,
        List<Decided> decided) {
    LayerFacts {
        decided = List.copyOf(decided);
    }

    /** The layers of a network that nothing happens to. */
    static List<LayerFacts> of(Network network) {
        return of(network, network, List.of());
    }

    /** The layers that go into a stage, and what the stage makes of them. */
    static List<LayerFacts> of(Forecast forecast) {
        Network before = forecast.before().orElse(forecast.widest());
        return of(before, forecast.widest(), forecast.lines());
    }

    private static List<LayerFacts> of(Network before, Network after, List<Decided> lines) {
        Coupling coupling = Coupling.of(before);
        List<LayerFacts> facts = new ArrayList<>();
        for (int place = 0; place < before.size(); place++) {
            if (coupling.rolesOf(place).isEmpty()) {
                continue;
            }
            LayerProperties layer = new LayerProperties(coupling, place);
            Optional<Layer> later = after.find(layer.name()).map(after::layer);
            facts.add(
                    new LayerFacts(
                            layer.name(),
                            layer.kind().word(),
                            layer.role().word(),
                            before.layer(place).shape(),
                            layer.macs(MacCounting.F2),
                            layer.params(ParameterCounting.P1),
                            later.map(one -> Macs.of(after, one, MacCounting.F2)).orElse(0L),
                            later.map(one -> Params.of(after, one, ParameterCounting.P1))
                                    .orElse(0L),
                            lines.stream()
                                    .filter(line -> line.layer().equals(layer.name()))
                                    .toList()));
        }
        return facts;
    }
}
