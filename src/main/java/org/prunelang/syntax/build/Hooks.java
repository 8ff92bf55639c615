package org.prunelang.syntax.build;

import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.Hook;

/** Builds the statements that act while a training runs. */
final class Hooks {
    private final Spans spans;
    private final Expressions expressions;
    private final Steps steps;

    Hooks(Spans spans, Expressions expressions, Steps steps) {
        this.spans = spans;
        this.expressions = expressions;
        this.steps = steps;
    }

    Hook hook(PruneParser.HookContext sentence) {
        return switch (sentence) {
            case PruneParser.AfterEachContext after ->
                    new Hook.AfterEach(
                            spans.of(after),
                            spans.identifier(after.name()),
                            steps.steps(after.steps()));
            case PruneParser.EveryContext every ->
                    new Hook.Every(
                            spans.of(every),
                            expressions.value(every.expr()),
                            steps.steps(every.steps()));
            case PruneParser.EachContext each ->
                    new Hook.Each(
                            spans.of(each),
                            spans.identifier(each.name(0)),
                            spans.identifiers(each.name().subList(1, each.name().size())),
                            steps.steps(each.steps()));
            case PruneParser.PlayerContext player ->
                    new Hook.Player(
                            spans.of(player),
                            expressions.value(player.expr(0)),
                            Spans.ifWritten(player.expr(1), expressions::value));
            case PruneParser.MinimizeContext minimize ->
                    new Hook.Minimize(
                            spans.of(minimize),
                            expressions.value(minimize.expr(0)),
                            expressions.value(minimize.expr(1)),
                            Spans.ifWritten(minimize.expr(2), expressions::value));
            case PruneParser.AddToContext add ->
                    new Hook.AddTo(
                            spans.of(add),
                            spans.identifier(add.name()),
                            expressions.value(add.expr()));
            default -> throw new IllegalStateException("no hook: " + sentence.getText());
        };
    }
}
