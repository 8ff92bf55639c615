package org.prunelang.check;

import java.util.IdentityHashMap;
import java.util.Map;
import org.prunelang.syntax.tree.Expr;

/** What each name of the checked trees stands for. Two equal nodes are two names. */
public final class Names {
    private static final Referent UNKNOWN = new Referent.Unknown();

    private final Map<Expr.Name, Referent> referents = new IdentityHashMap<>();

    void put(Expr.Name name, Referent referent) {
        referents.put(name, referent);
    }

    /** What the name stands for; unknown if it stands in no checked tree. */
    public Referent of(Expr.Name name) {
        return referents.getOrDefault(name, UNKNOWN);
    }
}
