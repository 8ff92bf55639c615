package org.prunelang.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.evaluate.Settings;
import org.prunelang.evaluate.TestResult;
import org.prunelang.report.PlanReport;
import org.prunelang.report.PlanView;
import org.prunelang.source.Source;

/** What the README shows is what the program does. */
class ReadmeTest {
    private static final Pattern RECIPE =
            Pattern.compile("^```prune\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static String readme() {
        try {
            return Files.readString(Goldens.HOME.resolve("README.md"));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @TestFactory
    List<DynamicTest> everyRecipeIsRight() {
        return RECIPE.matcher(readme())
                .results()
                .map(found -> found.group(1))
                .map(text ->
                        DynamicTest.dynamicTest(
                                text.lines().findFirst().orElse(""), () -> isRight(text)))
                .toList();
    }

    private static void isRight(String text) {
        Source source = Source.file("README.prune", Path.of("README.prune"), text);
        Session session = Session.open(source, Settings.NONE);
        assertThat(session.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        assertThat(session.tests()).allMatch(TestResult::passed);
    }

    @Test
    void showsTheFirstExampleAndItsPlan() throws IOException {
        Path example = Goldens.HOME.resolve("examples/fpgm-resnet56.prune");
        assertThat(block("examples/fpgm-resnet56.prune", "prune"))
                .isEqualTo(Files.readString(example));
        PlanView view = Views.of(example);
        PlanView shown = new PlanView("examples/fpgm-resnet56.prune", view.models(), view.plan());
        assertThat(block("plan of examples/fpgm-resnet56.prune", "text"))
                .isEqualTo(PlanReport.text(shown));
    }

    @Test
    void showsARealError() throws IOException {
        Path golden =
                Goldens.HOME.resolve("src/test/recipes/wrong/P0403-pattern-without-a-match.err");
        assertThat(
                        block(
                                "error of src/test/recipes/wrong/P0403-pattern-without-a-match.prune",
                                "text"))
                .isEqualTo(Files.readString(golden));
    }

    /** The block that follows a comment naming it. */
    private static String block(String name, String language) {
        Matcher found =
                Pattern.compile(
                                Pattern.quote("<!-- " + name + " -->\n```" + language + "\n")
                                        + "(.*?)^```$",
                                Pattern.MULTILINE | Pattern.DOTALL)
                        .matcher(readme());
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
