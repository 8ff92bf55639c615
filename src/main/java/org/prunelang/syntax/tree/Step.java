package org.prunelang.syntax.tree;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;

/** A line of a plan, test, round, pass, score or train body. */
public sealed interface Step
        permits Binding,
                Require,
                Hook,
                Step.Do,
                Step.Expect,
                Step.ExpectError,
                Step.Report,
                Step.Export,
                Step.Stop,
                Step.KeepBest,
                Step.Return {
    Span span();

    /** {@code name = action}, or an action alone inside a train body. */
    record Do(Span span, Optional<Pattern> to, Action action) implements Step {}

    record Expect(Span span, Expr claim, Optional<Expr> message) implements Step {}

    /** {@code expect error P0305 in expr}. */
    record ExpectError(Span span, Identifier code, Expr in) implements Step {}

    record Report(Span span, List<Expr> what, Optional<Expr> to) implements Step {
        public Report {
            what = List.copyOf(what);
        }
    }

    record Export(Span span, Expr network, Expr to) implements Step {}

    record Stop(Span span, Expr when) implements Step {}

    /** {@code keep best by E where C} ({@code best} present) or {@code keep last where C}. */
    record KeepBest(Span span, Optional<Expr> best, Optional<Expr> where) implements Step {}

    /** {@code return expr keeping model}, or {@code return action}. */
    record Return(Span span, Returned value, Optional<Expr> keeping) implements Step {}

    /** What a body returns. */
    sealed interface Returned {
        record Value(Expr expr) implements Returned {}

        record Done(Action action) implements Returned {}
    }
}
