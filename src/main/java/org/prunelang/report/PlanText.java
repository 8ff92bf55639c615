package org.prunelang.report;

import static org.prunelang.report.Columns.Align.LEFT;
import static org.prunelang.report.Columns.Align.RIGHT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.plan.Forecast;
import org.prunelang.plan.Step;
import org.prunelang.plan.Verdict;

/** What {@code prune plan} prints. */
final class PlanText {
    private static final int LONGEST_CLAIM = 72;

    private final PlanView view;
    private final List<Stage> stages;

    PlanText(PlanView view) {
        this.view = view;
        this.stages = Stage.of(view);
    }

    String text() {
        return header() + stages() + tables() + claims() + summary();
    }

    private String header() {
        StringBuilder text = new StringBuilder();
        String start = view.recipe() + "   ";
        for (PlanView.Model model : view.models()) {
            text.append(start).append(model.name());
            if (!model.declared().isEmpty()) {
                text.append(" = ").append(oneLine(model.declared()));
            }
            input(model.network()).ifPresent(shape -> text.append("   input ").append(shape));
            text.append('\n');
            start = " ".repeat(start.length());
        }
        return view.models().isEmpty() ? view.recipe() + "\n" : text.toString();
    }

    static Optional<String> input(Network network) {
        return network.inputs().stream()
                .map(place -> network.layer(place).op())
                .filter(Op.Input.class::isInstance)
                .map(op -> ((Op.Input) op).shape().toString())
                .findFirst();
    }

    private String stages() {
        Columns columns = new Columns(LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT);
        for (Stage stage : stages) {
            Optional<Long> masks = stage.masks();
            if (masks.isPresent()) {
                columns.words(masks.get() + " layers change", stage.name(), stage.does());
            } else if (stage.forecast().isPresent()) {
                Forecast known = stage.forecast().get();
                columns.row(
                        stage.name(),
                        stage.does(),
                        CostText.macs(known.macs()),
                        CostText.params(known.params()),
                        CostText.change(known.base().map(CostText::macs), known.macs()),
                        CostText.change(known.base().map(CostText::params), known.params()));
            } else {
                columns.row(stage.name(), stage.does());
            }
        }
        return columns.text("  ");
    }

    private String tables() {
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (Stage stage : stages) {
            if (stage.told()) {
                told.computeIfAbsent(rows(stage), _ -> new ArrayList<>()).add(stage.name());
            }
        }
        StringBuilder text = new StringBuilder();
        told.forEach((rows, names) -> {
            if (told.size() > 1 || names.size() > 1) {
                text.append("  layers of ").append(String.join(", ", names)).append('\n');
            }
            text.append(rows);
        });
        for (Stage stage : stages) {
            stage.forecast().ifPresent(known -> text.append(epochs(stage, known)));
        }
        return text.toString();
    }

    private static String rows(Stage stage) {
        Columns columns = new Columns(LEFT, LEFT, LEFT, LEFT);
        for (Folding.Row row : Folding.rows(stage.lines())) {
            columns.row(row.names(), row.times(), row.change(), row.reason());
        }
        return columns.text("  ");
    }

    /** One line for each change of a number from one epoch to a later one. */
    private static String epochs(Stage stage, Forecast known) {
        if (known.table().isEmpty()) {
            return "";
        }
        Columns columns = new Columns(LEFT, RIGHT, LEFT, LEFT, LEFT);
        Map<List<String>, String> last = new HashMap<>();
        for (Forecast.Epochs epochs : known.table()) {
            for (Folding.Row row : Folding.rows(epochs.lines())) {
                String before = last.put(row.layers(), row.change());
                boolean news = before == null ? !row.kept() : !before.equals(row.change());
                if (news) {
                    columns.row(
                            "after epoch",
                            Long.toString(epochs.from()),
                            row.names(),
                            row.times(),
                            row.change());
                }
            }
        }
        return columns.isEmpty()
                ? ""
                : "  " + stage.name() + " over its epochs\n" + columns.text("    ");
    }

    private String claims() {
        Columns columns = new Columns(LEFT, LEFT);
        for (Step step : view.plan().body().steps()) {
            if (step instanceof Step.Expect expect) {
                columns.row(claim(step), verdict(expect.now()));
            } else if (step instanceof Step.Require require) {
                columns.row(claim(step), verdict(require.now()));
            }
        }
        return columns.text("  ");
    }

    static String claim(Step step) {
        String text = oneLine(step.origin().span().text());
        return text.length() <= LONGEST_CLAIM ? text : text.substring(0, LONGEST_CLAIM - 3) + "...";
    }

    private static String verdict(Verdict verdict) {
        return verdict.detail().isEmpty()
                ? verdict.outcome().words()
                : verdict.outcome().words() + ": " + verdict.detail();
    }

    private String summary() {
        return "Plan: %d %s to run.\n"
                .formatted(stages.size(), stages.size() == 1 ? "stage" : "stages");
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
