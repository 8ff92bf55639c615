package org.prunelang.plan.form;

import java.util.List;
import org.prunelang.value.Operation;
import org.prunelang.value.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Terms in a plan file: {@code ["/", ["-", ["slot", 3], ["slot", 1]], ["points", "1"]]}. A value
 * stands for itself; its second element is a text or it is no list, so the two never meet.
 */
final class TermForm {
    private TermForm() {}

    static JsonNode write(Term term, Slots slots) {
        return switch (term) {
            case Term.Known known -> ValueForm.write(known.value());
            case Term.Read(int slot) -> slots.read(slot);
            case Term.Apply(Operation operation, List<Term> arguments) -> {
                ArrayNode list = Writing.array().add(operation.sign());
                arguments.forEach(argument -> list.add(write(argument, slots)));
                yield list;
            }
            case Term.Choose(Term when, Term then, Term otherwise) ->
                    Writing.array()
                            .add("if")
                            .add(write(when, slots))
                            .add(write(then, slots))
                            .add(write(otherwise, slots));
            case Term.Subject(String property) -> Writing.object().put("subject", property);
            case Term.Score(int criterion) -> Writing.object().put("score", criterion);
            case Term.Cost(String measure, String counting, int slot) ->
                    Writing.object()
                            .put("cost", measure)
                            .put("counting", counting)
                            .set("of", slots.read(slot));
        };
    }

    static Term read(Reading reading, Slots.Known slots) {
        if (reading.has("subject")) {
            return new Term.Subject(reading.only("subject").field("subject").text());
        }
        if (reading.has("score")) {
            return new Term.Score(reading.only("score").field("score").whole());
        }
        if (reading.has("cost")) {
            reading.only("cost", "counting", "of");
            return new Term.Cost(
                    reading.field("cost").text(),
                    reading.field("counting").text(),
                    slots.read(reading.field("of")));
        }
        if (!reading.node().isArray() || isQuantity(reading)) {
            return new Term.Known(ValueForm.read(reading));
        }
        return applied(reading.elements(), reading, slots);
    }

    private static boolean isQuantity(Reading reading) {
        return reading.node().size() == 2 && reading.node().get(1).isString();
    }

    private static Term applied(List<Reading> parts, Reading reading, Slots.Known slots) {
        if (parts.isEmpty()) {
            throw reading.malformed("a term is wanted here");
        }
        String head = parts.getFirst().text();
        if (head.equals("slot")) {
            return new Term.Read(slots.read(reading));
        }
        List<Term> arguments =
                parts.stream().skip(1).map(argument -> read(argument, slots)).toList();
        if (head.equals("if")) {
            reading.elements(4);
            return new Term.Choose(arguments.get(0), arguments.get(1), arguments.get(2));
        }
        for (Operation operation : Operation.values()) {
            if (operation.sign().equals(head)) {
                return new Term.Apply(operation, arguments);
            }
        }
        throw parts.getFirst().malformed("no such operation as \"" + head + "\"");
    }
}
