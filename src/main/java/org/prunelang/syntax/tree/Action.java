package org.prunelang.syntax.tree;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;

/** Work whose result is a value of the plan: it needs weights, data or the engine. */
public sealed interface Action {
    Span span();

    /** {@code load net from "file" by order}. */
    record Load(Span span, Expr network, Expr file, Optional<Identifier> by) implements Action {}

    /** {@code train student = base with full on images.train { … }}. */
    record Train(
            Span span,
            Optional<Identifier> learner,
            Expr network,
            Expr schedule,
            Expr split,
            List<Step> body)
            implements Action {
        public Train {
            body = List.copyOf(body);
        }
    }

    enum Mode {
        CUT,
        SOFTLY,
        FIRMLY
    }

    /** {@code prune net softly using r}; without a network it acts on the learner. */
    record Prune(Span span, Optional<Expr> network, Mode mode, Using using) implements Action {}

    /** {@code prune base to candidate by random}. */
    record Resize(
            Span span,
            Optional<Expr> network,
            Mode mode,
            Expr structure,
            Optional<RuleItem.How> how)
            implements Action {}

    record Shrink(Span span, Expr network, Using using) implements Action {}

    /** Which rules a verb follows. */
    sealed interface Using {
        record None() implements Using {}

        record Named(Expr rules) implements Using {}

        record Inline(Span span, List<RuleItem> items) implements Using {
            public Inline {
                items = List.copyOf(items);
            }
        }
    }

    /** {@code gate each block "p" in N starting at 1}. */
    record Gate(Span span, RuleItem.Selector sites, Expr network, Expr start) implements Action {}

    /** {@code select lowest 10% of filters in each conv in base by l1}. */
    record Select(
            Span span,
            boolean lowest,
            RuleItem.Amount amount,
            RuleItem.Reach reach,
            Expr network,
            RuleItem.How how)
            implements Action {}

    record Recalibrate(Span span, Expr network, Expr split, Optional<Expr> length)
            implements Action {}

    record Search(Span span, Expr space, List<SearchPart> parts) implements Action {
        public Search {
            parts = List.copyOf(parts);
        }
    }

    record Repeat(Span span, Pattern carried, Expr start, Expr atMost, List<Step> body)
            implements Action {
        public Repeat {
            body = List.copyOf(body);
        }
    }

    record For(Span span, Pattern pattern, Expr over, List<Step> body) implements Action {
        public For {
            body = List.copyOf(body);
        }
    }

    record Largest(Span span, Identifier name, Expr in, Expr halvings, List<Step> body)
            implements Action {
        public Largest {
            body = List.copyOf(body);
        }
    }
}
