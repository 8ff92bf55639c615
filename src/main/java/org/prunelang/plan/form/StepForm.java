package org.prunelang.plan.form;

import java.util.Optional;
import org.prunelang.plan.Action;
import org.prunelang.plan.Step;
import org.prunelang.plan.Verdict;
import org.prunelang.source.Origin;
import org.prunelang.value.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps in a plan file. What is known of them before the run is not written: it is found again. */
final class StepForm {
    private StepForm() {}

    static JsonNode write(Step step, Pen pen) {
        ObjectNode node = Writing.object();
        switch (step) {
            case Step.Let let -> {
                node.put("step", "let").set("term", pen.term(let.term()));
                node.set("to", BodyForm.slot(let.to(), pen));
            }
            case Step.Do act -> {
                node.put("step", "do").set("action", ActionForm.write(act.action(), pen));
                node.set("to", Writing.list(act.to(), slot -> BodyForm.slot(slot, pen)));
            }
            case Step.Stop stop -> node.put("step", "stop").set("when", pen.term(stop.when()));
            case Step.Keep keep -> {
                node.put("step", "keep");
                term(node, "best", keep.best(), pen);
                term(node, "where", keep.where(), pen);
            }
            case Step.Require require -> {
                node.put("step", "require").set("claim", pen.term(require.claim()));
                term(node, "why", require.why(), pen);
            }
            case Step.Expect expect -> {
                node.put("step", "expect").set("claim", pen.term(expect.claim()));
                term(node, "why", expect.why(), pen);
            }
            case Step.Report report -> {
                node.put("step", "report").set("what", pen.terms(report.what()));
                term(node, "to", report.to(), pen);
            }
            case Step.Export export -> {
                node.put("step", "export").set("net", pen.slots().read(export.slot()));
                node.set("to", pen.term(export.to()));
            }
        }
        return pen.labels().origin(node, step.origin());
    }

    private static void term(ObjectNode node, String field, Optional<Term> term, Pen pen) {
        term.ifPresent(present -> node.set(field, pen.term(present)));
    }

    static Step read(Reading reading, Tables.Given given) {
        Origin origin = given.labels().origin(reading);
        return switch (reading.field("step").text()) {
            case "let" -> {
                reading.only("step", "term", "to", Labels.ORIGIN);
                Term term = TermForm.read(reading.field("term"), given.slots());
                yield new Step.Let(origin, BodyForm.slot(reading.field("to"), given), term);
            }
            case "do" -> {
                reading.only("step", "action", "to", Labels.ORIGIN);
                Action action = ActionForm.read(reading.field("action"), given);
                yield new Step.Do(
                        origin,
                        reading.field("to").list(slot -> BodyForm.slot(slot, given)),
                        action,
                        Optional.empty());
            }
            case "stop" -> {
                reading.only("step", "when", Labels.ORIGIN);
                yield new Step.Stop(origin, TermForm.read(reading.field("when"), given.slots()));
            }
            case "keep" -> {
                reading.only("step", "best", "where", Labels.ORIGIN);
                yield new Step.Keep(
                        origin,
                        PartForm.term(reading, "best", given),
                        PartForm.term(reading, "where", given));
            }
            default -> outcome(reading, origin, given);
        };
    }

    private static Step outcome(Reading reading, Origin origin, Tables.Given given) {
        return switch (reading.field("step").text()) {
            case "require" -> {
                reading.only("step", "claim", "why", Labels.ORIGIN);
                yield new Step.Require(
                        origin,
                        TermForm.read(reading.field("claim"), given.slots()),
                        PartForm.term(reading, "why", given),
                        Verdict.NEEDS_A_RUN);
            }
            case "expect" -> {
                reading.only("step", "claim", "why", Labels.ORIGIN);
                yield new Step.Expect(
                        origin,
                        TermForm.read(reading.field("claim"), given.slots()),
                        PartForm.term(reading, "why", given),
                        Verdict.NEEDS_A_RUN);
            }
            case "report" -> {
                reading.only("step", "what", "to", Labels.ORIGIN);
                yield new Step.Report(
                        origin,
                        PartForm.terms(reading.field("what"), given),
                        PartForm.term(reading, "to", given));
            }
            case "export" -> {
                reading.only("step", "net", "to", Labels.ORIGIN);
                yield new Step.Export(
                        origin,
                        ActionForm.net(reading, given),
                        TermForm.read(reading.field("to"), given.slots()));
            }
            default -> throw reading.field("step").malformed("no such step");
        };
    }
}
