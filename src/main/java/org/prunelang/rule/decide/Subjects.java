package org.prunelang.rule.decide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.prunelang.coupling.LayerProperties;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** What rules may ask of the layer at hand, by the names a recipe uses. */
final class Subjects {
    /** The properties that filters have and layers do not. */
    static final List<String> OF_FILTERS = List.of("index", "gate", "gamma", "beta");

    private Subjects() {}

    /** What the leaves of a term stand for when a layer is at hand and no filter. */
    static Function<Term, Optional<Value>> ofLayer(
            LayerProperties layer, int position, Map<Integer, Value> known) {
        return leaf ->
                switch (leaf) {
                    case Term.Read(int slot) -> Optional.ofNullable(known.get(slot));
                    case Term.Subject(String property) -> of(property, layer, position);
                    case Term.Known _, Term.Apply _, Term.Choose _, Term.Score _, Term.Cost _ ->
                            Optional.empty();
                };
    }

    /**
     * One property of a layer.
     *
     * @param position among the layers that the rule reaches
     */
    static Optional<Value> of(String property, LayerProperties layer, int position) {
        return switch (property) {
            case "name" -> Optional.of(new Value.Text(layer.name()));
            case "kind" -> Optional.of(new Value.Text(layer.kind().word()));
            case "role" -> Optional.of(new Value.Text(layer.role().word()));
            case "filters" -> count(layer.filters());
            case "channels" -> count(layer.channels());
            case "taps" -> count(layer.taps());
            case "area" -> count(layer.area());
            case "stride" -> count(layer.stride());
            case "groups" -> count(layer.groups());
            case "macs" -> quantity(layer.macs(MacCounting.F2), Unit.MACS);
            case "params" -> quantity(layer.params(ParameterCounting.P1), Unit.PARAMS);
            case "depth" -> count(layer.depth());
            case "position" -> count(position);
            default -> Optional.empty();
        };
    }

    private static Optional<Value> count(long number) {
        return Optional.of(Value.Quantity.count(number));
    }

    private static Optional<Value> quantity(long number, Unit unit) {
        return Optional.of(new Value.Quantity(Rational.of(number), unit));
    }
}
