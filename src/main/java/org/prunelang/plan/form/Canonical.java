package org.prunelang.plan.form;

import org.prunelang.plan.Action;
import org.prunelang.plan.Plan;
import org.prunelang.value.Term;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one text of a plan or an action: fields sorted, exact fractions, slots numbered by first
 * definition; no names, no places in a recipe, no forecast. Two recipes with one text do the same.
 */
public final class Canonical {
    /** Terms nest as deep as a recipe wrote them; the front end has the stack for it. */
    static final int DEEPEST = 2_000;

    private static final JsonMapper SORTED =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamWriteConstraints(
                                            StreamWriteConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                    .build();

    private Canonical() {}

    public static String text(Plan plan) {
        return text(tree(plan, Pen.wholePlan(Labels.none())));
    }

    /** The text of one action, with what it reads from outside by content. */
    public static String text(Action action, Inputs inputs) {
        Pen pen = Pen.action(inputs);
        ObjectNode node = Writing.object();
        node.set("action", ActionForm.write(action, pen));
        return text(pen.tables().onto(node));
    }

    /** The text of a term whose slots are all outside. */
    static String text(Term term, Inputs inputs) {
        return text(Pen.action(inputs).term(term));
    }

    static ObjectNode tree(Plan plan, Pen pen) {
        ObjectNode node = Writing.object().put("format", plan.format());
        node.set("body", BodyForm.write(plan.body(), pen));
        return pen.tables().onto(node);
    }

    static String text(JsonNode node) {
        return SORTED.writeValueAsString(node);
    }
}
