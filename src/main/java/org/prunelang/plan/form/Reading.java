package org.prunelang.plan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.prunelang.value.Rational;
import tools.jackson.databind.JsonNode;

/**
 * One node of a plan file and where it stands in it. The file may come from anywhere: whatever is
 * not as it should be is {@link Malformed}, with the place.
 */
record Reading(JsonNode node, String place) {
    /** Longer exact numbers are never written: they are rounded at 256 bits, twice. */
    private static final int LONGEST_NUMBER = 1_000;

    Malformed malformed(String message) {
        return new Malformed(place, message);
    }

    /** The one named field, which must be there. */
    Reading field(String name) {
        return optional(name).orElseThrow(() -> malformed("`" + name + "` is missing"));
    }

    Optional<Reading> optional(String name) {
        if (!node.isObject()) {
            throw malformed("an object is wanted here");
        }
        return Optional.ofNullable(node.get(name))
                .map(found -> new Reading(found, place + "/" + name));
    }

    boolean has(String name) {
        return node.isObject() && node.has(name);
    }

    /** Refuses fields of other names, so that nothing a newer version says is passed over. */
    Reading only(String... names) {
        if (!node.isObject()) {
            throw malformed("an object is wanted here");
        }
        Set<String> known = Set.of(names);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw malformed("`" + name + "` is not known here");
            }
        }
        return this;
    }

    String text() {
        if (!node.isString()) {
            throw malformed("a text is wanted here");
        }
        return node.stringValue();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw malformed("true or false is wanted here");
        }
        return node.booleanValue();
    }

    int whole() {
        if (!node.isInt()) {
            throw malformed("a whole number is wanted here");
        }
        return node.intValue();
    }

    long longWhole() {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw malformed("a whole number is wanted here");
        }
        return node.longValue();
    }

    Rational rational() {
        String text = text();
        if (text.length() > LONGEST_NUMBER || !text.matches("-?[0-9]+(/[0-9]*[1-9][0-9]*)?")) {
            throw malformed("a fraction such as \"2/5\" is wanted here");
        }
        return Rational.parse(text);
    }

    <E extends Enum<E>> E word(Class<E> words) {
        String text = text();
        for (E constant : words.getEnumConstants()) {
            if (Writing.word(constant).equals(text)) {
                return constant;
            }
        }
        throw malformed("\"" + text + "\" is not known here");
    }

    List<Reading> elements() {
        if (!node.isArray()) {
            throw malformed("a list is wanted here");
        }
        List<Reading> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Reading(node.get(i), place + "/" + i));
        }
        return elements;
    }

    /** The elements of a list that must have so many. */
    List<Reading> elements(int number) {
        List<Reading> elements = elements();
        if (elements.size() != number) {
            throw malformed(number + " elements are wanted here, not " + elements.size());
        }
        return elements;
    }

    <T> List<T> list(Function<Reading, T> of) {
        return elements().stream().map(of).toList();
    }

    List<Integer> wholes() {
        return list(Reading::whole);
    }

    List<String> texts() {
        return list(Reading::text);
    }

    <T> SortedMap<String, T> map(Function<Reading, T> of) {
        if (!node.isObject()) {
            throw malformed("an object is wanted here");
        }
        SortedMap<String, T> map = new TreeMap<>();
        for (String name : node.propertyNames()) {
            map.put(name, of.apply(field(name)));
        }
        return map;
    }
}
