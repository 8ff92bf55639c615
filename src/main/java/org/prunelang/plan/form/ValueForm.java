package org.prunelang.plan.form;

import java.util.List;
import java.util.SortedMap;
import org.prunelang.value.Rational;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Plain values in a plan file: {@code ["points", "1/2"]}, {@code true}, {@code {"text": "a"}}. */
final class ValueForm {
    private ValueForm() {}

    static JsonNode write(Value value) {
        return switch (value) {
            case Value.Quantity(Rational amount, Unit unit) ->
                    Writing.array().add(Writing.word(unit)).add(amount.toString());
            case Value.Flag(boolean flag) -> Writing.flag(flag);
            case Value.Text(String text) -> Writing.object().put("text", text);
            case Value.Location(String relative) -> Writing.object().put("path", relative);
            case Value.Dimensions(List<Integer> sides) ->
                    Writing.object().set("size", Writing.wholes(sides));
            case Value.Range range -> range(range);
            case Value.Sequence(Type of, List<Value> values) ->
                    Writing.object()
                            .set("of", TypeForm.write(of))
                            .set("list", Writing.list(values, ValueForm::write));
            case Value.Tuple(List<Value> values) ->
                    Writing.object().set("tuple", Writing.list(values, ValueForm::write));
            case Value.Choice(String kind, String name, SortedMap<String, Value> arguments) ->
                    Writing.object()
                            .put("kind", kind)
                            .put("choice", name)
                            .set("arguments", Writing.map(arguments, ValueForm::write));
            case Value.Structure(SortedMap<String, Integer> kept) ->
                    Writing.object().set("structure", Writing.map(kept, Writing::whole));
        };
    }

    private static JsonNode range(Value.Range range) {
        ObjectNode node = Writing.object();
        node.set("from", write(range.from()));
        node.set("to", write(range.to()));
        node.put("closed", range.closed());
        range.step().ifPresent(step -> node.set("step", write(step)));
        return node;
    }

    static Value read(Reading reading) {
        if (reading.node().isBoolean()) {
            return new Value.Flag(reading.flag());
        }
        if (reading.node().isArray()) {
            List<Reading> parts = reading.elements(2);
            return new Value.Quantity(parts.get(1).rational(), parts.get(0).word(Unit.class));
        }
        if (reading.has("text")) {
            return new Value.Text(reading.only("text").field("text").text());
        }
        if (reading.has("path")) {
            return new Value.Location(reading.only("path").field("path").text());
        }
        if (reading.has("size")) {
            return new Value.Dimensions(reading.only("size").field("size").wholes());
        }
        return compound(reading);
    }

    private static Value compound(Reading reading) {
        if (reading.has("from")) {
            reading.only("from", "to", "closed", "step");
            return new Value.Range(
                    read(reading.field("from")),
                    read(reading.field("to")),
                    reading.field("closed").flag(),
                    reading.optional("step").map(ValueForm::read));
        }
        if (reading.has("list")) {
            reading.only("of", "list");
            return new Value.Sequence(
                    TypeForm.read(reading.field("of")),
                    reading.field("list").list(ValueForm::read));
        }
        if (reading.has("tuple")) {
            return new Value.Tuple(reading.only("tuple").field("tuple").list(ValueForm::read));
        }
        if (reading.has("choice")) {
            return choice(reading);
        }
        if (reading.has("structure")) {
            return new Value.Structure(
                    reading.only("structure").field("structure").map(Reading::whole));
        }
        throw reading.malformed("a value is wanted here");
    }

    static Value.Choice choice(Reading reading) {
        reading.only("kind", "choice", "arguments");
        return new Value.Choice(
                reading.field("kind").text(),
                reading.field("choice").text(),
                reading.field("arguments").map(ValueForm::read));
    }
}
