package org.prunelang.check;

import java.util.IdentityHashMap;
import java.util.Map;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.value.Type;

/** The type of each expression of the checked trees, by the node itself. */
public final class Types {
    private static final Type UNKNOWN = new Type.Unknown();

    private final Map<Expr, Type> types = new IdentityHashMap<>();

    void put(Expr expr, Type type) {
        types.put(expr, type);
    }

    /** The type of the expression; unknown if it stands in no checked tree, or after an error. */
    public Type of(Expr expr) {
        return types.getOrDefault(expr, UNKNOWN);
    }
}
