package org.prunelang.evaluate;

import java.util.Optional;
import org.prunelang.syntax.tree.Expr;

/**
 * The learner of a training as its body sees it: verbs without a network act on it, and the plain
 * name of the network that is trained means it, in its newest state.
 *
 * @param name the name by which the body knows it; empty if it has none
 * @param now its newest state
 */
record Learner(String name, NetworkValue now) {
    /** No name of a recipe holds a space, so this one hides none. */
    private static final String KEY = "the learner";

    void bind(Scope scope) {
        scope.bind(KEY, new Meaning.Learning(this));
        if (!name.isEmpty()) {
            scope.bind(name, new Meaning.Net(now));
        }
    }

    static Optional<Learner> in(Scope scope) {
        return scope.lookup(KEY)
                .filter(Meaning.Learning.class::isInstance)
                .map(meaning -> ((Meaning.Learning) meaning).learner());
    }

    /** The learner's newest state, inside a training. */
    static Optional<NetworkValue> of(Scope scope) {
        return in(scope).map(Learner::now);
    }

    /** After a verb that had the learner for its operand, the learner is the verb's result. */
    static void replace(Optional<Expr> operand, Meaning result, Scope scope) {
        Optional<Learner> learner = in(scope);
        if (learner.isEmpty() || !(result instanceof Meaning.Net(NetworkValue now))) {
            return;
        }
        String name = learner.get().name();
        boolean meant =
                operand.isEmpty()
                        || operand.get() instanceof Expr.Name(_, String text) && text.equals(name);
        if (meant) {
            new Learner(name, now).bind(scope);
        }
    }
}
