package org.prunelang.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.diagnostic.Advice;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Expansions;
import org.prunelang.diagnostic.Paint;
import org.prunelang.diagnostic.Severity;
import org.prunelang.diagnostic.Signs;
import org.prunelang.diagnostic.TextForm;
import org.prunelang.evaluate.Settings;
import org.prunelang.source.Reading;

/** The language by example: recipes that are right, and what is said of those that are wrong. */
class RecipesTest {
    static List<Path> right() {
        return Goldens.recipes("right");
    }

    static List<Path> wrong() {
        return Goldens.recipes("wrong");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void isRight(Path recipe) throws IOException {
        assertThat(told(recipe)).filteredOn(Diagnostic::isError).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void saysWhatIsWrong(Path recipe) throws IOException {
        List<Diagnostic> found = told(recipe);
        String code = recipe.getFileName().toString().substring(0, 5);
        assertThat(found).extracting(one -> one.code().name()).contains(code);
        TextForm form = new TextForm(Signs.ALL, Paint.NONE, Advice.NONE);
        Goldens.compare(Goldens.beside(recipe, "err"), form.of(found));
    }

    /**
     * Codes that no text of a recipe shows by itself: they speak of the command line, of scores and
     * of plan files, and are tested where those are.
     */
    private static final Set<Code> ELSEWHERE = Set.of(Code.P0405, Code.P0505, Code.P0701, Code.P0805);

    @Test
    void everyCodeHasAnExample() {
        Set<String> shown =
                wrong().stream()
                        .map(recipe -> recipe.getFileName().toString().substring(0, 5))
                        .collect(Collectors.toSet());
        assertThat(Arrays.stream(Code.values()).filter(code -> !ELSEWHERE.contains(code)))
                .extracting(Code::name)
                .isSubsetOf(shown);
    }

    /** What is told of a recipe; doubtful practice too where the recipe's name is of a lint. */
    static List<Diagnostic> told(Path recipe) throws IOException {
        String name = recipe.getFileName().toString();
        Reading.Text text = (Reading.Text) Reading.of(name, recipe);
        Session session = Session.open(text.source(), settings(recipe));
        boolean pedantic = name.startsWith("P09");
        return Expansions.told(
                session.diagnostics().stream()
                        .filter(one -> pedantic || one.severity() != Severity.LINT)
                        .toList());
    }

    /** The `--set` arguments of a recipe stand beside it, one a line. */
    private static Settings settings(Path recipe) throws IOException {
        Path arguments = Goldens.beside(recipe, "set");
        Settings settings = Settings.NONE;
        if (Files.exists(arguments)) {
            for (String line : Files.readAllLines(arguments)) {
                int equals = line.indexOf('=');
                settings = settings.with(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return settings;
    }
}
