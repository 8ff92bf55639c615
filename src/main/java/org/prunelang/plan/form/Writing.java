package org.prunelang.plan.form;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Making nodes of a plan file. */
final class Writing {
    private Writing() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    static JsonNode whole(int number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    static JsonNode flag(boolean value) {
        return JsonNodeFactory.instance.booleanNode(value);
    }

    /** A constant as it is written: lower case, words joined by a low line. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static JsonNode name(Enum<?> constant) {
        return text(word(constant));
    }

    static <T> ArrayNode list(Iterable<T> elements, Function<? super T, JsonNode> of) {
        ArrayNode list = array();
        for (T element : elements) {
            list.add(of.apply(element));
        }
        return list;
    }

    static ArrayNode texts(Iterable<String> elements) {
        return list(elements, Writing::text);
    }

    static ArrayNode wholes(List<Integer> elements) {
        return list(elements, Writing::whole);
    }

    static <T> ObjectNode map(SortedMap<String, T> entries, Function<? super T, JsonNode> of) {
        ObjectNode map = object();
        entries.forEach((name, value) -> map.set(name, of.apply(value)));
        return map;
    }
}
