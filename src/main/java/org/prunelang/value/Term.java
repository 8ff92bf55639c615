package org.prunelang.value;

import java.util.List;

/**
 * Scalar arithmetic as data, for what depends on a number that only a run knows. No engine, no
 * network and no data stand in it: it is printed, hashed and evaluated by the arithmetic of this
 * room.
 */
public sealed interface Term {
    record Known(Value value) implements Term {}

    /** The value of a slot of the enclosing bodies. */
    record Read(int slot) implements Term {}

    record Apply(Operation operation, List<Term> arguments) implements Term {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    record Choose(Term when, Term then, Term otherwise) implements Term {}

    /** A property of the layer, filter or block at hand; only in rules. */
    record Subject(String property) implements Term {}

    /**
     * The score of the filter at hand by a criterion of the rule it stands in (its place in the
     * rule's list of criteria); only in predicates of rules.
     */
    record Score(int criterion) implements Term {}

    /** A cost of the structure a network slot holds: macs, params, filters or bytes. */
    record Cost(String measure, String counting, int slot) implements Term {}
}
