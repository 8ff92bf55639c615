package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.rule.Kind;
import org.prunelang.rule.decide.LayerFacts;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.value.Term;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

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
        LayerFacts facts = LayerFacts.of(layer.of().structure());
        int place = layer.of().structure().find(layer.layer().name()).orElseThrow();
        switch (name.text()) {
            case "readers" -> {
                return layers(layer.of(), facts.readers(place));
            }
            case "norms" -> {
                return facts.norm(place)
                        .map(norm -> layer.of().structure().layer(norm).name())
                        .<Meaning>map(
                                norm ->
                                        new Meaning.View(layer.of(), "", Optional.of(norm)))
                        .orElseGet(() -> none(layer, name, scope));
            }
            default -> {
                return facts.value(name.text(), place, layer.position())
                        .map(Meaning::of)
                        .orElseGet(() -> none(layer, name, scope));
            }
        }
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
            layers.add(
                    new Meaning.OneLayer(
                            network, network.structure().layer(places.get(i)), i));
        }
        return Meaning.sequence(layers);
    }

    /** {@code layers(n, "pattern", kind: conv)}, in network order. */
    Meaning layers(NetworkValue network, String pattern, String kind, Span at, Scope scope) {
        Optional<Kind> known = RuleWords.kind(kind);
        if (known.isEmpty()) {
            interpreter.report(
                    Diagnostic.of(Code.P0201, at, "`" + kind + "` is no kind of layer"), scope);
            return Meaning.UNKNOWN;
        }
        LayerFacts facts = LayerFacts.of(network.structure());
        return layers(network, facts.matching(known.get(), pattern));
    }
}
