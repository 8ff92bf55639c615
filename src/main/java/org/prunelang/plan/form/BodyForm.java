package org.prunelang.plan.form;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.plan.Body;
import org.prunelang.plan.Slot;
import org.prunelang.plan.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies in a plan file; a slot is numbered where it is set. */
final class BodyForm {
    private BodyForm() {}

    static JsonNode write(Body body, Pen pen) {
        ArrayNode inputs = Writing.array();
        body.inputs().forEach(slot -> inputs.add(slot(slot, pen)));
        ArrayNode steps = Writing.array();
        body.steps().forEach(step -> steps.add(StepForm.write(step, pen)));
        ObjectNode node = Writing.object();
        node.set("inputs", inputs);
        node.set("steps", steps);
        node.set("results", pen.terms(body.results()));
        return node;
    }

    static Body read(Reading reading, Tables.Given given) {
        reading.only("inputs", "steps", "results");
        List<Slot> inputs = new ArrayList<>();
        reading.field("inputs").elements().forEach(slot -> inputs.add(slot(slot, given)));
        List<Step> steps = new ArrayList<>();
        reading.field("steps").elements().forEach(step -> steps.add(StepForm.read(step, given)));
        return new Body(inputs, steps, PartForm.terms(reading.field("results"), given));
    }

    static ObjectNode slot(Slot slot, Pen pen) {
        ObjectNode node = Writing.object().put("slot", pen.slots().define(slot.number()));
        node.set("type", TypeForm.write(slot.type()));
        return pen.labels().name(node, slot.name());
    }

    static Slot slot(Reading reading, Tables.Given given) {
        reading.only("slot", "type", Labels.NAME);
        return new Slot(
                given.slots().define(reading.field("slot")),
                given.labels().name(reading),
                TypeForm.read(reading.field("type")));
    }
}
