package org.prunelang.plan.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** Slot numbers as they are written: by first definition, so names and history leave no trace. */
final class Slots {
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final IntFunction<JsonNode> outside;

    /**
     * @param outside what stands for a slot that is read and not defined here
     */
    Slots(IntFunction<JsonNode> outside) {
        this.outside = outside;
    }

    /** The slots of a whole plan, where nothing may be read before it is set. */
    static Slots whole() {
        return new Slots(slot -> {
            throw new IllegalArgumentException("slot " + slot + " is read and never set");
        });
    }

    int define(int slot) {
        int number = numbers.size() + 1;
        if (numbers.putIfAbsent(slot, number) != null) {
            throw new IllegalArgumentException("slot " + slot + " is set twice");
        }
        return number;
    }

    JsonNode read(int slot) {
        Integer number = numbers.get(slot);
        return number == null ? outside.apply(slot) : Writing.array().add("slot").add(number);
    }

    /** The slots met while reading a plan file. */
    static final class Known {
        private final Set<Integer> defined = new HashSet<>();

        int define(Reading reading) {
            int number = reading.whole();
            if (!defined.add(number)) {
                throw reading.malformed("slot " + number + " is set twice");
            }
            return number;
        }

        int read(Reading reading) {
            var parts = reading.elements(2);
            int number = parts.get(1).whole();
            if (!parts.getFirst().text().equals("slot") || !defined.contains(number)) {
                throw reading.malformed("a slot that was set before is wanted here");
            }
            return number;
        }
    }
}
