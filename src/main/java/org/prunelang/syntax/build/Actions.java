package org.prunelang.syntax.build;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.SearchPart;
import org.prunelang.syntax.tree.Setting;
import org.prunelang.syntax.tree.Step;

/** Builds the work of a plan: what loads, trains, prunes, searches and repeats. */
final class Actions {
    private final Spans spans;
    private final Expressions expressions;
    private final Primaries primaries;
    private final Layers layers;
    private final Rules rules;
    private final Steps steps;

    Actions(Spans spans, Expressions expressions, Layers layers, Rules rules, Steps steps) {
        this.spans = spans;
        this.expressions = expressions;
        this.primaries = expressions.primaries();
        this.layers = layers;
        this.rules = rules;
        this.steps = steps;
    }

    Action action(PruneParser.ActionContext sentence) {
        return switch (sentence) {
            case PruneParser.LoadContext load ->
                    new Action.Load(
                            spans.of(load),
                            expressions.value(load.expr(0)),
                            expressions.value(load.expr(1)),
                            Spans.ifWritten(load.name(), spans::identifier));
            case PruneParser.TrainContext train -> train(train);
            case PruneParser.PruneContext prune -> prune(prune);
            case PruneParser.ShrinkContext shrink ->
                    new Action.Shrink(
                            spans.of(shrink),
                            expressions.value(shrink.expr(0)),
                            using(shrink.expr(1), shrink.ruleSet()));
            case PruneParser.GateContext gate ->
                    new Action.Gate(
                            spans.of(gate),
                            rules.selector(gate.selector()),
                            expressions.value(gate.expr(0)),
                            expressions.value(gate.expr(1)));
            case PruneParser.SelectContext select -> select(select);
            case PruneParser.RecalibrateContext recalibrate ->
                    new Action.Recalibrate(
                            spans.of(recalibrate),
                            expressions.value(recalibrate.expr(0)),
                            expressions.value(recalibrate.expr(1)),
                            Spans.ifWritten(recalibrate.expr(2), expressions::value));
            case PruneParser.SearchContext search -> search(search);
            case PruneParser.RepeatContext repeat ->
                    new Action.Repeat(
                            spans.of(repeat),
                            primaries.pattern(repeat.pattern()),
                            expressions.value(repeat.expr(0)),
                            expressions.value(repeat.expr(1)),
                            steps.steps(repeat.steps()));
            case PruneParser.ForActionContext loop ->
                    new Action.For(
                            spans.of(loop),
                            primaries.pattern(loop.pattern()),
                            expressions.value(loop.expr()),
                            steps.steps(loop.steps()));
            case PruneParser.LargestContext largest ->
                    new Action.Largest(
                            spans.of(largest),
                            spans.identifier(largest.name()),
                            expressions.value(largest.expr(0)),
                            expressions.value(largest.expr(1)),
                            steps.steps(largest.steps()));
            default -> throw new IllegalStateException("no action: " + sentence.getText());
        };
    }

    private Action train(PruneParser.TrainContext sentence) {
        List<Step> body = sentence.steps() == null ? List.of() : steps.steps(sentence.steps());
        return new Action.Train(
                spans.of(sentence),
                Spans.ifWritten(sentence.name(), spans::identifier),
                expressions.value(sentence.expr(0)),
                expressions.value(sentence.expr(1)),
                expressions.value(sentence.expr(2)),
                body);
    }

    /** The operand of {@code prune} may be missing, so the value after {@code to} is the last. */
    private Action prune(PruneParser.PruneContext sentence) {
        List<PruneParser.ExprContext> values = sentence.expr();
        boolean valueLast = sentence.USING() != null || sentence.TO() != null;
        boolean operand = values.size() > (valueLast ? 1 : 0);
        Optional<Expr> network =
                operand ? Optional.of(expressions.value(values.getFirst())) : Optional.empty();
        if (sentence.TO() != null) {
            return new Action.Resize(
                    spans.of(sentence),
                    network,
                    mode(sentence),
                    expressions.value(values.getLast()),
                    Spans.ifWritten(sentence.how(), rules::how));
        }
        Action.Using using =
                using(sentence.USING() == null ? null : values.getLast(), sentence.ruleSet());
        return new Action.Prune(spans.of(sentence), network, mode(sentence), using);
    }

    private static Action.Mode mode(PruneParser.PruneContext sentence) {
        if (sentence.SOFTLY() != null) {
            return Action.Mode.SOFTLY;
        }
        return sentence.FIRMLY() == null ? Action.Mode.CUT : Action.Mode.FIRMLY;
    }

    private Action.Using using(
            PruneParser.@Nullable ExprContext named, PruneParser.@Nullable RuleSetContext inline) {
        if (named != null) {
            return new Action.Using.Named(expressions.value(named));
        }
        return inline == null
                ? new Action.Using.None()
                : new Action.Using.Inline(spans.of(inline), rules.items(inline));
    }

    private Action select(PruneParser.SelectContext sentence) {
        return new Action.Select(
                spans.of(sentence),
                sentence.LOWEST() != null,
                rules.amount(sentence.amount()),
                rules.reach(sentence.reach()),
                expressions.value(sentence.expr()),
                rules.how(sentence.how()));
    }

    private Action search(PruneParser.SearchContext sentence) {
        return new Action.Search(
                spans.of(sentence),
                expressions.value(sentence.expr()),
                sentence.searchPart().stream().map(this::searchPart).toList());
    }

    private SearchPart searchPart(PruneParser.SearchPartContext sentence) {
        return switch (sentence) {
            case PruneParser.SettingPartContext setting -> setting(setting.setting());
            case PruneParser.RequirePartContext require -> layers.require(require.require());
            case PruneParser.ScorePartContext score ->
                    new SearchPart.Score(
                            spans.of(score),
                            Spans.ifWritten(score.name(), spans::identifier),
                            steps.steps(score.steps()));
            default -> throw new IllegalStateException("no part: " + sentence.getText());
        };
    }

    Setting setting(PruneParser.SettingContext sentence) {
        return new Setting(
                spans.of(sentence),
                spans.identifier(sentence.name()),
                expressions.value(sentence.expr()));
    }
}
