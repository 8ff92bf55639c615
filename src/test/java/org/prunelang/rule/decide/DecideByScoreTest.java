package org.prunelang.rule.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prunelang.coupling.Selectable;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Severity;
import org.prunelang.network.Network;
import org.prunelang.network.Zoo;
import org.prunelang.rule.Criterion;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Decision;
import org.prunelang.rule.Kept;
import org.prunelang.rule.Noun;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Scores;
import org.prunelang.rule.Side;
import org.prunelang.rule.Verb;
import org.prunelang.value.Operation;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

class DecideByScoreTest {
    private static final Network NETWORK = Zoo.resnetCifar(56);

    /** Scores that are a function of layer and row, and only of these. */
    private interface Table extends Scores {
        double at(String layer, int row);

        @Override
        default Optional<double[]> of(
                Criterion criterion,
                List<Value> scalars,
                String layer,
                Side side,
                List<Integer> rows) {
            return Optional.of(rows.stream().mapToDouble(row -> at(layer, row)).toArray());
        }

        @Override
        default Optional<double[]> property(String property, String layer, Side side) {
            return Optional.empty();
        }
    }

    private static Decision decide(RuleDraft draft, Table scores) {
        return Decide.decide(draft.rules(), NETWORK, Map.of(), Optional.of(scores));
    }

    private static Decision forecast(RuleDraft draft) {
        return Decide.decide(draft.rules(), NETWORK, Map.of(), Optional.empty());
    }

    private static List<Integer> indices(Decision decision, String layer) {
        return decision.of(layer, Side.FILTERS).flatMap(Decided::indices).orElseThrow();
    }

    private static Kept kept(Decision decision, String layer) {
        return decision.of(layer, Side.FILTERS).map(Decided::kept).orElseThrow();
    }

    @Test
    void theLowestScoresGo() {
        RuleDraft draft = new RuleDraft().remove(40, "stage1.*.conv1").skipJunctions();
        Decision decision = decide(draft, (_, row) -> row % 2 == 0 ? row : 100 + row);
        assertThat(indices(decision, "stage1.0.conv1"))
                .containsExactly(1, 3, 5, 7, 9, 11, 12, 13, 14, 15);
    }

    @Test
    void ofEqualScoresTheLowerIndexGoes() {
        RuleDraft draft = new RuleDraft().remove(50, "stage1.*.conv1").skipJunctions();
        Decision decision = decide(draft, (_, _) -> 1);
        assertThat(indices(decision, "stage1.0.conv1"))
                .isEqualTo(IntStream.range(8, 16).boxed().toList());
    }

    @Test
    void forecastAndCutAgreeOnEveryNumber() {
        RuleDraft draft = new RuleDraft().remove(30, "**.conv*").tieJunctions();
        Decision before = forecast(draft);
        Decision after = decide(draft, (layer, row) -> Math.sin(layer.hashCode() + 7.0 * row));
        assertThat(before.diagnostics()).isEmpty();
        assertThat(after.macs()).isEqualTo(before.macs());
        for (Decided line : before.lines()) {
            Decided cut = after.of(line.layer(), line.side()).orElseThrow();
            assertThat(cut.kept()).isEqualTo(line.kept());
            assertThat(cut.indices().orElseThrow()).hasSize(line.kept().most());
        }
    }

    @Test
    void aMaskHasTheLinesOfACutAndLeavesTheNetwork() {
        RuleSet rules = new RuleDraft().remove(30, "**.conv*").tieJunctions().rules();
        Table scores = (layer, row) -> Math.sin(layer.hashCode() + 7.0 * row);
        Decide decide = Decide.of(rules, NETWORK);
        Decision cut = decide.cut(Map.of(), Optional.of(scores));
        Decision mask = decide.mask(Map.of(), Optional.of(scores));
        assertThat(mask.lines()).isEqualTo(cut.lines());
        assertThat(mask.after()).isSameAs(NETWORK);
        assertThat(cut.after()).isNotEqualTo(NETWORK);
    }

    @Test
    void tiedLayersLoseTheSameFiltersByTheirMeanScore() {
        RuleDraft draft = new RuleDraft().remove(50, "**.conv*").tieJunctions();
        Decision decision =
                decide(draft, (layer, row) -> layer.equals("stem.conv") ? -1000 * row : row);
        List<Integer> stem = indices(decision, "stem.conv");
        assertThat(stem).isEqualTo(IntStream.range(0, 8).boxed().toList());
        assertThat(indices(decision, "stage1.2.conv2")).isEqualTo(stem);
        assertThat(indices(decision, "stage2.0.conv2"))
                .as("stage 1 lies in the middle of stage 2")
                .containsAll(stem.stream().map(i -> i + 8).toList());
    }

    @Test
    void theSecondAmountOfAChainSeesOnlySurvivors() {
        RuleDraft draft =
                new RuleDraft()
                        .rule(
                                "remove 25% of filters by l1 then 25% of filters by l1",
                                Verb.REMOVE,
                                RuleDraft.each(Selectable.CONV, "stage1.0.conv1"),
                                RuleDraft.share(
                                        RuleDraft.percent(25),
                                        Noun.FILTERS,
                                        Optional.of(RuleDraft.l1())),
                                RuleDraft.share(
                                        RuleDraft.percent(25),
                                        Noun.FILTERS,
                                        Optional.of(RuleDraft.l1())))
                        .skipJunctions();
        List<Integer> seen = new java.util.ArrayList<>();
        Decision decision =
                decide(
                        draft,
                        (_, row) -> {
                            seen.add(row);
                            return row;
                        });
        assertThat(seen).hasSize(16 + 12);
        assertThat(indices(decision, "stage1.0.conv1")).hasSize(8).contains(8, 15);
    }

    @Test
    void aBudgetIsReachedFromBelowByRankingAllLayers() {
        RuleDraft draft = budget(50);
        Decision decision = decide(draft, (layer, row) -> Math.sin(layer.hashCode() + 7.0 * row));
        assertThat(decision.diagnostics()).isEmpty();
        Rational half = Rational.of(125_485_696 / 2);
        assertThat(decision.macs().most()).isLessThanOrEqualTo(half);
        assertThat(decision.macs().most()).isGreaterThan(half.times(Rational.of(995, 1000)));
        Decision before = forecast(draft);
        assertThat(kept(before, "stage1.0.conv1")).isEqualTo(new Kept.Between(1, 16, "score (l1)"));
        assertThat(before.macs().most()).isEqualTo(half);
        assertThat(before.macs().least()).isLessThanOrEqualTo(decision.macs().most());
        assertThat(before.macs().least()).isGreaterThan(half.times(Rational.of(98, 100)));
    }

    private static RuleDraft budget(int percent) {
        return new RuleDraft()
                .rule(
                        "keep 50% of macs across convs by l1",
                        Verb.KEEP,
                        RuleDraft.across(Selectable.CONV, "stage*.*.conv1"),
                        RuleDraft.share(
                                RuleDraft.percent(percent), Noun.MACS, Optional.of(RuleDraft.l1())))
                .skipJunctions();
    }

    @Test
    void aBudgetBelowWhatIsReachableIsRefusedBeforeTheRun() {
        Decision decision = forecast(budget(2));
        assertThat(decision.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.P0410);
        assertThat(decision.diagnostics().getFirst().message())
                .startsWith("this leaves 2.51M macs, but with every layer at its fewest");
    }

    @Test
    void coarseMultiplesMissTheBudgetAndSaySo() {
        RuleDraft draft = budget(75).multiplesOf(16);
        Decision decision = decide(draft, (layer, row) -> row);
        assertThat(decision.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.P0410, Severity.WARNING));
        assertThat(decision.macs().most()).isLessThan(Rational.of(125_485_696L * 3 / 4));
    }

    @Test
    void aShareAcrossLayersRemovesExactlyThatMany() {
        RuleDraft draft =
                new RuleDraft()
                        .rule(
                                "remove 5% of filters across convs by l1",
                                Verb.REMOVE,
                                RuleDraft.across(Selectable.CONV, "stage1.*.conv1"),
                                RuleDraft.share(
                                        RuleDraft.percent(5),
                                        Noun.FILTERS,
                                        Optional.of(RuleDraft.l1())))
                        .skipJunctions();
        Decision decision =
                decide(draft, (layer, row) -> layer.equals("stage1.1.conv1") ? row : 100 + row);
        assertThat(indices(decision, "stage1.1.conv1")).hasSize(16 - 7);
        assertThat(indices(decision, "stage1.0.conv1")).hasSize(16);
    }

    @Test
    void aPredicateRemovesExactlyWhatItSays() {
        Decision decision = decide(below(5).skipJunctions(), (_, row) -> row);
        assertThat(indices(decision, "stage1.0.conv1"))
                .isEqualTo(IntStream.range(5, 16).boxed().toList());
        assertThat(kept(forecast(below(5).skipJunctions()), "stage1.0.conv1"))
                .isEqualTo(new Kept.Between(1, 16, "score (l1)"));
    }

    @Test
    void aGuardSparesTheBestOfThoseThatWouldGo() {
        Decision decision =
                decide(below(100).skipJunctions().atLeast(4), (_, row) -> row == 2 ? 50 : row);
        assertThat(indices(decision, "stage1.0.conv1")).containsExactly(2, 13, 14, 15);
    }

    private static RuleDraft below(int limit) {
        Term where =
                new Term.Apply(
                        Operation.LESS,
                        List.of(
                                new Term.Score(0),
                                new Term.Known(
                                        new Value.Quantity(Rational.of(limit), Unit.NUMBER))));
        return new RuleDraft()
                .item(
                        new RuleItem.Predicate(
                                RuleDraft.origin("remove filters where l1 < limit in each conv"),
                                false,
                                Noun.FILTERS,
                                where,
                                List.of(RuleDraft.l1()),
                                RuleDraft.each(Selectable.CONV, "stage1.*.conv1")));
    }

    @Test
    void aScoreThatIsNoNumberIsRefused() {
        RuleDraft draft = new RuleDraft().remove(40, "stage1.*.conv1").skipJunctions();
        Decision decision = decide(draft, (_, row) -> row == 3 ? Double.NaN : row);
        assertThat(decision.diagnostics().getFirst().code()).isEqualTo(Code.P0701);
        assertThat(decision.diagnostics().getFirst().message())
                .isEqualTo("the score of filter 3 of stage1.0.conv1 is NaN");
    }

    @Test
    void channelsAreTakenFromTheReaderAlone() {
        RuleDraft draft =
                new RuleDraft()
                        .rule(
                                "remove 50% of channels in each conv by l1",
                                Verb.REMOVE,
                                RuleDraft.each(Selectable.CONV, "stage1.1.conv1"),
                                RuleDraft.share(
                                        RuleDraft.percent(50),
                                        Noun.CHANNELS,
                                        Optional.of(RuleDraft.l1())))
                        .skipJunctions();
        Decision decision = decide(draft, (_, row) -> row);
        assertThat(decision.diagnostics()).isEmpty();
        Decided line = decision.of("stage1.1.conv1", Side.CHANNELS).orElseThrow();
        assertThat(line.indices().orElseThrow()).isEqualTo(IntStream.range(8, 16).boxed().toList());
        Network after = decision.after();
        int place = after.find("stage1.1.conv1").orElseThrow();
        assertThat(after.inputShape(after.layer(place)).channels()).isEqualTo(8);
        assertThat(kept(decision, "stage1.0.conv2")).isEqualTo(new Kept.Exact(16));
    }
}
