package org.prunelang.syntax.build;

import java.util.List;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.LayerStatement;
import org.prunelang.syntax.tree.NetworkPart;
import org.prunelang.syntax.tree.Require;

/** Builds what stands between the braces of models and blocks. */
final class Layers {
    private final Spans spans;
    private final Expressions expressions;
    private final Primaries primaries;

    Layers(Spans spans, Expressions expressions) {
        this.spans = spans;
        this.expressions = expressions;
        this.primaries = expressions.primaries();
    }

    List<LayerStatement> layers(PruneParser.LayersContext sentence) {
        return sentence.layer().stream().map(this::layer).toList();
    }

    Require require(PruneParser.RequireContext sentence) {
        return new Require(
                spans.of(sentence),
                expressions.value(sentence.expr()),
                Spans.ifWritten(sentence.string(), primaries::text));
    }

    private LayerStatement layer(PruneParser.LayerContext sentence) {
        return switch (sentence) {
            case PruneParser.PlacedLayerContext placed ->
                    new LayerStatement.Placed(
                            spans.of(placed),
                            Spans.ifWritten(placed.label(), this::label),
                            part(placed.network()));
            case PruneParser.ForLayersContext loop ->
                    new LayerStatement.For(
                            spans.of(loop),
                            primaries.pattern(loop.pattern()),
                            expressions.value(loop.expr()),
                            layers(loop.layers()));
            case PruneParser.IfLayersContext choice ->
                    new LayerStatement.If(
                            spans.of(choice),
                            expressions.value(choice.expr()),
                            layers(choice.layers(0)),
                            Spans.ifWritten(choice.layers(1), this::layers));
            case PruneParser.InputLayerContext input ->
                    new LayerStatement.Input(
                            spans.of(input),
                            spans.identifier(input.name()),
                            primaries.call(input.arguments()));
            case PruneParser.RequireLayerContext require -> require(require.require());
            case PruneParser.BindingLayerContext binding -> primaries.binding(binding.binding());
            default -> throw new IllegalStateException("no layer: " + sentence.getText());
        };
    }

    private Expr label(PruneParser.LabelContext sentence) {
        return sentence.name() == null
                ? primaries.text(sentence.string())
                : primaries.name(sentence.name());
    }

    private NetworkPart part(PruneParser.NetworkContext sentence) {
        return switch (sentence) {
            case PruneParser.ResidualContext residual ->
                    new NetworkPart.Residual(
                            spans.of(residual),
                            layers(residual.layers(0)),
                            Spans.ifWritten(residual.layers(1), _ -> shortcut(residual)));
            case PruneParser.ConcatContext concat ->
                    new NetworkPart.Concat(
                            spans.of(concat), concat.branch().stream().map(this::branch).toList());
            case PruneParser.ApplyContext apply ->
                    new NetworkPart.Apply(spans.of(apply), primaries.postfix(apply.postfix()));
            default -> throw new IllegalStateException("no part: " + sentence.getText());
        };
    }

    private NetworkPart.Shortcut shortcut(PruneParser.ResidualContext sentence) {
        return new NetworkPart.Shortcut(
                spans.of(sentence.SHORTCUT()).to(spans.of(sentence.layers(1))),
                Spans.ifWritten(sentence.expr(), expressions::value),
                layers(sentence.layers(1)));
    }

    private NetworkPart.Branch branch(PruneParser.BranchContext sentence) {
        return new NetworkPart.Branch(
                spans.of(sentence),
                Spans.ifWritten(sentence.label(), this::label),
                layers(sentence.layers()));
    }
}
