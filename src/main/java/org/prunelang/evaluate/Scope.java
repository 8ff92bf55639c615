package org.prunelang.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prunelang.source.Origin;

/**
 * The local names of one body and of the bodies around it. Definitions of a file are not in it: they
 * are found through the checker's table. A scope also knows the expansion it belongs to.
 */
final class Scope {
    private final Optional<Scope> around;
    private final Optional<Origin> origin;
    private final String definition;
    private final Map<String, Meaning> own = new HashMap<>();

    private Scope(Optional<Scope> around, Optional<Origin> origin, String definition) {
        this.around = around;
        this.origin = origin;
        this.definition = definition;
    }

    /** The scope of a file's top level. */
    static Scope top() {
        return new Scope(Optional.empty(), Optional.empty(), "the recipe");
    }

    /** The scope of a definition's body, expanded at {@code origin}. */
    static Scope ofExpansion(String definition, Origin origin) {
        return new Scope(Optional.empty(), Optional.of(origin), definition);
    }

    /** A body inside this one. */
    Scope inner() {
        return new Scope(Optional.of(this), origin, definition);
    }

    /** A body inside this one that is a level of expansion of its own. */
    Scope inner(Origin expansion) {
        return new Scope(Optional.of(this), Optional.of(expansion), definition);
    }

    void bind(String name, Meaning meaning) {
        own.put(name, meaning);
    }

    Optional<Meaning> lookup(String name) {
        for (Optional<Scope> at = Optional.of(this); at.isPresent(); at = at.get().around) {
            Meaning found = at.get().own.get(name);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    Optional<Origin> origin() {
        return origin;
    }

    /** The definition whose body this is, for the budget's message. */
    String definition() {
        return definition;
    }
}
