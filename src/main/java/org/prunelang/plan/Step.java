package org.prunelang.plan;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Origin;
import org.prunelang.value.Term;

/** One line of a body. Its origin serves messages and is no part of what the step means. */
public sealed interface Step {
    Origin origin();

    /** A scalar worked out from earlier slots. */
    record Let(Origin origin, Slot to, Term term) implements Step {}

    /** Work, and the slots it fills; the forecast is for people and never part of a key. */
    record Do(Origin origin, List<Slot> to, Action action, Optional<Forecast> forecast)
            implements Step {
        public Do {
            to = List.copyOf(to);
        }
    }

    /** {@code stop when C}. */
    record Stop(Origin origin, Term when) implements Step {}

    /** {@code keep best by E where C}, or {@code keep last where C} without {@code best}. */
    record Keep(Origin origin, Optional<Term> best, Optional<Term> where) implements Step {}

    /** {@code require C, "why"}: a false one stops the run at its place. */
    record Require(Origin origin, Term claim, Optional<Term> why, Verdict now) implements Step {}

    /** {@code expect C, "why"}: a false one is told at the end. */
    record Expect(Origin origin, Term claim, Optional<Term> why, Verdict now) implements Step {}

    record Report(Origin origin, List<Term> what, Optional<Term> to) implements Step {
        public Report {
            what = List.copyOf(what);
        }
    }

    /** {@code export slim to "file"}: the network of a slot. */
    record Export(Origin origin, int slot, Term to) implements Step {}
}
