package org.prunelang.syntax.build;

import java.util.List;
import java.util.Optional;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.Setting;
import org.prunelang.syntax.tree.Step;

/** Builds the lines of plans, tests, rounds, passes, scores and train bodies. */
final class Steps {
    private final Spans spans;
    private final Expressions expressions;
    private final Primaries primaries;
    private final Layers layers;
    private final Actions actions;
    private final Hooks hooks;

    Steps(Spans spans, Expressions expressions, Layers layers, Rules rules) {
        this.spans = spans;
        this.expressions = expressions;
        this.primaries = expressions.primaries();
        this.layers = layers;
        this.actions = new Actions(spans, expressions, layers, rules, this);
        this.hooks = new Hooks(spans, expressions, this);
    }

    List<Step> steps(PruneParser.StepsContext sentence) {
        return sentence.step().stream().map(this::step).toList();
    }

    Setting setting(PruneParser.SettingContext sentence) {
        return actions.setting(sentence);
    }

    private Step step(PruneParser.StepContext sentence) {
        return sentence.binding() == null
                ? statement(sentence.statement())
                : primaries.binding(sentence.binding());
    }

    Step statement(PruneParser.StatementContext sentence) {
        return switch (sentence) {
            case PruneParser.DoStatementContext work ->
                    new Step.Do(
                            spans.of(work),
                            Spans.ifWritten(work.pattern(), primaries::pattern),
                            actions.action(work.action()));
            case PruneParser.RequireStatementContext require -> layers.require(require.require());
            case PruneParser.HookStatementContext hook -> hooks.hook(hook.hook());
            case PruneParser.ExpectStatementContext expect -> expect(expect);
            case PruneParser.ReportStatementContext report -> report(report);
            case PruneParser.ExportStatementContext export ->
                    new Step.Export(
                            spans.of(export),
                            expressions.value(export.expr(0)),
                            expressions.value(export.expr(1)));
            case PruneParser.StopStatementContext stop ->
                    new Step.Stop(spans.of(stop), expressions.value(stop.expr()));
            case PruneParser.KeepStatementContext keep -> keep(keep);
            case PruneParser.ReturnStatementContext result -> result(result);
            default -> throw new IllegalStateException("no statement: " + sentence.getText());
        };
    }

    private Step expect(PruneParser.ExpectStatementContext sentence) {
        if (sentence.ERROR() != null) {
            return new Step.ExpectError(
                    spans.of(sentence),
                    spans.identifier(sentence.name()),
                    expressions.value(sentence.expr()));
        }
        return new Step.Expect(
                spans.of(sentence),
                expressions.value(sentence.expr()),
                Spans.ifWritten(sentence.string(), primaries::text));
    }

    private Step report(PruneParser.ReportStatementContext sentence) {
        List<PruneParser.ExprContext> values = sentence.expr();
        boolean to = sentence.TO() != null;
        return new Step.Report(
                spans.of(sentence),
                expressions.values(to ? values.subList(0, values.size() - 1) : values),
                to ? Optional.of(expressions.value(values.getLast())) : Optional.empty());
    }

    private Step keep(PruneParser.KeepStatementContext sentence) {
        boolean best = sentence.BEST() != null;
        return new Step.KeepBest(
                spans.of(sentence),
                best ? Optional.of(expressions.value(sentence.expr(0))) : Optional.empty(),
                Spans.ifWritten(sentence.expr(best ? 1 : 0), expressions::value));
    }

    private Step result(PruneParser.ReturnStatementContext sentence) {
        Step.Returned value =
                sentence.action() == null
                        ? new Step.Returned.Value(expressions.value(sentence.expr(0)))
                        : new Step.Returned.Done(actions.action(sentence.action()));
        return new Step.Return(
                spans.of(sentence), value, Spans.ifWritten(sentence.expr(1), expressions::value));
    }
}
