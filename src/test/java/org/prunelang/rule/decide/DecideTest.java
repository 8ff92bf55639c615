package org.prunelang.rule.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prunelang.coupling.Selectable;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.network.Network;
import org.prunelang.network.Zoo;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Decision;
import org.prunelang.rule.Kept;
import org.prunelang.rule.Noun;
import org.prunelang.rule.Policy;
import org.prunelang.rule.Reach;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Selector;
import org.prunelang.rule.Side;
import org.prunelang.rule.Verb;
import org.prunelang.value.Figures;
import org.prunelang.value.Interval;
import org.prunelang.value.Operation;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

class DecideTest {
    private static final Network RESNET56 = Zoo.resnetCifar(56);

    private static Decision decide(RuleDraft draft) {
        return decide(draft.rules(), RESNET56);
    }

    private static Decision decide(RuleSet rules, Network network) {
        return Decide.decide(rules, network, Map.of(), Optional.empty());
    }

    private static int kept(Decision decision, String layer) {
        Kept kept = decision.of(layer, Side.FILTERS).map(Decided::kept).orElseThrow();
        assertThat(kept).isInstanceOf(Kept.Exact.class);
        return kept.most();
    }

    private static String reason(Decision decision, String layer) {
        return decision.of(layer, Side.FILTERS).map(Decided::reason).orElseThrow();
    }

    private static List<Code> codes(Decision decision) {
        return decision.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void theFirstRecipeLeaves76MillionMacs() {
        Decision decision = decide(new RuleDraft().remove(40, "stage*.*.conv1").skipJunctions());
        assertThat(decision.diagnostics()).isEmpty();
        assertThat(decision.isExact()).isTrue();
        assertThat(kept(decision, "stage1.0.conv1")).isEqualTo(10);
        assertThat(kept(decision, "stage2.8.conv1")).isEqualTo(19);
        assertThat(kept(decision, "stage3.0.conv1")).isEqualTo(38);
        assertThat(kept(decision, "stage3.0.conv2")).isEqualTo(64);
        assertThat(reason(decision, "stage1.0.conv1"))
                .isEqualTo("remove 40% (keep 9.6, nearest 10)");
        assertThat(reason(decision, "stage1.0.conv2")).isEqualTo("no rule; feeds a junction");
        assertThat(decision.macs().isExact()).isTrue();
        assertThat(Figures.scaled(decision.macs().most())).isEqualTo("76.01M");
        assertThat(decision.params()).isEqualTo(Interval.exactly(Rational.of(509_056)));
    }

    @Test
    void gatheringRemovesAboutHalfAndTyingMore() {
        Decision gathered = decide(new RuleDraft().remove(40, "**.conv*").gatherJunctions());
        Decision tied = decide(new RuleDraft().remove(40, "**.conv*").tieJunctions());
        assertThat(gathered.diagnostics()).isEmpty();
        assertThat(tied.diagnostics()).isEmpty();
        assertThat(left(gathered)).isBetween(47.5, 50.0);
        assertThat(left(tied)).isBetween(36.5, 39.0);
    }

    private static double left(Decision decision) {
        return decision.macs().most().toDouble() / 125_485_696 * 100;
    }

    @Test
    void tiedTiersOfDifferentWidthsEachKeepTheirOwnNumber() {
        Decision tied = decide(new RuleDraft().remove(40, "**.conv*").tieJunctions());
        assertThat(kept(tied, "stem.conv")).isEqualTo(10);
        assertThat(kept(tied, "stage1.3.conv2")).isEqualTo(10);
        assertThat(kept(tied, "stage2.3.conv2")).isEqualTo(19);
        assertThat(kept(tied, "stage3.3.conv2")).isEqualTo(38);
    }

    @Test
    void aJunctionReachedWithoutAWordIsRefused() {
        Decision decision = decide(new RuleDraft().remove(40, "**.conv*"));
        assertThat(codes(decision)).containsExactly(Code.P0402);
        assertThat(decision.diagnostics().getFirst().message())
                .isEqualTo(
                        "28 of the 55 layers reached here feed additions, and nothing says what"
                                + " becomes of them");
        assertThat(decision.after()).isSameAs(RESNET56);
    }

    @Test
    void aPatternThatMatchesNothingIsAnsweredWithOneThatDoes() {
        Decision decision = decide(new RuleDraft().remove(40, "stage*.*.cnv1").skipJunctions());
        assertThat(codes(decision)).containsExactly(Code.P0403);
        Diagnostic diagnostic = decision.diagnostics().getFirst();
        assertThat(diagnostic.message()).isEqualTo("no layer matches \"stage*.*.cnv1\"");
        assertThat(diagnostic.subject().orElseThrow().text()).isEqualTo("matches 0 of 55 convs");
        assertThat(diagnostic.notes())
                .containsExactly(
                        "did you mean \"stage*.*.conv1\"? It matches 27 convs:"
                                + " stage1.0.conv1 ... stage3.8.conv1");
    }

    @Test
    void twoRulesOnOneLayerNeedOverride() {
        RuleDraft twice = new RuleDraft().remove(40, "stage*.*.conv1").remove(20, "stage1.*.conv1");
        Decision decision = decide(twice.skipJunctions());
        assertThat(codes(decision)).containsExactly(Code.P0401);
        assertThat(decision.diagnostics().getFirst().related()).hasSize(1);
        RuleDraft overriding =
                new RuleDraft()
                        .remove(40, "stage*.*.conv1")
                        .override(
                                "override remove 20% of filters",
                                Verb.REMOVE,
                                RuleDraft.each(Selectable.CONV, "stage1.*.conv1"),
                                RuleDraft.share(
                                        RuleDraft.percent(20), Noun.FILTERS, Optional.empty()));
        Decision later = decide(overriding.skipJunctions());
        assertThat(later.diagnostics()).isEmpty();
        assertThat(kept(later, "stage1.0.conv1")).isEqualTo(13);
        assertThat(kept(later, "stage2.0.conv1")).isEqualTo(19);
    }

    @Test
    void skipWinsWhereverItStands() {
        Decision decision =
                decide(
                        new RuleDraft()
                                .skip(Selectable.CONV, "{stage1.7,stage1.8}.conv1")
                                .remove(60, "stage1.*.conv1")
                                .skipJunctions());
        assertThat(kept(decision, "stage1.6.conv1")).isEqualTo(6);
        assertThat(kept(decision, "stage1.7.conv1")).isEqualTo(16);
        assertThat(reason(decision, "stage1.7.conv1")).startsWith("skip conv");
    }

    @Test
    void aRuleThatReachesPartOfATiedGroupIsToldTheRest() {
        Decision decision = decide(new RuleDraft().remove(40, "stage1.*.conv2").tieJunctions());
        assertThat(codes(decision)).containsExactly(Code.P0406);
        assertThat(decision.diagnostics().getFirst().message()).contains("stem.conv");
    }

    @Test
    void skippingOneMemberPinsAllThatIsTiedToIt() {
        Decision decision =
                decide(
                        new RuleDraft()
                                .remove(40, "**.conv*")
                                .tieJunctions()
                                .skip(Selectable.CONV, "stem.conv"));
        assertThat(decision.diagnostics()).isEmpty();
        assertThat(kept(decision, "stage3.8.conv2")).isEqualTo(64);
        assertThat(reason(decision, "stage3.8.conv2"))
                .isEqualTo("goes with stem.conv, which is skipped");
        assertThat(kept(decision, "stage3.8.conv1")).isEqualTo(38);
    }

    @Test
    void differentAmountsInOneTiedGroupAreRefused() {
        Decision decision =
                decide(
                        new RuleDraft()
                                .remove(40, "**.conv*")
                                .override(
                                        "override",
                                        Verb.REMOVE,
                                        RuleDraft.each(Selectable.CONV, "stage1.3.conv2"),
                                        RuleDraft.share(
                                                RuleDraft.percent(50),
                                                Noun.FILTERS,
                                                Optional.empty()))
                                .tieJunctions());
        assertThat(codes(decision)).contains(Code.P0404);
    }

    @Test
    void amountsThatLeaveNothingAreRefused() {
        assertThat(codes(decide(new RuleDraft().remove(100, "stage*.*.conv1").skipJunctions())))
                .containsExactly(Code.P0126);
        RuleDraft many =
                new RuleDraft()
                        .rule(
                                "remove 20 filters in each conv",
                                Verb.REMOVE,
                                RuleDraft.each(Selectable.CONV, "stage*.*.conv1"),
                                RuleDraft.number(
                                        RuleDraft.count(20), Noun.FILTERS, Optional.empty()));
        Decision decision = decide(many.skipJunctions());
        assertThat(codes(decision)).containsExactly(Code.P0126);
        assertThat(decision.diagnostics().getFirst().message()).contains("stage1.0.conv1 (16)");
    }

    @Test
    void guardsMoveNumbersToTheNearestAllowed() {
        Decision decision =
                decide(
                        new RuleDraft()
                                .remove(40, "stage*.*.conv1")
                                .skipJunctions()
                                .multiplesOf(8)
                                .atLeast(16));
        assertThat(kept(decision, "stage1.0.conv1")).isEqualTo(16);
        assertThat(kept(decision, "stage2.0.conv1")).isEqualTo(16);
        assertThat(kept(decision, "stage3.0.conv1")).isEqualTo(40);
        assertThat(reason(decision, "stage3.0.conv1"))
                .isEqualTo("remove 40% (keep 38.4, nearest 38); 40 by multiples of 8, at least 16");
    }

    @Test
    void anAmountMayDependOnThePositionOfTheLayer() {
        List<Value> shares = new java.util.ArrayList<>();
        for (int i = 0; i < 27; i++) {
            int percent = i < 3 ? 70 : i < 23 ? 40 : 90;
            shares.add(new Value.Quantity(Rational.of(percent, 100), Unit.FRACTION));
        }
        Term share =
                new Term.Apply(
                        Operation.INDEX,
                        List.of(
                                new Term.Known(new Value.Sequence(Unit.FRACTION, shares)),
                                new Term.Subject("position")));
        RuleDraft sketch =
                new RuleDraft()
                        .rule(
                                "keep shares[position] of filters",
                                Verb.KEEP,
                                RuleDraft.each(Selectable.CONV, "stage*.*.conv1"),
                                RuleDraft.share(share, Noun.FILTERS, Optional.empty()));
        Decision decision = decide(sketch.policy(Policy.Rounding.KEPT_DOWN).skipJunctions());
        assertThat(decision.diagnostics()).isEmpty();
        assertThat(kept(decision, "stage1.2.conv1")).isEqualTo(11);
        assertThat(kept(decision, "stage1.3.conv1")).isEqualTo(6);
        assertThat(kept(decision, "stage3.4.conv1")).isEqualTo(25);
        assertThat(kept(decision, "stage3.5.conv1")).isEqualTo(57);
    }

    @Test
    void aClaimAboutLayersNarrowsTheReach() {
        Term wide =
                new Term.Apply(
                        Operation.AT_LEAST,
                        List.of(new Term.Subject("filters"), RuleDraft.count(32)));
        RuleDraft draft =
                new RuleDraft()
                        .rule(
                                "remove 50% of filters in each conv where filters >= 32",
                                Verb.REMOVE,
                                new Reach(
                                        Reach.Scope.EACH,
                                        RuleDraft.selector(
                                                Selectable.CONV,
                                                "stage*.*.conv1",
                                                Selector.Pick.ALL,
                                                Optional.of(wide))),
                                RuleDraft.share(
                                        RuleDraft.percent(50), Noun.FILTERS, Optional.empty()));
        Decision decision = decide(draft.skipJunctions());
        assertThat(kept(decision, "stage1.0.conv1")).isEqualTo(16);
        assertThat(kept(decision, "stage2.0.conv1")).isEqualTo(16);
        assertThat(reason(decision, "stage1.0.conv1")).isEqualTo("no rule");
    }

    @Test
    void layersOfTiedWidthsMustComeToOneNumber() {
        Network network = Zoo.resnet(50);
        RuleDraft same =
                new RuleDraft()
                        .remove(30, "stage*.*.conv{1,2}")
                        .skipJunctions()
                        .tieWidths("stage*.*.conv{1,2}");
        assertThat(decide(same.rules(), network).diagnostics()).isEmpty();
        RuleDraft different =
                new RuleDraft()
                        .remove(30, "stage*.*.conv1")
                        .remove(60, "stage*.*.conv2")
                        .skipJunctions()
                        .tieWidths("stage*.*.conv{1,2}");
        assertThat(codes(decide(different.rules(), network))).contains(Code.P0404);
    }

    @Test
    void depthwiseLayersFollowWhatTheyRead() {
        Network network = Zoo.mobilenetV1();
        Decision decision = decide(new RuleDraft().remove(50, "**").rules(), network);
        assertThat(decision.diagnostics()).isEmpty();
        List<Decided> followers =
                decision.lines().stream()
                        .filter(line -> line.reason().startsWith("goes with"))
                        .toList();
        assertThat(followers).hasSize(13).allMatch(line -> line.kept().most() * 2 == line.width());
    }

    @Test
    void theSameSettingTwiceIsRefused() {
        Decision decision =
                decide(
                        new RuleDraft()
                                .remove(40, "stage*.*.conv1")
                                .skipJunctions()
                                .policy(Policy.Rounding.NEAREST)
                                .policy(Policy.Rounding.KEPT_DOWN));
        assertThat(codes(decision)).containsExactly(Code.P0408);
    }
}
