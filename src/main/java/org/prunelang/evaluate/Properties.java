package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.coupling.Coupling;
import org.prunelang.coupling.LayerProperties;
import org.prunelang.coupling.Selectable;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.network.Network;
import org.prunelang.network.cost.MacCounting;
import org.prunelang.network.cost.ParameterCounting;
import org.prunelang.network.pattern.LayerPattern;
import org.prunelang.network.pattern.Parsed;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** Properties of layers: of one in hand ({@code layer.area}), and of the one a rule is at. */
final class Properties {
    private final Interpreter interpreter;

    Properties(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** A property of the layer or filter at hand, inside a rule. */
    Meaning inRule(String property, Span at, Scope scope) {
        if (scope.rule().isEmpty()) {
            interpreter.report(
                    Diagnostic.of(
                            Code.P0201,
                            at,
                            "`%s` is a property of the layer a rule is at; there is none here"
                                    .formatted(property)),
                    scope);
            return Meaning.UNKNOWN;
        }
        return new Meaning.Later(new Term.Subject(property), type(property));
    }

    private static Type type(String property) {
        return switch (property) {
            case "name", "kind", "role" -> Type.Plain.TEXT;
            case "macs" -> Unit.MACS;
            case "params" -> Unit.PARAMS;
            case "gamma", "beta", "gate" -> Unit.NUMBER;
            default -> Unit.COUNT;
        };
    }

    /** {@code layer.x}. */
    Meaning of(Meaning.OneLayer layer, Identifier name, Scope scope) {
        NetworkValue network = layer.of();
        int place = network.structure().find(layer.layer().name()).orElseThrow();
        LayerProperties properties = new LayerProperties(Coupling.of(network.structure()), place);
        return switch (name.text()) {
            case "name" -> Meaning.of(new Value.Text(properties.name()));
            case "kind" -> Meaning.of(new Value.Text(properties.kind().word()));
            case "role" -> Meaning.of(new Value.Text(properties.role().word()));
            case "filters" -> Meaning.count(properties.filters());
            case "channels" -> Meaning.count(properties.channels());
            case "taps" -> Meaning.count(properties.taps());
            case "area" -> Meaning.count(properties.area());
            case "stride" -> Meaning.count(properties.stride());
            case "groups" -> Meaning.count(properties.groups());
            case "depth" -> Meaning.count(properties.depth());
            case "position" -> Meaning.count(layer.position());
            case "macs" -> Meaning.of(Rational.of(properties.macs(MacCounting.F2)), Unit.MACS);
            case "params" ->
                    Meaning.of(Rational.of(properties.params(ParameterCounting.P1)), Unit.PARAMS);
            case "readers" -> layers(network, properties.readers());
            case "norms" ->
                    properties
                            .norm()
                            .<Meaning>map(norm -> view(network, norm))
                            .orElseGet(() -> none(layer, name, scope));
            default -> none(layer, name, scope);
        };
    }

    private static Meaning view(NetworkValue network, int place) {
        return new Meaning.View(network, "", Optional.of(network.structure().layer(place).name()));
    }

    private Meaning none(Meaning.OneLayer layer, Identifier name, Scope scope) {
        interpreter.report(
                Diagnostic.of(
                        Code.P0101,
                        name.span(),
                        "layer %s has no `%s`".formatted(layer.layer().name(), name.text())),
                scope);
        return Meaning.UNKNOWN;
    }

    private static Meaning layers(NetworkValue network, List<Integer> places) {
        List<Meaning> layers = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            layers.add(new Meaning.OneLayer(network, network.structure().layer(places.get(i)), i));
        }
        return Meaning.sequence(layers);
    }

    /** {@code layers(n, "pattern", kind: conv)}, in network order. */
    Meaning layers(NetworkValue network, String pattern, String kind, Span at, Scope scope) {
        Optional<Selectable> selectable = Selectable.named(kind);
        if (selectable.isEmpty()) {
            interpreter.report(
                    Diagnostic.of(Code.P0201, at, "`" + kind + "` is no kind of layer"), scope);
            return Meaning.UNKNOWN;
        }
        return switch (LayerPattern.parse(pattern)) {
            case Parsed.Broken(_, _, String why) -> {
                interpreter.report(
                        Diagnostic.of(Code.P0403, at, "this is no layer pattern: " + why), scope);
                yield Meaning.UNKNOWN;
            }
            case LayerPattern parsed -> {
                Network structure = network.structure();
                List<Integer> places =
                        selectable.get().layers(Coupling.of(structure)).stream()
                                .filter(place -> parsed.matches(structure.layer(place).name()))
                                .toList();
                yield layers(network, places);
            }
        };
    }
}
