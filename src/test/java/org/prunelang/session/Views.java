package org.prunelang.session;

import java.nio.file.Path;
import org.prunelang.evaluate.Settings;
import org.prunelang.report.PlanView;
import org.prunelang.source.Reading;

/** Recipes opened for tests. */
final class Views {
    private Views() {}

    static Session session(Path recipe) {
        String name = recipe.getFileName().toString();
        Reading.Text text = (Reading.Text) Reading.of(name, recipe);
        return Session.open(text.source(), Settings.NONE);
    }

    static PlanView of(Path recipe) {
        return of(session(recipe));
    }

    static PlanView of(Session session) {
        return new PlanView(
                session.source().name(),
                session.networks().stream()
                        .map(network ->
                                new PlanView.Model(
                                        network.name(),
                                        network.maker().orElse(""),
                                        network.structure()))
                        .toList(),
                session.plan().orElseThrow());
    }
}
