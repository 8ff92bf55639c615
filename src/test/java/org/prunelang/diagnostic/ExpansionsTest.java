package org.prunelang.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prunelang.source.Origin;
import org.prunelang.source.Source;

class ExpansionsTest {
    private static final Source RECIPE =
            Source.file("a.prune", Path.of("a.prune"), "model net = resnet(depth: 7)\n");
    private static final Source STANDARD =
            Source.standardLibrary("std/models.prune", "block basic {\n    conv(c, 3x3)\n}\n");

    @Test
    void tellsEqualMistakesOfManyExpansionsOnce() {
        List<Diagnostic> found =
                IntStream.range(0, 9).mapToObj(i -> at(RECIPE, "stage2." + i)).toList();

        assertThat(Expansions.told(found))
                .singleElement()
                .extracting(Diagnostic::notes)
                .isEqualTo(List.of("also at stage2.1, stage2.2 and 6 more"));
    }

    @Test
    void listsThreeOthersInFull() {
        List<Diagnostic> found =
                List.of(at(RECIPE, "a"), at(RECIPE, "b"), at(RECIPE, "c"), at(RECIPE, "d"));

        assertThat(Expansions.told(found).getFirst().notes()).containsExactly("also at b, c, d");
    }

    @Test
    void keepsDifferentMistakesAtOnePlace() {
        Diagnostic one = Diagnostic.of(Code.P0101, RECIPE.span(0, 5), "wants a count");
        Diagnostic other = Diagnostic.of(Code.P0101, RECIPE.span(0, 5), "wants a share");

        assertThat(Expansions.told(List.of(one, other, one))).containsExactly(one, other);
    }

    @Test
    void pointsAtTheAuthorsOwnText() {
        Diagnostic diagnostic = at(STANDARD, "stage1.0 with c = 3").pointing("3 channels");

        Diagnostic told = Expansions.told(List.of(diagnostic)).getFirst();

        assertThat(told.subject()).contains(new Label(RECIPE.span(12, 18), "3 channels"));
        assertThat(told.notes()).containsExactly("in std/models.prune:2:5: conv(c, 3x3)");
    }

    @Test
    void leavesTheStandardLibraryWhereNobodyCalledIt() {
        Diagnostic diagnostic = Diagnostic.of(Code.P0301, STANDARD.span(18, 22), "no shape");

        assertThat(Expansions.told(List.of(diagnostic))).containsExactly(diagnostic);
    }

    private static Diagnostic at(Source source, String expansion) {
        Origin origin = new Origin(RECIPE.span(12, 18), expansion, Optional.empty());
        return Diagnostic.of(Code.P0301, source.span(18, 22), "no shape").during(origin);
    }
}
