package org.prunelang.report;

import java.util.List;
import org.prunelang.plan.Forecast;
import org.prunelang.plan.Step;
import org.prunelang.plan.Verdict;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Kept;
import org.prunelang.value.Interval;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A plan as one JSON object, for other programs: {@code prune plan --format json}. */
final class PlanJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final PlanView view;

    PlanJson(PlanView view) {
        this.view = view;
    }

    ObjectNode tree() {
        ObjectNode root = NODES.objectNode().put("recipe", view.recipe());
        ArrayNode models = root.putArray("models");
        for (PlanView.Model model : view.models()) {
            ObjectNode node = models.addObject().put("name", model.name());
            if (!model.declared().isEmpty()) {
                node.put("declared", PlanText.oneLine(model.declared()));
            }
            PlanText.input(model.network()).ifPresent(shape -> node.put("input", shape));
            layers(node, LayerFacts.of(model.network()));
        }
        ArrayNode stages = root.putArray("stages");
        Stage.of(view).forEach(stage -> stage(stages.addObject(), stage));
        claims(root.putArray("claims"));
        return root;
    }

    private static void stage(ObjectNode node, Stage stage) {
        node.put("name", stage.name()).put("does", stage.does());
        stage.forecast().ifPresent(known -> forecast(node, known));
    }

    private static void forecast(ObjectNode node, Forecast known) {
        cost(node.putObject("macs"), known.macs(), CostText.macs(known.macs()));
        cost(node.putObject("params"), known.params(), CostText.params(known.params()));
        if (!known.lines().isEmpty()) {
            layers(node, LayerFacts.of(known));
        }
        if (!known.table().isEmpty()) {
            ArrayNode epochs = node.putArray("epochs");
            for (Forecast.Epochs one : known.table()) {
                ObjectNode from = epochs.addObject().put("after", one.from());
                ArrayNode lines = from.putArray("layers");
                one.lines().forEach(line -> decided(lines.addObject(), line));
            }
        }
    }

    private static void cost(ObjectNode node, Interval cost, String text) {
        node.put("least", cost.least().toString());
        node.put("most", cost.most().toString());
        node.put("text", text);
    }

    private static void layers(ObjectNode node, List<LayerFacts> layers) {
        ArrayNode list = node.putArray("layers");
        for (LayerFacts layer : layers) {
            ObjectNode one = list.addObject().put("name", layer.name());
            one.put("kind", layer.kind()).put("role", layer.role());
            ArrayNode shape = one.putArray("shape");
            layer.shape().sizes().forEach(shape::add);
            one.put("macs", layer.macs()).put("params", layer.params());
            if (!layer.decided().isEmpty()) {
                one.put("macs_after", layer.macsAfter()).put("params_after", layer.paramsAfter());
                ArrayNode decided = one.putArray("decided");
                layer.decided().forEach(line -> decided(decided.addObject(), line));
            }
        }
    }

    private static void decided(ObjectNode node, Decided line) {
        node.put("layer", line.layer()).put("side", line.side().word());
        node.put("before", line.width());
        switch (line.kept()) {
            case Kept.Exact(int number) -> node.put("kept", number);
            case Kept.Between(int least, int most, String decidedBy) ->
                    node.put("least", least).put("most", most).put("decided_by", decidedBy);
        }
        line.indices()
                .filter(_ -> !line.isUntouched())
                .ifPresent(indices -> {
                    ArrayNode list = node.putArray("indices");
                    indices.forEach(list::add);
                });
        node.put("reason", line.reason());
    }

    private void claims(ArrayNode claims) {
        for (Step step : view.plan().body().steps()) {
            if (step instanceof Step.Expect expect) {
                claim(claims.addObject().put("kind", "expect"), step, expect.now());
            } else if (step instanceof Step.Require require) {
                claim(claims.addObject().put("kind", "require"), step, require.now());
            }
        }
    }

    private static void claim(ObjectNode node, Step step, Verdict now) {
        node.put("text", PlanText.oneLine(step.origin().span().text()));
        node.put("verdict", now.outcome().words());
        if (!now.detail().isEmpty()) {
            node.put("detail", now.detail());
        }
    }
}
