package org.prunelang.report;

import static org.prunelang.report.Columns.Align.LEFT;
import static org.prunelang.report.Columns.Align.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.prunelang.plan.Forecast;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Side;
import org.prunelang.value.Figures;
import org.prunelang.value.Rational;

/**
 * What {@code prune plan --layers} prints: every layer of every stage that decides, or of the
 * models.
 */
final class LayersText {
    private static final int MOST_SHOWN = 12;

    private final PlanView view;

    LayersText(PlanView view) {
        this.view = view;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        List<Stage> told = Stage.of(view).stream().filter(Stage::told).toList();
        for (Stage stage : told) {
            text.append(stage.name()).append("   ").append(stage.does()).append('\n');
            stage.forecast().map(LayersText::table).ifPresent(text::append);
        }
        if (told.isEmpty()) {
            for (PlanView.Model model : view.models()) {
                text.append(model.name()).append('\n');
                text.append(table(LayerFacts.of(model.network())));
            }
        }
        return text.toString();
    }

    private static String table(Forecast forecast) {
        return table(LayerFacts.of(forecast));
    }

    private static String table(List<LayerFacts> layers) {
        Columns columns = new Columns(LEFT, LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT, LEFT);
        columns.row("layer", "kind", "role", "makes", "filters", "macs", "params", "why");
        for (LayerFacts layer : layers) {
            columns.row(
                    layer.name(),
                    layer.kind(),
                    layer.role(),
                    layer.shape().toString(),
                    filters(layer),
                    change(layer.macs(), layer.macsAfter()),
                    change(layer.params(), layer.paramsAfter()),
                    reasons(layer));
        }
        return columns.text("  ");
    }

    private static String filters(LayerFacts layer) {
        return layer.decided().stream()
                .filter(line -> !line.isUntouched())
                .map(Folding::change)
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining("; "),
                                text ->
                                        text.isEmpty()
                                                ? Integer.toString(layer.shape().channels())
                                                : text));
    }

    private static String change(long before, long after) {
        String now = Figures.scaled(Rational.of(before));
        return before == after ? now : now + " -> " + Figures.scaled(Rational.of(after));
    }

    private static String reasons(LayerFacts layer) {
        return layer.decided().stream()
                .map(LayersText::reason)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String reason(Decided line) {
        String side = line.side() == Side.CHANNELS ? "channels: " : "";
        return side + line.reason() + going(line);
    }

    /** Which go, where scores have said so. */
    private static String going(Decided line) {
        if (line.isUntouched() || line.indices().isEmpty()) {
            return "";
        }
        List<Integer> gone = new ArrayList<>();
        for (int i = 0; i < line.width(); i++) {
            if (!line.indices().get().contains(i)) {
                gone.add(i);
            }
        }
        String first =
                gone.stream()
                        .limit(MOST_SHOWN)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        return "; without " + first + (gone.size() > MOST_SHOWN ? " ..." : "");
    }
}
