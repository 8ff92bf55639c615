package org.prunelang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Signs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {
    @TempDir private Path folder;
    private String recipe = "";

    @BeforeEach
    void write() throws IOException {
        recipe = Files.writeString(folder.resolve("a.prune"), "let x = 1\n").toString();
    }

    @Test
    void printsThePlanOnOneStreamAndRemarksOnTheOther() {
        Captured captured = plan(Finding.of(Code.P0202, "x"), recipe, "--set", "share=30%");

        assertThat(captured.code()).isZero();
        assertThat(captured.out()).isEqualTo(recipe + " with {share=30%}\n");
        assertThat(captured.err()).startsWith("warning[P0202]");
    }

    @Test
    void aFalseExpectationHasACodeOfItsOwn() {
        assertThat(plan(Finding.of(Code.P0601, "x"), recipe).code()).isEqualTo(3);
        assertThat(plan(Finding.of(Code.P0101, "x"), recipe).code()).isEqualTo(1);
    }

    @Test
    void printsPlanAndRemarksAsOneJsonDocument() {
        Captured captured = plan(Finding.of(Code.P0202, "x"), recipe, "--format", "json");

        JsonNode document = JsonMapper.shared().readTree(captured.out());
        assertThat(document.at("/plan").asString()).startsWith(recipe);
        assertThat(document.at("/diagnostics/0/code").asString()).isEqualTo("P0202");
        assertThat(captured.err()).isEmpty();
    }

    @Test
    void writesThePlanFileAsAWhole() throws IOException {
        Path out = folder.resolve("p.plan");

        assertThat(plan(Finding.of(Code.P0202, "x"), recipe, "--out", out.toString()).code())
                .isZero();
        assertThat(out).hasContent("{}");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void writesNoPlanFileOfARecipeWithErrors() {
        Path out = folder.resolve("p.plan");

        assertThat(plan(Finding.of(Code.P0101, "x"), recipe, "--out", out.toString()).code())
                .isEqualTo(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void saysThatThePlanFileCannotBeWritten() {
        String out = folder.resolve("none/p.plan").toString();
        Captured captured = plan(Finding.of(Code.P0202, "nothing"), recipe, "--out", out);

        assertThat(captured.code()).isEqualTo(4);
        assertThat(captured.err()).startsWith("error[P0802]: the plan cannot be written to " + out);
    }

    @Test
    void aSettingNeedsANameAndAValue() {
        Captured captured = plan(Finding.of(Code.P0202, "x"), recipe, "--set", "share");

        assertThat(captured.code()).isEqualTo(2);
        assertThat(captured.err()).contains("NAME=VALUE", "'share'");
    }

    @Test
    void aValueMayHoldAnEqualsSign() {
        assertThat(plan(Finding.of(Code.P0202, "-"), recipe, "--set", "file=a=b").out())
                .contains("{file=a=b}");
    }

    private static Captured plan(Workbench workbench, String... arguments) {
        String[] words =
                Stream.concat(Stream.of("plan"), Stream.of(arguments)).toArray(String[]::new);
        return Captured.run(Signs.ALL, workbench, words);
    }
}
