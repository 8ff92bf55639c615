package org.prunelang.report;

import tools.jackson.databind.node.ObjectNode;

/** A plan told to people, shortly or layer by layer, and to programs. */
public final class PlanReport {
    private PlanReport() {}

    /** Stages, what changes and why, claims, totals. */
    public static String text(PlanView view) {
        return new PlanText(view).text();
    }

    /** Every layer with filters: what it is, what it costs, what becomes of it and why. */
    public static String layers(PlanView view) {
        return new LayersText(view).text();
    }

    /** The same as one JSON object; exact numbers stand beside their texts. */
    public static ObjectNode json(PlanView view) {
        return new PlanJson(view).tree();
    }
}
