package org.prunelang.plan.form;

import java.util.List;
import org.prunelang.plan.Action;
import org.prunelang.plan.Hook;
import org.prunelang.plan.Penalty;
import org.prunelang.plan.Slot;
import org.prunelang.plan.When;
import org.prunelang.value.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A training in a plan file: schedule, data, and the bodies that run before, between and after. */
final class TrainForm {
    private TrainForm() {}

    static void write(Action.Train train, ObjectNode node, Pen pen) {
        node.set("net", pen.slots().read(train.net()));
        node.set("schedule", ActionForm.schedule(train.schedule(), pen));
        node.set("data", pen.contents().data(train.data()));
        node.set("first", BodyForm.write(train.first(), pen));
        node.set("penalties", Writing.list(train.penalties(), one -> penalty(one, pen)));
        node.set("hooks", Writing.list(train.hooks(), hook -> hook(hook, pen)));
        node.set("judges", BodyForm.write(train.judges(), pen));
    }

    static Action read(Reading reading, Tables.Given given) {
        reading.only("verb", "net", "schedule", "data", "first", "penalties", "hooks", "judges");
        return new Action.Train(
                ActionForm.net(reading, given),
                ActionForm.schedule(reading.field("schedule"), given),
                DataForm.read(reading.field("data")),
                BodyForm.read(reading.field("first"), given),
                reading.field("penalties").list(one -> penalty(one, given)),
                reading.field("hooks").list(one -> hook(one, given)),
                BodyForm.read(reading.field("judges"), given));
    }

    private static JsonNode penalty(Penalty penalty, Pen pen) {
        ObjectNode node = Writing.object();
        node.set("epoch", BodyForm.slot(penalty.epoch(), pen));
        node.put("way", Writing.word(penalty.way()));
        node.put("value", pen.number(penalty.value()));
        node.set("scalars", pen.terms(penalty.scalars()));
        return pen.labels().origin(node, penalty.origin());
    }

    private static Penalty penalty(Reading reading, Tables.Given given) {
        reading.only("epoch", "way", "value", "scalars", Labels.ORIGIN);
        Slot epoch = BodyForm.slot(reading.field("epoch"), given);
        return new Penalty(
                given.labels().origin(reading),
                epoch,
                given.function(reading.field("value")),
                PartForm.terms(reading.field("scalars"), given),
                reading.field("way").word(Penalty.Way.class));
    }

    private static JsonNode hook(Hook hook, Pen pen) {
        ObjectNode node = Writing.object();
        node.set("when", when(hook.when()));
        node.set("body", BodyForm.write(hook.body(), pen));
        return pen.labels().origin(node, hook.origin());
    }

    private static Hook hook(Reading reading, Tables.Given given) {
        reading.only("when", "body", Labels.ORIGIN);
        return new Hook(
                given.labels().origin(reading),
                when(reading.field("when")),
                BodyForm.read(reading.field("body"), given));
    }

    private static JsonNode when(When when) {
        return switch (when) {
            case When.AfterEachEpoch() -> Writing.texts(List.of("after_each_epoch"));
            case When.Every(long number, Unit unit) ->
                    Writing.array().add("every").add(number).add(Writing.word(unit));
        };
    }

    private static When when(Reading reading) {
        List<Reading> parts = reading.elements();
        String head = parts.isEmpty() ? "" : parts.getFirst().text();
        return switch (head) {
            case "after_each_epoch" -> {
                reading.elements(1);
                yield new When.AfterEachEpoch();
            }
            case "every" -> {
                reading.elements(3);
                long number = parts.get(1).longWhole();
                if (number < 1) {
                    throw parts.get(1).malformed("a number from 1 up is wanted here");
                }
                yield new When.Every(number, parts.get(2).word(Unit.class));
            }
            default -> throw reading.malformed("no such moment");
        };
    }
}
