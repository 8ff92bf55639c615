package org.prunelang.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prunelang.source.Origin;

/**
 * The local names of one body and of the bodies around it. Definitions of a file are not in it:
 * they are found through the checker's table. A scope also knows the expansion it belongs to.
 */
final class Scope {
    private final Optional<Scope> around;
    private final Optional<Origin> origin;
    private final Budget.Use use;
    private final Optional<BodyBuilder> body;
    private final Optional<ScoresRead> rule;
    private final Optional<Scalars> scalars;
    private Map<String, Meaning> own = Map.of();

    private Scope(
            Optional<Scope> around,
            Optional<Origin> origin,
            Budget.Use use,
            Optional<BodyBuilder> body,
            Optional<ScoresRead> rule,
            Optional<Scalars> scalars) {
        this.around = around;
        this.origin = origin;
        this.use = use;
        this.body = body;
        this.rule = rule;
        this.scalars = scalars;
    }

    /** The scope of a file's top level. */
    static Scope top(Budget budget) {
        return new Scope(
                Optional.empty(),
                Optional.empty(),
                budget.of("the recipe"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The scope of a definition's body, expanded at {@code origin} by this one: it sees no name of
     * it, but belongs to the same body of the plan and the same rule.
     */
    Scope expansion(Budget.Use definition, Origin expandedAt) {
        return new Scope(
                Optional.empty(), Optional.of(expandedAt), definition, body, rule, scalars);
    }

    /** A body inside this one. */
    Scope inner() {
        return new Scope(Optional.of(this), origin, use, body, rule, scalars);
    }

    /** A body inside this one that is a level of expansion of its own. */
    Scope inner(Origin expansion) {
        return new Scope(Optional.of(this), Optional.of(expansion), use, body, rule, scalars);
    }

    /** A scope inside this one whose measurements and actions become steps of a body. */
    Scope inBody(BodyBuilder steps) {
        return new Scope(Optional.of(this), origin, use, Optional.of(steps), rule, scalars);
    }

    /** A scope inside this one where the properties of a layer or filter at hand are in reach. */
    Scope inRule(ScoresRead scores) {
        return new Scope(Optional.of(this), origin, use, body, Optional.of(scores), scalars);
    }

    void bind(String name, Meaning meaning) {
        if (own.isEmpty()) {
            own = new HashMap<>();
        }
        own.put(name, meaning);
    }

    Optional<Meaning> lookup(String name) {
        Meaning found = own.get(name);
        return found != null ? Optional.of(found) : around.flatMap(outer -> outer.lookup(name));
    }

    /** A scope inside this one where numbers a run decides become scalars of a tensor function. */
    Scope inFunction(Scalars function) {
        return new Scope(Optional.of(this), origin, use, body, rule, Optional.of(function));
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

    /** The account of the definition whose body this is. */
    Budget.Use use() {
        return use;
    }
}
