package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.coupling.Selectable;
import org.prunelang.rule.Amount;
import org.prunelang.rule.Combination;
import org.prunelang.rule.Criterion;
import org.prunelang.rule.Noun;
import org.prunelang.rule.Part;
import org.prunelang.rule.Policy;
import org.prunelang.rule.Reach;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Selector;
import org.prunelang.rule.Verb;
import org.prunelang.source.Origin;
import org.prunelang.source.Source;
import org.prunelang.source.Span;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Element;
import org.prunelang.tensor.Input;
import org.prunelang.tensor.Reduction;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.tensor.TensorFn;
import org.prunelang.tensor.TensorType;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** Rule sets put together by hand; each line says as text what it would be in a recipe. */
public final class RuleDraft {
    private final List<RuleItem> items = new ArrayList<>();

    public RuleSet rules() {
        return new RuleSet(items);
    }

    public static Span span(String text) {
        return Source.argument(Source.Kind.SHELL, "rules", text).span(0, text.length());
    }

    static Origin origin(String text) {
        return Origin.at(span(text));
    }

    public static Term percent(int percent) {
        return new Term.Known(new Value.Quantity(Rational.of(percent, 100), Unit.FRACTION));
    }

    public static Term count(int count) {
        return new Term.Known(Value.Quantity.count(count));
    }

    public static Selector selector(Selectable kind, String pattern) {
        return selector(kind, pattern, Selector.Pick.ALL, Optional.empty());
    }

    public static Selector selector(
            Selectable kind, String pattern, Selector.Pick pick, Optional<Term> where) {
        return new Selector(
                span(pattern),
                pick,
                kind,
                Optional.of(pattern).filter(text -> !text.isEmpty()),
                List.of(),
                where);
    }

    public static Reach each(Selectable kind, String pattern) {
        return new Reach(Reach.Scope.EACH, selector(kind, pattern));
    }

    public static Reach across(Selectable kind, String pattern) {
        return new Reach(Reach.Scope.ACROSS, selector(kind, pattern));
    }

    public static Part share(Term share, Noun noun, Optional<Criterion> by) {
        return new Part(
                new Amount(span("share"), Amount.Measure.SHARE, share, Optional.empty(), noun),
                by.map(Part.Choice.By::new));
    }

    public static Part number(Term number, Noun noun, Optional<Criterion> by) {
        return new Part(
                new Amount(span("number"), Amount.Measure.NUMBER, number, Optional.empty(), noun),
                by.map(Part.Choice.By::new));
    }

    public RuleDraft item(RuleItem item) {
        items.add(item);
        return this;
    }

    public RuleDraft rule(String text, Verb verb, Reach reach, Part... chain) {
        return item(new RuleItem.Share(origin(text), false, verb, List.of(chain), reach));
    }

    public RuleDraft override(String text, Verb verb, Reach reach, Part... chain) {
        return item(new RuleItem.Share(origin(text), true, verb, List.of(chain), reach));
    }

    /** {@code remove p% of filters in each conv "pattern"}. */
    public RuleDraft remove(int percent, String pattern) {
        return rule(
                "remove " + percent + "% of filters in each conv \"" + pattern + "\"",
                Verb.REMOVE,
                each(Selectable.CONV, pattern),
                share(percent(percent), Noun.FILTERS, Optional.of(l1())));
    }

    public RuleDraft skip(Selectable kind, String pattern) {
        return item(
                new RuleItem.Skip(
                        origin("skip " + kind.word() + " " + pattern), selector(kind, pattern)));
    }

    public RuleDraft skipJunctions() {
        return item(new RuleItem.Skip(origin("skip junctions"), selector(Selectable.JUNCTION, "")));
    }

    public RuleDraft gatherJunctions() {
        return item(new RuleItem.GatherJunctions(origin("gather junctions")));
    }

    public RuleDraft tieJunctions() {
        return item(new RuleItem.TieJunctions(origin("tie junctions by mean"), Combination.MEAN));
    }

    public RuleDraft tieWidths(String pattern) {
        return item(new RuleItem.TieWidths(origin("tie widths"), pattern));
    }

    public RuleDraft policy(Policy policy) {
        return item(new RuleItem.Setting(origin(policy.words()), policy));
    }

    public RuleDraft multiplesOf(int number) {
        return item(new RuleItem.Multiples(origin("in multiples of " + number), count(number)));
    }

    public RuleDraft atLeast(int number) {
        return item(
                new RuleItem.AtLeast(
                        origin("keep at least " + number + " filters"),
                        new Amount(
                                span(Integer.toString(number)),
                                Amount.Measure.NUMBER,
                                count(number),
                                Optional.empty(),
                                Noun.FILTERS),
                        Optional.empty()));
    }

    /** {@code sum(abs(W), over: weight)}. */
    public static Criterion l1() {
        TensorType type = TensorType.of(Element.REAL, Axis.named("filter"), Axis.named("weight"));
        TensorExpr w = new TensorExpr.In(0, type);
        TensorExpr abs = TensorExpr.Elementwise.of(org.prunelang.tensor.Pointwise.ABS, w).get();
        TensorExpr sum = TensorExpr.Reduce.of(Reduction.SUM, abs, List.of("weight")).get();
        TensorFn function =
                TensorFn.of(List.of(new Input.OfSubject(Input.Part.W, type)), List.of(), sum).get();
        return new Criterion("l1", function, List.of(), Optional.empty(), true);
    }
}
