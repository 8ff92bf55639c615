package org.prunelang.plan.form;

import org.prunelang.coupling.Selectable;
import org.prunelang.rule.Reach;
import org.prunelang.rule.Selector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Selectors of layers in a plan file: patterns as written, resolved against nothing. */
final class SelectorForm {
    private SelectorForm() {}

    static JsonNode reach(Reach reach, Pen pen) {
        return Writing.object()
                .put("scope", Writing.word(reach.scope()))
                .set("selector", write(reach.selector(), pen));
    }

    static Reach reach(Reading reading, Tables.Given given) {
        reading.only("scope", "selector");
        return new Reach(
                reading.field("scope").word(Reach.Scope.class),
                read(reading.field("selector"), given));
    }

    static JsonNode write(Selector selector, Pen pen) {
        ObjectNode node = Writing.object();
        node.put("pick", Writing.word(selector.pick()));
        node.put("kind", Writing.word(selector.kind()));
        selector.pattern().ifPresent(pattern -> node.put("pattern", pattern));
        node.set("except", Writing.texts(selector.except()));
        selector.where().ifPresent(where -> node.set("where", pen.term(where)));
        return pen.labels().span(node, selector.span());
    }

    static Selector read(Reading reading, Tables.Given given) {
        reading.only("pick", "kind", "pattern", "except", "where", Labels.ORIGIN);
        return new Selector(
                given.labels().span(reading),
                reading.field("pick").word(Selector.Pick.class),
                reading.field("kind").word(Selectable.class),
                reading.optional("pattern").map(Reading::text),
                reading.field("except").texts(),
                PartForm.term(reading, "where", given));
    }
}
