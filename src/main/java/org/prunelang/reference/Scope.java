package org.prunelang.reference;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.TensorExpr;

/**
 * The values of one pass of a loop, or of the function itself: what depends on the pass is computed
 * once in it and forgotten after it.
 */
final class Scope {
    private final Optional<Scope> around;
    private final Map<Integer, Array> locals;
    private final IdentityHashMap<TensorExpr, Array> known = new IdentityHashMap<>();
    private final IdentityHashMap<Several, List<Array>> several = new IdentityHashMap<>();

    private Scope(Optional<Scope> around, Map<Integer, Array> locals) {
        this.around = around;
        this.locals = locals;
    }

    static Scope outermost() {
        return new Scope(Optional.empty(), Map.of());
    }

    /** A pass of a loop in this scope. */
    Scope pass(Map<Integer, Array> values) {
        return new Scope(Optional.of(this), new HashMap<>(values));
    }

    Array local(int number) {
        Array here = locals.get(number);
        return here != null
                ? here
                : around.orElseThrow(() -> new IllegalArgumentException("local outside its loop"))
                        .local(number);
    }

    /** The innermost scope that something with these free locals depends on. */
    Scope home(Set<Integer> free) {
        return around.isEmpty() || !Collections.disjoint(free, locals.keySet())
                ? this
                : around.get().home(free);
    }

    IdentityHashMap<TensorExpr, Array> known() {
        return known;
    }

    IdentityHashMap<Several, List<Array>> several() {
        return several;
    }
}
