package org.prunelang.value;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plain data that a plan, a key or a lock may hold. */
public sealed interface Value {
    /** The type as the language names it. */
    default Type type() {
        return ValueTypes.of(this);
    }

    /**
     * {@code 40%} is 2/5 of {@link Unit#FRACTION}; an accuracy lies in 0..1, and one point is a
     * hundredth of it; a duration is in seconds; bytes are whole.
     */
    record Quantity(Rational amount, Unit unit) implements Value {
        public static Quantity count(long n) {
            return new Quantity(Rational.of(n), Unit.COUNT);
        }
    }

    record Flag(boolean value) implements Value {}

    record Text(String value) implements Value {}

    /** A path, relative to the recipe that is run. */
    record Location(String relative) implements Value {}

    /** {@code 3x224x224}. */
    record Dimensions(List<Integer> sides) implements Value {
        public Dimensions {
            sides = List.copyOf(sides);
        }
    }

    /** {@code 10%..80% step 10%}; {@code closed} says whether {@code to} belongs to it. */
    record Range(Value from, Value to, boolean closed, Optional<Value> step) implements Value {}

    record Sequence(Type of, List<Value> values) implements Value {
        public Sequence {
            values = List.copyOf(values);
        }
    }

    record Tuple(List<Value> values) implements Value {
        public Tuple {
            values = List.copyOf(values);
        }
    }

    /**
     * A named choice with arguments that a later room gives its meaning: {@code sgd(momentum: 0.9)}
     * of kind {@code optimizer}.
     */
    record Choice(String kind, String name, SortedMap<String, Value> arguments) implements Value {
        public Choice {
            arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        }
    }

    /** Kept widths by layer, as a search finds them. */
    record Structure(SortedMap<String, Integer> kept) implements Value {
        public Structure {
            kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
        }
    }
}
