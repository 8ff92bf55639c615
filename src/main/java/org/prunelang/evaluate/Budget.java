package org.prunelang.evaluate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds what a recipe may cost before the run. Every loop of the language ends, but a chain of
 * definitions that each call the one before twice doubles forty times; the budget ends that within
 * seconds and names the definition that used most.
 */
final class Budget {
    /** Evaluation steps of one recipe: expressions, statements and layers. */
    static final int MOST_STEPS = 10_000_000;

    private final Map<String, Use> uses = new LinkedHashMap<>();
    private int used;

    /** The steps that one definition's body has taken so far. */
    static final class Use {
        private final String definition;
        private int steps;

        private Use(String definition) {
            this.definition = definition;
        }
    }

    /** Thrown where the budget ends; caught once, at the top of an evaluation. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String definition;

        Exhausted(String definition) {
            super(definition, null, false, false);
            this.definition = definition;
        }

        /** The definition whose body used most steps. */
        String definition() {
            return definition;
        }
    }

    /** The account of a definition, the same for each of its expansions. */
    Use of(String definition) {
        return uses.computeIfAbsent(definition, Use::new);
    }

    /** One step inside a definition. */
    void step(Use use) {
        use.steps++;
        if (++used > MOST_STEPS) {
            throw new Exhausted(greediest());
        }
    }

    private String greediest() {
        return uses.values().stream()
                .max(Comparator.comparingInt(use -> use.steps))
                .map(use -> use.definition)
                .orElse("");
    }
}
