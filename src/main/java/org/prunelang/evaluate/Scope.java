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
    private final Optional<BodyBuilder> body;
    private final Optional<ScoresRead> rule;
    private final Map<String, Meaning> own = new HashMap<>();

    private Scope(
            Optional<Scope> around,
            Optional<Origin> origin,
            String definition,
            Optional<BodyBuilder> body,
            Optional<ScoresRead> rule) {
        this.around = around;
        this.origin = origin;
        this.definition = definition;
        this.body = body;
        this.rule = rule;
    }

    /** The scope of a file's top level. */
    static Scope top() {
        return new Scope(
                Optional.empty(),
                Optional.empty(),
                "the recipe",
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The scope of a definition's body, expanded at {@code origin} by this one: it sees no name of
     * it, but belongs to the same body of the plan and the same rule.
     */
    Scope expansion(String name, Origin expandedAt) {
        return new Scope(Optional.empty(), Optional.of(expandedAt), name, body, rule);
    }

    /** A body inside this one. */
    Scope inner() {
        return new Scope(Optional.of(this), origin, definition, body, rule);
    }

    /** A body inside this one that is a level of expansion of its own. */
    Scope inner(Origin expansion) {
        return new Scope(Optional.of(this), Optional.of(expansion), definition, body, rule);
    }

    /** A scope inside this one whose measurements and actions become steps of a body. */
    Scope inBody(BodyBuilder steps) {
        return new Scope(Optional.of(this), origin, definition, Optional.of(steps), rule);
    }

    /** A scope inside this one where the properties of a layer or filter at hand are in reach. */
    Scope inRule(ScoresRead scores) {
        return new Scope(Optional.of(this), origin, definition, body, Optional.of(scores));
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

    /** The body whose steps are being collected, if this is inside a plan. */
    Optional<BodyBuilder> body() {
        return body;
    }

    /** The scores the rule at hand reads, if this is inside a rule. */
    Optional<ScoresRead> rule() {
        return rule;
    }

    Optional<Origin> origin() {
        return origin;
    }

    /** The definition whose body this is, for the budget's message. */
    String definition() {
        return definition;
    }
}
