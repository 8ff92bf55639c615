package org.prunelang.rule.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.coupling.Selectable;
import org.prunelang.network.Network;
import org.prunelang.network.Zoo;
import org.prunelang.rule.Criterion;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Decision;
import org.prunelang.rule.Noun;
import org.prunelang.rule.Policy;
import org.prunelang.rule.Reach;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.Scores;
import org.prunelang.rule.Side;
import org.prunelang.rule.Verb;
import org.prunelang.value.Operation;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** Whatever scores say, the cut lies within what was forecast without them. */
class ForecastHoldsTest {
    private static final List<Network> NETWORKS =
            List.of(Zoo.resnetCifar(20), Zoo.mobilenetV1(), Zoo.densenet40());

    record Case(String name, Network network, RuleDraft draft, long seed) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.iterate(0, seed -> seed + 1)
                .limit(45)
                .map(seed -> new Case("case " + seed, NETWORKS.get(seed % 3), draft(seed), seed));
    }

    private static RuleDraft draft(int seed) {
        Random random = new Random(seed);
        RuleDraft draft = new RuleDraft().item(rule(random));
        switch (random.nextInt(3)) {
            case 0 -> draft.skipJunctions();
            case 1 -> draft.gatherJunctions();
            default -> draft.tieJunctions();
        }
        if (random.nextBoolean()) {
            draft.multiplesOf(2 + random.nextInt(7));
        }
        if (random.nextBoolean()) {
            draft.atLeast(1 + random.nextInt(9));
        }
        return draft.policy(List.of(Policy.Rounding.values()).get(random.nextInt(3)));
    }

    private static RuleItem rule(Random random) {
        Noun noun = List.of(Noun.FILTERS, Noun.MACS, Noun.PARAMS).get(random.nextInt(3));
        boolean across = noun.isBudget() || random.nextBoolean();
        Reach reach =
                across
                        ? RuleDraft.across(Selectable.LAYER, "")
                        : RuleDraft.each(Selectable.LAYER, "");
        if (!across && random.nextInt(3) == 0) {
            Term limit =
                    new Term.Known(
                            new Value.Quantity(Rational.of(random.nextInt(100), 100), Unit.NUMBER));
            Term where = new Term.Apply(Operation.LESS, List.of(new Term.Score(0), limit));
            return new RuleItem.Predicate(
                    RuleDraft.origin("remove filters where l1 < limit"),
                    false,
                    Noun.FILTERS,
                    where,
                    List.of(RuleDraft.l1()),
                    RuleDraft.each(Selectable.LAYER, ""));
        }
        return new RuleItem.Share(
                RuleDraft.origin("keep"),
                false,
                random.nextBoolean() || noun.isBudget() ? Verb.KEEP : Verb.REMOVE,
                List.of(
                        RuleDraft.share(
                                RuleDraft.percent(40 + random.nextInt(55)),
                                noun,
                                Optional.of(RuleDraft.l1()))),
                reach);
    }

    private record Drawn(long seed) implements Scores {
        @Override
        public Optional<double[]> of(
                Criterion criterion,
                List<Value> scalars,
                String layer,
                Side side,
                List<Integer> rows) {
            return Optional.of(
                    rows.stream()
                            .mapToDouble(row ->
                                    new Random(seed + layer.hashCode() * 31L + row).nextDouble())
                            .toArray());
        }

        @Override
        public Optional<double[]> property(String property, String layer, Side side) {
            return Optional.empty();
        }
    }

    @Test
    void mostCasesAreDecided() {
        long decided =
                cases().map(one -> Decide.of(one.draft().rules(), one.network()))
                        .filter(decide -> !decide.mask(Map.of(), Optional.empty()).hasErrors())
                        .count();
        assertThat(decided).isGreaterThan(35);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCutLiesWithinTheForecast(Case one) {
        Decide decide = Decide.of(one.draft().rules(), one.network());
        Decision before = decide.cut(Map.of(), Optional.empty());
        Decision after = decide.cut(Map.of(), Optional.of(new Drawn(one.seed())));
        assertThat(after.hasErrors()).isEqualTo(before.hasErrors());
        if (before.hasErrors()) {
            return;
        }
        assertThat(after.isExact()).isTrue();
        assertThat(after.macs().most()).isBetween(before.macs().least(), before.macs().most());
        assertThat(after.params().most())
                .isBetween(before.params().least(), before.params().most());
        for (Decided line : before.lines()) {
            Decided cut = after.of(line.layer(), line.side()).orElseThrow();
            assertThat(cut.kept().most())
                    .as(line.layer())
                    .isBetween(line.kept().least(), line.kept().most());
            assertThat(cut.indices().orElseThrow()).hasSize(cut.kept().most()).isSorted();
        }
    }
}
