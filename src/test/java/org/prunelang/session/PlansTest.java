package org.prunelang.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.plan.Plan;
import org.prunelang.plan.form.Canonical;
import org.prunelang.plan.form.Keys;
import org.prunelang.plan.form.PlanFile;
import org.prunelang.plan.form.PlanKeys;
import org.prunelang.report.PlanReport;

/** What recipes will do, as people read it, and as files that come back unchanged. */
class PlansTest {
    static List<Path> plans() {
        return Goldens.recipes("plan");
    }

    static List<Path> examples() {
        return Goldens.recipesIn(Goldens.HOME.resolve("examples"));
    }

    static List<Path> runnable() {
        return Stream.of(plans(), examples(), DesignRecipes.methods())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void tellsWhatWillHappen(Path recipe) throws IOException {
        Goldens.compare(Goldens.beside(recipe, "plan"), PlanReport.text(Views.of(recipe)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void examplesAreRight(Path recipe) {
        assertThat(Views.session(recipe).diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runnable")
    void comeBackFromTheirFile(Path recipe) {
        Session session = Views.session(recipe);
        boolean whole = session.diagnostics().stream().noneMatch(one -> one.code() == Code.P0590);
        org.junit.jupiter.api.Assumptions.assumeTrue(
                whole && session.plan().isPresent(), "holds what this version cannot run (P0590)");
        Plan plan = session.plan().orElseThrow();
        byte[] file = PlanFile.write(plan).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Plan back = ((PlanFile.Outcome.Read) PlanFile.read("p.plan", file)).plan();
        assertThat(Canonical.text(back)).isEqualTo(Canonical.text(plan));
        Keys keys = new Keys(1, "none");
        assertThat(PlanKeys.of(back, keys)).isEqualTo(PlanKeys.of(plan, keys)).isNotEmpty();
    }
}
