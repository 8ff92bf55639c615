package org.prunelang.plan.form;

import java.util.List;
import java.util.Optional;
import org.prunelang.rule.Amount;
import org.prunelang.rule.Criterion;
import org.prunelang.rule.Noun;
import org.prunelang.rule.Part;
import org.prunelang.rule.Transform;
import org.prunelang.value.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Amounts of rules in a plan file, and the criteria and transforms that choose within them. */
final class PartForm {
    private PartForm() {}

    static JsonNode write(Part part, Pen pen) {
        ObjectNode node = Writing.object();
        node.set("amount", amount(part.amount(), pen));
        part.choice().ifPresent(choice -> node.set("choice", choice(choice, pen)));
        return node;
    }

    static Part read(Reading reading, Tables.Given given) {
        reading.only("amount", "choice");
        return new Part(
                amount(reading.field("amount"), given),
                reading.optional("choice").map(choice -> choice(choice, given)));
    }

    static JsonNode amount(Amount amount, Pen pen) {
        ObjectNode node = Writing.object();
        node.put("measure", Writing.word(amount.measure()));
        node.set("value", pen.term(amount.value()));
        amount.step().ifPresent(step -> node.set("step", pen.term(step)));
        node.put("noun", Writing.word(amount.noun()));
        return pen.labels().span(node, amount.span());
    }

    static Amount amount(Reading reading, Tables.Given given) {
        reading.only("measure", "value", "step", "noun", Labels.ORIGIN);
        return new Amount(
                given.labels().span(reading),
                reading.field("measure").word(Amount.Measure.class),
                TermForm.read(reading.field("value"), given.slots()),
                reading.optional("step").map(step -> TermForm.read(step, given.slots())),
                reading.field("noun").word(Noun.class));
    }

    static JsonNode choice(Part.Choice choice, Pen pen) {
        return switch (choice) {
            case Part.Choice.By(Criterion criterion) -> criterion(criterion, pen);
            case Part.Choice.RebuiltBy(Transform transform) -> {
                ObjectNode node = Writing.object();
                node.put("rebuilt_by", pen.number(transform.rows()));
                node.set("scalars", pen.terms(transform.scalars()));
                yield pen.labels().name(node, transform.name());
            }
        };
    }

    static Part.Choice choice(Reading reading, Tables.Given given) {
        if (!reading.has("rebuilt_by")) {
            return new Part.Choice.By(criterion(reading, given));
        }
        reading.only("rebuilt_by", "scalars", Labels.NAME);
        return new Part.Choice.RebuiltBy(
                new Transform(
                        given.labels().name(reading),
                        given.function(reading.field("rebuilt_by")),
                        terms(reading.field("scalars"), given)));
    }

    static JsonNode criterion(Criterion criterion, Pen pen) {
        ObjectNode node = Writing.object();
        node.put("by", pen.number(criterion.score()));
        node.set("scalars", pen.terms(criterion.scalars()));
        criterion.on().ifPresent(on -> node.set("on", DataForm.sample(on, pen)));
        pen.labels().comparable(node, criterion.comparable());
        return pen.labels().name(node, criterion.name());
    }

    static Criterion criterion(Reading reading, Tables.Given given) {
        reading.only("by", "scalars", "on", Labels.NAME, Labels.COMPARABLE);
        return new Criterion(
                given.labels().name(reading),
                given.function(reading.field("by")),
                terms(reading.field("scalars"), given),
                reading.optional("on").map(on -> DataForm.sample(on, given)),
                given.labels().comparable(reading));
    }

    static List<Term> terms(Reading reading, Tables.Given given) {
        return reading.list(term -> TermForm.read(term, given.slots()));
    }

    static Optional<Term> term(Reading reading, String field, Tables.Given given) {
        return reading.optional(field).map(term -> TermForm.read(term, given.slots()));
    }
}
