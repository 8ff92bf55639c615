package org.prunelang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Signs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    @TempDir private Path folder;

    @Test
    void saysOkOfAGoodRecipe() throws IOException {
        String file = write("a.prune", "let x = 1\n\ntest \"t\" {\n    expect x == 1\n}\n");

        assertThat(Captured.run("check", file)).isEqualTo(new Captured(0, file + ": ok\n", ""));
    }

    @Test
    void namesAFileThatDoesNotExist() {
        assertThat(Captured.run("check", "gone.prune"))
                .isEqualTo(
                        new Captured(
                                4,
                                """
                                error[P0802]: gone.prune does not exist

                                gone.prune: 1 error
                                """,
                                ""));
    }

    @Test
    void suggestsAFileOfTheSameFolder() throws IOException {
        String good = write("fpgm-resnet56.prune", "let x = 1\n");

        assertThat(Captured.run("check", good.replace("resnet", "resent")).out())
                .contains("   = did you mean " + good + "?\n");
    }

    @Test
    void severalFilesEndAsTheWorst() throws IOException {
        String good = write("a.prune", "let x = 1\n");

        assertThat(Captured.run("check", good, "gone.prune", good).code()).isEqualTo(4);
    }

    @Test
    void printsOneJsonDocument() throws IOException {
        String good = write("a.prune", "");
        Captured captured = Captured.run("check", good, "gone.prune", "--format", "json");

        JsonNode document = JsonMapper.shared().readTree(captured.out());
        assertThat(document.at("/files/0/exit").asInt()).isZero();
        assertThat(document.at("/files/1/diagnostics/0/code").asString()).isEqualTo("P0802");
        assertThat(captured.err()).isEmpty();
    }

    @Test
    void jsonStaysAsciiWhereTheStreamIs() {
        Captured captured =
                Captured.run(
                        Signs.ASCII,
                        new SessionWorkbench(),
                        "check",
                        "gone-\u00e9.prune",
                        "--format",
                        "json");

        assertThat(captured.out()).isASCII();
        assertThat(JsonMapper.shared().readTree(captured.out()).at("/files/0/file").asString())
                .isEqualTo("gone-\u00e9.prune");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void lintsShowOnRequestAndNeverChangeTheExitCode() throws IOException {
        String file = write("a.prune", "let x = 1\n");
        Finding lint = Finding.of(Code.P0902, "let");

        assertThat(Captured.run(Signs.ALL, lint, "check", file))
                .isEqualTo(new Captured(0, file + ": ok\n", ""));
        Captured pedantic = Captured.run(Signs.ALL, lint, "check", "--pedantic", file);
        assertThat(pedantic.code()).isZero();
        assertThat(pedantic.out()).startsWith("lint[P0902]").endsWith(": ok, 1 lint\n");
    }

    @Test
    void aMistakeThatBreaksThePromiseOfTheProgramIsSaidInOneLine() throws IOException {
        String file = write("a.prune", "let x = 1\n");
        Finding broken =
                new Finding(source -> {
                    throw new IllegalStateException("a secret of the program");
                });

        Captured captured = Captured.run(Signs.ALL, broken, "check", file);

        assertThat(captured.code()).isEqualTo(4);
        assertThat(captured.out()).isEmpty();
        assertThat(captured.err())
                .startsWith("prune: internal error")
                .containsOnlyOnce("\n")
                .doesNotContain("Exception", "secret");
        Files.delete(Path.of(captured.err().replaceAll(".*the file ", "").strip()));
    }
}
