package org.prunelang.plan.form;

import java.util.List;
import java.util.Locale;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Types in a plan file: a word, or a list that begins with what it is made of. */
final class TypeForm {
    private TypeForm() {}

    static JsonNode write(Type type) {
        return switch (type) {
            case Unit unit -> Writing.name(unit);
            case Noun noun -> Writing.name(noun);
            case Type.Plain plain -> Writing.name(plain);
            case Type.ListOf(Type of) -> headed("list", List.of(of));
            case Type.TupleOf(List<Type> parts) -> headed("tuple", parts);
            case Type.RangeOf(Type of) -> headed("range", List.of(of));
            case Type.Tensor(List<String> axes) ->
                    Writing.array().add("tensor").add(Writing.texts(axes));
            case Type.Either(List<Type> alternatives) -> headed("or", alternatives);
            case Type.Word(String enumeration) -> Writing.texts(List.of("word", enumeration));
            case Type.Unknown() -> Writing.text("unknown");
        };
    }

    private static ArrayNode headed(String head, List<Type> types) {
        ArrayNode list = Writing.array().add(head);
        types.forEach(type -> list.add(write(type)));
        return list;
    }

    static Type read(Reading reading) {
        if (reading.node().isString()) {
            return word(reading);
        }
        List<Reading> parts = reading.elements();
        if (parts.size() < 2) {
            throw reading.malformed("a type is wanted here");
        }
        Reading first = parts.get(1);
        List<Reading> rest = parts.subList(1, parts.size());
        return switch (parts.getFirst().text()) {
            case "list" -> new Type.ListOf(read(first));
            case "tuple" -> new Type.TupleOf(rest.stream().map(TypeForm::read).toList());
            case "range" -> new Type.RangeOf(read(first));
            case "tensor" -> new Type.Tensor(first.texts());
            case "word" -> new Type.Word(first.text());
            case "or" -> new Type.Either(rest.stream().map(TypeForm::read).toList());
            default -> throw parts.getFirst().malformed("no such type");
        };
    }

    private static Type word(Reading reading) {
        String word = reading.text();
        for (Type type : words()) {
            if (type instanceof Enum<?> constant
                    && constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return type;
            }
        }
        if (word.equals("unknown")) {
            return new Type.Unknown();
        }
        throw reading.malformed("no such type as \"" + word + "\"");
    }

    private static List<Type> words() {
        List<Type> words = new java.util.ArrayList<>();
        words.addAll(List.of(Unit.values()));
        words.addAll(List.of(Noun.values()));
        words.addAll(List.of(Type.Plain.values()));
        return words;
    }
}
