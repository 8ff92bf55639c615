package org.prunelang.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.evaluate.DeclaredNetwork;
import org.prunelang.evaluate.Depth;
import org.prunelang.evaluate.Settings;
import org.prunelang.plan.Plan;
import org.prunelang.plan.form.PlanFile;
import org.prunelang.report.PlanReport;
import org.prunelang.report.PlanView;
import org.prunelang.session.Session;
import org.prunelang.source.Source;
import tools.jackson.databind.JsonNode;

/** The workbench of the program: each question goes to a session of its own. */
final class SessionWorkbench implements Workbench {

    @Override
    public List<Diagnostic> check(Source recipe) {
        return Session.open(recipe, Settings.NONE).diagnostics();
    }

    @Override
    public Planned plan(Source recipe, PlanWishes wishes) {
        Settings settings = Settings.NONE;
        for (var setting : wishes.settings().entrySet()) {
            settings = settings.with(setting.getKey(), setting.getValue());
        }
        Depth depth = wishes.scores() ? Depth.WEIGHTS : Depth.STRUCTURE;
        Session session = Session.open(recipe, settings, depth);
        List<Diagnostic> found = new ArrayList<>(session.diagnostics());
        // The plan says of each expectation whether it needs a run.
        found.removeIf(one -> one.code() == Code.P0603);
        if (session.plan().isEmpty() && !session.hasErrors()) {
            found.add(nothingPlanned(recipe));
        }
        return new Planned(
                found,
                session.plan()
                        .filter(_ ->
                                session.diagnostics().stream()
                                        .noneMatch(SessionWorkbench::spoilsPlan))
                        .map(plan -> shown(session, plan, wishes.layers())));
    }

    /** A false claim leaves the plan whole; any other mistake leaves something out of it. */
    private static boolean spoilsPlan(Diagnostic diagnostic) {
        return diagnostic.isError()
                && diagnostic.code() != Code.P0601
                && diagnostic.code() != Code.P0602;
    }

    private static Diagnostic nothingPlanned(Source recipe) {
        return Diagnostic.of(
                        Code.P0505,
                        recipe.span(0, 0),
                        recipe.name() + " is a library: it has no `plan { … }`")
                .note("add a plan, or name a recipe that has one");
    }

    private static Shown shown(Session session, Plan plan, boolean layers) {
        List<PlanView.Model> models = new ArrayList<>();
        for (DeclaredNetwork network : session.networks()) {
            models.add(
                    new PlanView.Model(
                            network.name(), network.maker().orElse(""), network.structure()));
        }
        PlanView view = new PlanView(session.source().name(), models, plan);
        return new Shown(session, view, layers);
    }

    private record Shown(Session session, PlanView view, boolean layers) implements PlanForms {
        @Override
        public String text() {
            return layers ? PlanReport.layers(view) : PlanReport.text(view);
        }

        @Override
        public JsonNode json() {
            return PlanReport.json(view);
        }

        @Override
        public String file() throws IOException {
            return PlanFile.write(session.pinnedPlan().orElseThrow());
        }
    }

    @Override
    public Tested test(Source module) {
        Session session = Session.open(module, Settings.NONE);
        if (session.hasErrors()) {
            return new Tested(session.diagnostics(), List.of());
        }
        List<TestBlock> blocks =
                session.tests().stream()
                        .map(result -> new TestBlock(result.title(), result.diagnostics()))
                        .toList();
        return new Tested(session.diagnostics(), blocks);
    }
}
