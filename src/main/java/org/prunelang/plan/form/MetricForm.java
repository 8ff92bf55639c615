package org.prunelang.plan.form;

import org.prunelang.plan.Metric;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is measured, in a plan file. */
final class MetricForm {
    private MetricForm() {}

    static JsonNode write(Metric metric, Pen pen) {
        ObjectNode node = Writing.object();
        switch (metric) {
            case Metric.Accuracy accuracy ->
                    node.put("metric", "accuracy").set("on", pen.contents().data(accuracy.on()));
            case Metric.Loss loss ->
                    node.put("metric", "loss").set("on", pen.contents().data(loss.on()));
            case Metric.Latency latency ->
                    node.put("metric", "latency")
                            .put("device", latency.device())
                            .set("batch", pen.term(latency.batch()));
            case Metric.Computed computed ->
                    node.put("metric", "computed")
                            .put("function", pen.number(computed.function()))
                            .set("scalars", pen.terms(computed.scalars()));
        }
        return node;
    }

    static Metric read(Reading reading, Tables.Given given) {
        return switch (reading.field("metric").text()) {
            case "accuracy" ->
                    new Metric.Accuracy(DataForm.read(reading.only("metric", "on").field("on")));
            case "loss" -> new Metric.Loss(DataForm.read(reading.only("metric", "on").field("on")));
            case "latency" -> {
                reading.only("metric", "device", "batch");
                yield new Metric.Latency(
                        TermForm.read(reading.field("batch"), given.slots()),
                        reading.field("device").text());
            }
            case "computed" -> {
                reading.only("metric", "function", "scalars");
                yield new Metric.Computed(
                        given.function(reading.field("function")),
                        PartForm.terms(reading.field("scalars"), given));
            }
            default -> throw reading.field("metric").malformed("no such metric");
        };
    }
}
