package org.prunelang.plan.form;

import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.plan.Plan;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file a plan travels in: its canonical form, and beside it labels, origins and the texts they
 * point into, so that neither recipe nor standard library is needed to run it or to explain it.
 */
public final class PlanFile {
    private static final int LARGEST = 256 << 20;

    private PlanFile() {}

    /** What reading gave. */
    public sealed interface Outcome {
        record Read(Plan plan) implements Outcome {}

        record Refused(Diagnostic diagnostic) implements Outcome {}
    }

    public static String write(Plan plan) {
        Labels labels = Labels.kept();
        ObjectNode tree = Canonical.tree(plan, Pen.wholePlan(labels));
        ObjectNode file = Writing.object().put("prune_plan", plan.format());
        file.set("labels", Overlay.split(tree));
        file.set("plan", tree);
        file.set("sources", labels.sources());
        file.set("origins", labels.origins());
        file.set("settings", Writing.map(plan.settings(), ValueForm::write));
        return Canonical.text(file) + "\n";
    }

    /**
     * Reads what may come from anywhere.
     *
     * @param name the file as the user wrote it, for messages
     */
    public static Outcome read(String name, byte[] content) {
        if (content.length > LARGEST) {
            return refused(Code.P0802, name, "it is larger than any plan");
        }
        try {
            JsonNode root = mapper().readTree(content);
            Reading file = new Reading(root, "");
            if (!root.isObject() || !file.has("prune_plan")) {
                return refused(Code.P0802, name, "it is no plan file");
            }
            int format = file.field("prune_plan").whole();
            return format == Plan.FORMAT
                    ? new Outcome.Read(plan(name, file))
                    : otherFormat(name, format);
        } catch (JacksonException broken) {
            return refused(Code.P0802, name, "it is no JSON: " + broken.getOriginalMessage());
        } catch (StackOverflowError deep) {
            // Nothing is shared with the outside yet, so giving up half way leaves nothing behind.
            return refused(Code.P0802, name, "it nests deeper than any plan");
        } catch (Malformed malformed) {
            return refused(Code.P0802, name, String.valueOf(malformed.getMessage()));
        }
    }

    private static Plan plan(String name, Reading file) {
        file.only("prune_plan", "labels", "plan", "sources", "origins", "settings");
        Reading body = file.field("plan");
        Overlay.merge(body.node(), file.field("labels"));
        Labels.Given labels = new Labels.Given(file.field("sources"), file.field("origins"), name);
        body.only("format", "body", "networks", "functions");
        if (body.field("format").whole() != Plan.FORMAT) {
            throw body.field("format").malformed("another format than the file's");
        }
        Tables.Given given = Tables.Given.read(body, labels);
        return new Plan(
                Plan.FORMAT,
                file.field("settings").map(ValueForm::read),
                BodyForm.read(body.field("body"), given));
    }

    private static JsonMapper mapper() {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(Canonical.DEEPEST)
                                        .maxStringLength(LARGEST)
                                        .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private static Outcome otherFormat(String name, int format) {
        return new Outcome.Refused(
                Diagnostic.of(
                                Code.P0805,
                                name
                                        + " is a plan of format "
                                        + format
                                        + ", and this version reads format "
                                        + Plan.FORMAT)
                        .note("make it again: prune plan RECIPE --out " + name));
    }

    private static Outcome refused(Code code, String name, String why) {
        return new Outcome.Refused(
                Diagnostic.of(code, "cannot read the plan " + name + ": " + why)
                        .note("make it again: prune plan RECIPE --out " + name));
    }
}
