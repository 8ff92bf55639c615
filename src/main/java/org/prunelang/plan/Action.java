package org.prunelang.plan;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.prunelang.data.DataRef;
import org.prunelang.network.Network;
import org.prunelang.rule.Part;
import org.prunelang.rule.RuleSet;
import org.prunelang.value.Term;

/** Work that needs weights, data or the engine. Whole numbers are slots that hold networks. */
public sealed interface Action {

    /**
     * A declared network with freshly drawn weights.
     *
     * @param structure the widths to build it with, if not its own
     * @param seed instead of the stage's
     */
    record Fresh(Network net, Optional<Term> structure, Optional<Term> seed) implements Action {}

    record Load(Network net, FileRef weights, NameMatch match) implements Action {}

    /**
     * {@code fresh(n, only: [batchnorm])}: the weights of {@code net} drawn again.
     *
     * @param only the kinds of layer drawn again; all of them if empty
     */
    record Redraw(int net, SortedSet<String> only, Optional<Term> seed) implements Action {
        public Redraw {
            only = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(only));
        }
    }

    /** {@code rescaled(n, by: a)}. */
    record Rescale(int net, Term by) implements Action {}

    record Recalibrate(int net, DataRef data, Optional<Term> batches) implements Action {}

    /**
     * {@code train net with schedule on data { … }}.
     *
     * @param first what stands in the body and is no hook, run once; from the learner to the
     *     learner
     * @param hooks in text order
     * @param judges the {@code keep} and {@code stop when} of the body; inputs as hooks have them
     */
    record Train(
            int net,
            Schedule schedule,
            DataRef data,
            Body first,
            List<Penalty> penalties,
            List<Hook> hooks,
            Body judges)
            implements Action {
        public Train {
            penalties = List.copyOf(penalties);
            hooks = List.copyOf(hooks);
        }
    }

    record Prune(int net, Mode mode, RuleSet rules) implements Action {}

    /** {@code prune net to structure by criterion}; without a choice the lowest indices stay. */
    record Resize(int net, Term structure, Optional<Part.Choice> choice) implements Action {}

    /** {@code shrink net}: the rule set holds policies and guards only. */
    record Shrink(int net, RuleSet policies) implements Action {}

    record Measure(Metric metric, int net) implements Action {}
}
