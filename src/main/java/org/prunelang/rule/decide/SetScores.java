package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.rule.Criterion;
import org.prunelang.rule.Scores;
import org.prunelang.value.Value;

/** One score per coupled set: the plain mean of its members' in the layers that rules reach. */
final class SetScores {
    private final Scores scores;
    private final Assignment assignment;
    private final Amounts amounts;
    private final Positions positions;
    private final Map<Tier, Component> components;
    private final Diagnostics problems;

    SetScores(
            Scores scores,
            Assignment assignment,
            Amounts amounts,
            Positions positions,
            Map<Tier, Component> components,
            Diagnostics problems) {
        this.scores = scores;
        this.assignment = assignment;
        this.amounts = amounts;
        this.positions = positions;
        this.components = components;
        this.problems = problems;
    }

    /** The scores of all sets of a tier, before anything goes. */
    Optional<Map<Integer, Double>> of(Criterion criterion, Tier tier) {
        return of(criterion, tier, tier.sets(), new BitSet());
    }

    /**
     * The scores of some sets of a tier.
     *
     * @param gone sets whose filters are not there any more when scores are worked out
     */
    Optional<Map<Integer, Double>> of(
            Criterion criterion, Tier tier, Collection<Integer> sets, BitSet gone) {
        BitSet asked = new BitSet();
        sets.forEach(asked::set);
        Means means = new Means();
        for (Site site : members(tier, asked)) {
            List<Integer> rows = new ArrayList<>();
            for (int row = 0; row < site.width(); row++) {
                if (!gone.get(site.sets().get(row))) {
                    rows.add(row);
                }
            }
            Optional<double[]> scored = score(criterion, site, tier, rows);
            if (scored.isEmpty()) {
                return Optional.empty();
            }
            add(means, site, rows, scored.get(), asked);
        }
        return Optional.of(means.all());
    }

    /** The sites that rules reach and that hold some of the sets: also of wider tiers. */
    private List<Site> members(Tier tier, BitSet asked) {
        List<Site> members = new ArrayList<>();
        for (Site site : components.getOrDefault(tier, new Component(List.of(tier))).sites()) {
            if (assignment.rule(site).isPresent() && site.sets().stream().anyMatch(asked::get)) {
                members.add(site);
            }
        }
        return members;
    }

    private Optional<double[]> score(
            Criterion criterion, Site site, Tier tier, List<Integer> rows) {
        List<Value> scalars = new ArrayList<>();
        for (var scalar : criterion.scalars()) {
            Optional<Value> value = amounts.value(scalar, site, positions.of(tier));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            scalars.add(value.get());
        }
        return scores.of(criterion, scalars, site.name(), site.side(), rows);
    }

    private void add(Means means, Site site, List<Integer> rows, double[] scored, BitSet asked) {
        for (int i = 0; i < scored.length; i++) {
            int set = site.sets().get(rows.get(i));
            if (!asked.get(set)) {
                continue;
            }
            if (!Double.isFinite(scored[i])) {
                problems.report(
                        Diagnostic.of(
                                        Code.P0701,
                                        assignment.rule(site).orElseThrow().origin().span(),
                                        "the score of filter %d of %s is %s"
                                                .formatted(rows.get(i), site.name(), scored[i]))
                                .note("look at the weights of that layer, or skip it"));
                return;
            }
            means.add(set, scored[i]);
        }
    }

    /** {@code gamma}, {@code beta} or {@code gate} of each set of a tier. */
    Optional<Map<Integer, Double>> property(String property, Tier tier) {
        BitSet asked = new BitSet();
        tier.sets().forEach(asked::set);
        Means means = new Means();
        for (Site site : members(tier, asked)) {
            Optional<double[]> values = scores.property(property, site.name(), site.side());
            if (values.isEmpty() || values.get().length != site.width()) {
                return Optional.empty();
            }
            for (int row = 0; row < site.width(); row++) {
                if (asked.get(site.sets().get(row))) {
                    means.add(site.sets().get(row), values.get()[row]);
                }
            }
        }
        return Optional.of(means.all());
    }

    private static final class Means {
        private final Map<Integer, double[]> sums = new HashMap<>();

        void add(int set, double score) {
            double[] sum = sums.computeIfAbsent(set, _ -> new double[2]);
            sum[0] += score;
            sum[1]++;
        }

        Map<Integer, Double> all() {
            Map<Integer, Double> means = new HashMap<>();
            sums.forEach((set, sum) -> means.put(set, sum[0] / sum[1]));
            return means;
        }
    }
}
