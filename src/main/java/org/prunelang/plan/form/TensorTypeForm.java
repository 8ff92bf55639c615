package org.prunelang.plan.form;

import java.util.List;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Element;
import org.prunelang.tensor.Input;
import org.prunelang.tensor.Size;
import org.prunelang.tensor.TensorType;
import org.prunelang.tensor.Tried;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Types of tensors, and the inputs of tensor functions, in a plan file. */
final class TensorTypeForm {
    private TensorTypeForm() {}

    static JsonNode write(TensorType type) {
        ObjectNode node = Writing.object().put("element", Writing.word(type.element()));
        return node.set("axes", Writing.list(type.axes(), TensorTypeForm::axis));
    }

    private static JsonNode axis(Axis axis) {
        ArrayNode node = Writing.array().add(axis.name());
        return switch (axis.size()) {
            case Size.Known(long n) -> node.add(n);
            case Size.Named(String symbol) -> node.add(symbol);
        };
    }

    static TensorType read(Reading reading) {
        reading.only("element", "axes");
        List<Axis> axes = reading.field("axes").list(TensorTypeForm::axis);
        return switch (TensorType.tried(axes, reading.field("element").word(Element.class))) {
            case Tried.Made<TensorType>(TensorType type) -> type;
            case Tried.Refused<TensorType>(var problem) ->
                    throw reading.malformed(problem.message());
        };
    }

    private static Axis axis(Reading reading) {
        List<Reading> parts = reading.elements(2);
        Reading size = parts.get(1);
        if (size.node().isString()) {
            return new Axis(parts.getFirst().text(), new Size.Named(size.text()));
        }
        long n = size.longWhole();
        if (n < 1) {
            throw size.malformed("a size from 1 up is wanted here");
        }
        return new Axis(parts.getFirst().text(), new Size.Known(n));
    }

    static JsonNode input(Input input, Slots slots) {
        ObjectNode node = Writing.object();
        switch (input) {
            case Input.OfSubject subject ->
                    node.put("input", "subject").put("part", subject.part().word());
            case Input.OfLayer layer ->
                    node.put("input", "layer")
                            .put("layer", layer.layer())
                            .put("part", layer.part().word());
            case Input.OfSelection selection ->
                    node.put("input", "selection")
                            .put("part", selection.part().word())
                            .set("slot", slots.read(selection.slot()));
            case Input.View view -> {
                node.put("input", "view").put("parameters", view.parameters());
                view.layers().ifPresent(layers -> node.put("layers", layers));
            }
            case Input.Argument argument ->
                    node.put("input", "argument").put("argument", argument.name());
        }
        return node.set("type", write(input.type()));
    }

    static Input input(Reading reading) {
        TensorType type = read(reading.field("type"));
        return switch (reading.field("input").text()) {
            case "subject" -> {
                reading.only("input", "part", "type");
                yield new Input.OfSubject(part(reading), type);
            }
            case "layer" -> {
                reading.only("input", "layer", "part", "type");
                yield new Input.OfLayer(reading.field("layer").text(), part(reading), type);
            }
            case "selection" -> {
                reading.only("input", "part", "slot", "type");
                Reading slot = reading.field("slot").elements(2).get(1);
                yield new Input.OfSelection(slot.whole(), part(reading), type);
            }
            case "view" -> {
                reading.only("input", "parameters", "layers", "type");
                yield new Input.View(
                        reading.field("parameters").text(),
                        reading.optional("layers").map(Reading::text),
                        type);
            }
            case "argument" -> {
                reading.only("input", "argument", "type");
                yield new Input.Argument(reading.field("argument").text(), type);
            }
            default -> throw reading.field("input").malformed("no such input");
        };
    }

    private static Input.Part part(Reading reading) {
        Reading part = reading.field("part");
        return Input.Part.of(part.text()).orElseThrow(() -> part.malformed("no such part"));
    }
}
