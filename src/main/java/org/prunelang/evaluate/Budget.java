package org.prunelang.evaluate;

import java.util.HashMap;
import java.util.Map;

/**
 * Bounds what a recipe may cost before the run. Every loop of the language ends, but a chain of
 * definitions that each call the one before twice doubles forty times; the budget ends that within
 * seconds and names the definition that used most.
 */
final class Budget {
    /** Evaluation steps of one recipe: expressions, statements and layers. */
    static final int MOST_STEPS = 10_000_000;

    private final Map<String, Integer> usedBy = new HashMap<>();
    private int used;

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

    /** One step inside the named definition. */
    void step(String definition) {
        usedBy.merge(definition, 1, Integer::sum);
        if (++used > MOST_STEPS) {
            throw new Exhausted(greediest());
        }
    }

    private String greediest() {
        return usedBy.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
