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
    private final Optional<Scalars> scalars;
    private final Map<String, Meaning> own = new HashMap<>();

    private Scope(
            Optional<Scope> around,
            Optional<Origin> origin,
            String definition,
            Optional<BodyBuilder> body,
            Optional<ScoresRead> rule,
            Optional<Scalars> scalars) {
        this.around = around;
        this.origin = origin;
        this.definition = definition;
        this.body = body;
        this.rule = rule;
        this.scalars = scalars;
    }

    /** The scope of a file's top level. */
    static Scope top() {
        return new Scope(
                Optional.empty(),
                Optional.empty(),
                "the recipe",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The scope of a definition's body, expanded at {@code origin} by this one: it sees no name of
     * it, but belongs to the same body of the plan and the same rule.
     */
    Scope expansion(String name, Origin expandedAt) {
        return new Scope(Optional.empty(), Optional.of(expandedAt), name, body, rule, scalars);
    }

    /** A body inside this one. */
    Scope inner() {
        return new Scope(Optional.of(this), origin, definition, body, rule, scalars);
    }

    /** A body inside this one that is a level of expansion of its own. */
    Scope inner(Origin expansion) {
        return new Scope(Optional.of(this), Optional.of(expansion), definition, body, rule, scalars);
    }

    /** A scope inside this one whose measurements and actions become steps of a body. */
    Scope inBody(BodyBuilder steps) {
        return new Scope(Optional.of(this), origin, definition, Optional.of(steps), rule, scalars);
    }

    /** A scope inside this one where the properties of a layer or filter at hand are in reach. */
    Scope inRule(ScoresRead scores) {
        return new Scope(Optional.of(this), origin, definition, body, Optional.of(scores), scalars);
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

    /** A scope inside this one where numbers a run decides become scalars of a tensor function. */
    Scope inFunction(Scalars function) {
        return new Scope(
                Optional.of(this), origin, definition, body, rule, Optional.of(function));
    }

    /** The scalar arguments of the tensor function at hand, if this is inside one. */
    Optional<Scalars> scalars() {
        return scalars;
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
