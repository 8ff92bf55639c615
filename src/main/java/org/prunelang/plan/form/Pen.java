package org.prunelang.plan.form;

import java.util.List;
import org.prunelang.network.Network;
import org.prunelang.tensor.TensorFn;
import org.prunelang.value.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What all forms share while a plan or one action is written. */
record Pen(Tables tables, Slots slots, Contents contents) {
    static Pen wholePlan(Labels labels) {
        return new Pen(new Tables(labels), Slots.whole(), new Contents.ByPlace());
    }

    /** For one action, which knows the values it works on by their digests. */
    static Pen action(Inputs inputs) {
        return new Pen(
                new Tables(Labels.none()),
                new Slots(slot -> Writing.object().put("digest", inputs.slot(slot))),
                new Contents.ByContent(inputs));
    }

    Labels labels() {
        return tables.labels();
    }

    int number(Network network) {
        return tables.number(network);
    }

    int number(TensorFn function) {
        return tables.number(function, slots);
    }

    JsonNode term(Term term) {
        return TermForm.write(term, slots);
    }

    ArrayNode terms(List<Term> terms) {
        return Writing.list(terms, this::term);
    }
}
