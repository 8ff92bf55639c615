package org.prunelang.rule.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.network.Network;
import org.prunelang.network.Zoo;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Decision;
import org.prunelang.rule.Kept;
import org.prunelang.rule.Masked;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Side;

class ShrinkTest {
    private static final Network NETWORK = Zoo.resnetCifar(20);
    private static final RuleSet NOTHING = new RuleSet(List.of());

    private static Decision decide(RuleSet rules) {
        return Decide.decide(rules, NETWORK, Map.of(), Optional.empty());
    }

    private static Decision shrink(RuleSet policies, Masked masked) {
        return Decide.shrink(policies, NETWORK, masked, Map.of(), RuleDraft.span("soft"));
    }

    @Test
    void shrinkingAMaskIsTheCutByTheSameRules() {
        for (RuleDraft draft :
                List.of(
                        new RuleDraft().remove(40, "stage*.*.conv1").skipJunctions(),
                        new RuleDraft().remove(40, "**.conv*").gatherJunctions(),
                        new RuleDraft().remove(40, "**.conv*").tieJunctions())) {
            RuleSet rules = draft.rules();
            Decision cut = decide(rules);
            Masked masked = Masked.NOTHING.after(cut, Masked.Hold.HELD, rules);
            Decision shrunk = shrink(NOTHING, masked);
            assertThat(shrunk.diagnostics()).isEmpty();
            assertThat(shrunk.isExact()).isTrue();
            assertThat(shrunk.macs()).isEqualTo(cut.macs());
            assertThat(shrunk.lines())
                    .extracting(Decided::reason)
                    .isEqualTo(cut.lines().stream().map(Decided::reason).toList());
        }
    }

    @Test
    void aLaterMaskForgetsTheLayersItReachesAndNoOthers() {
        RuleSet first = new RuleDraft().remove(40, "stage{1,2}.*.conv1").skipJunctions().rules();
        RuleSet none = new RuleDraft().remove(0, "stage1.*.conv1").skipJunctions().rules();
        Masked masked =
                Masked.NOTHING
                        .after(decide(first), Masked.Hold.SOFT, first)
                        .after(decide(none), Masked.Hold.SOFT, none);
        assertThat(masked.layers())
                .containsKey("stage2.0.conv1")
                .doesNotContainKey("stage1.0.conv1");
    }

    @Test
    void anUnmaskedNetworkIsKnownOnlyInTheRun() {
        Decision shrunk = shrink(new RuleDraft().skipJunctions().rules(), Masked.NOTHING);
        assertThat(shrunk.diagnostics()).isEmpty();
        assertThat(shrunk.of("stage1.0.conv1", Side.FILTERS).orElseThrow().kept())
                .isInstanceOf(Kept.Between.class);
        assertThat(shrunk.of("stage1.0.conv2", Side.FILTERS).orElseThrow().kept())
                .isEqualTo(new Kept.Exact(16));
        assertThat(shrunk.macs().least()).isLessThan(shrunk.macs().most());
    }

    @Test
    void anUnmaskedNetworkWithAdditionsNeedsAWordAboutThem() {
        assertThat(shrink(NOTHING, Masked.NOTHING).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.P0402);
    }

    @Test
    void shrinkTakesNoAmounts() {
        RuleSet rules = new RuleDraft().remove(40, "stage*.*.conv1").skipJunctions().rules();
        assertThat(shrink(rules, Masked.NOTHING).diagnostics())
                .extracting(Diagnostic::code)
                .contains(Code.P0408);
    }
}
