package org.prunelang.plan.form;

import java.util.Optional;
import java.util.TreeSet;
import org.prunelang.plan.Action;
import org.prunelang.plan.Mode;
import org.prunelang.plan.NameMatch;
import org.prunelang.plan.Schedule;
import org.prunelang.rule.RuleSet;
import org.prunelang.value.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Actions in a plan file: the verb and what it works on. */
final class ActionForm {
    private ActionForm() {}

    /** The verb an action is written and keyed with. */
    static String verb(Action action) {
        return switch (action) {
            case Action.Fresh _ -> "fresh";
            case Action.Load _ -> "load";
            case Action.Redraw _ -> "redraw";
            case Action.Rescale _ -> "rescale";
            case Action.Recalibrate _ -> "recalibrate";
            case Action.Train _ -> "train";
            case Action.Prune _ -> "prune";
            case Action.Resize _ -> "resize";
            case Action.Shrink _ -> "shrink";
            case Action.Measure _ -> "measure";
        };
    }

    static JsonNode write(Action action, Pen pen) {
        ObjectNode node = Writing.object().put("verb", verb(action));
        switch (action) {
            case Action.Fresh fresh -> {
                node.put("net", pen.number(fresh.net()));
                term(node, "structure", fresh.structure(), pen);
                term(node, "seed", fresh.seed(), pen);
            }
            case Action.Load load -> {
                node.put("net", pen.number(load.net()));
                node.set("weights", pen.contents().file(load.weights()));
                node.put("match", Writing.word(load.match()));
            }
            case Action.Redraw redraw -> {
                node.set("net", pen.slots().read(redraw.net()));
                node.set("only", Writing.texts(redraw.only()));
                term(node, "seed", redraw.seed(), pen);
            }
            case Action.Rescale rescale -> {
                node.set("net", pen.slots().read(rescale.net()));
                node.set("by", pen.term(rescale.by()));
            }
            case Action.Recalibrate recalibrate -> {
                node.set("net", pen.slots().read(recalibrate.net()));
                node.set("data", pen.contents().data(recalibrate.data()));
                term(node, "batches", recalibrate.batches(), pen);
            }
            case Action.Train train -> TrainForm.write(train, node, pen);
            case Action.Prune prune -> {
                node.set("net", pen.slots().read(prune.net()));
                node.put("mode", Writing.word(prune.mode()));
                node.set("rules", RuleForm.write(prune.rules(), pen));
            }
            case Action.Resize resize -> {
                node.set("net", pen.slots().read(resize.net()));
                node.set("structure", pen.term(resize.structure()));
                resize.choice()
                        .ifPresent(choice -> node.set("choice", PartForm.choice(choice, pen)));
            }
            case Action.Shrink shrink -> {
                node.set("net", pen.slots().read(shrink.net()));
                node.set("policies", RuleForm.write(shrink.policies(), pen));
            }
            case Action.Measure measure -> {
                node.set("net", pen.slots().read(measure.net()));
                node.set("metric", MetricForm.write(measure.metric(), pen));
            }
        }
        return node;
    }

    private static void term(ObjectNode node, String field, Optional<Term> term, Pen pen) {
        term.ifPresent(present -> node.set(field, pen.term(present)));
    }

    static Action read(Reading reading, Tables.Given given) {
        return switch (reading.field("verb").text()) {
            case "fresh" -> {
                reading.only("verb", "net", "structure", "seed");
                yield new Action.Fresh(
                        given.network(reading.field("net")),
                        PartForm.term(reading, "structure", given),
                        PartForm.term(reading, "seed", given));
            }
            case "load" -> {
                reading.only("verb", "net", "weights", "match");
                yield new Action.Load(
                        given.network(reading.field("net")),
                        DataForm.file(reading.field("weights")),
                        reading.field("match").word(NameMatch.class));
            }
            case "train" -> TrainForm.read(reading, given);
            case "measure" -> {
                reading.only("verb", "net", "metric");
                yield new Action.Measure(
                        MetricForm.read(reading.field("metric"), given), net(reading, given));
            }
            default -> changed(reading, given);
        };
    }

    private static Action changed(Reading reading, Tables.Given given) {
        return switch (reading.field("verb").text()) {
            case "redraw" -> {
                reading.only("verb", "net", "only", "seed");
                yield new Action.Redraw(
                        net(reading, given),
                        new TreeSet<>(reading.field("only").texts()),
                        PartForm.term(reading, "seed", given));
            }
            case "rescale" -> {
                reading.only("verb", "net", "by");
                yield new Action.Rescale(
                        net(reading, given), TermForm.read(reading.field("by"), given.slots()));
            }
            case "recalibrate" -> {
                reading.only("verb", "net", "data", "batches");
                yield new Action.Recalibrate(
                        net(reading, given),
                        DataForm.read(reading.field("data")),
                        PartForm.term(reading, "batches", given));
            }
            case "prune" -> {
                reading.only("verb", "net", "mode", "rules");
                yield new Action.Prune(
                        net(reading, given),
                        reading.field("mode").word(Mode.class),
                        rules(reading.field("rules"), given));
            }
            case "resize" -> {
                reading.only("verb", "net", "structure", "choice");
                yield new Action.Resize(
                        net(reading, given),
                        TermForm.read(reading.field("structure"), given.slots()),
                        reading.optional("choice").map(one -> PartForm.choice(one, given)));
            }
            case "shrink" -> {
                reading.only("verb", "net", "policies");
                yield new Action.Shrink(
                        net(reading, given), rules(reading.field("policies"), given));
            }
            default -> throw reading.field("verb").malformed("no such verb");
        };
    }

    private static RuleSet rules(Reading reading, Tables.Given given) {
        return RuleForm.read(reading, given);
    }

    static int net(Reading reading, Tables.Given given) {
        return given.slots().read(reading.field("net"));
    }

    static JsonNode schedule(Schedule schedule, Pen pen) {
        return Writing.map(schedule.entries(), pen::term);
    }

    static Schedule schedule(Reading reading, Tables.Given given) {
        return new Schedule(reading.map(entry -> TermForm.read(entry, given.slots())));
    }
}
