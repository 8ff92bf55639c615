package org.prunelang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Signs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TestCommandTest {
    private static final Finding WRONG = Finding.of(Code.P0601, "wrong");

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("good.prune"), "test\n");
        Files.writeString(folder.resolve("plain.prune"), "let x = 1\n");
        Files.createDirectories(folder.resolve(".prune"));
        Files.writeString(folder.resolve(".prune/hidden.prune"), "test wrong\n");
        Files.createDirectories(folder.resolve("inner"));
        Files.writeString(folder.resolve("inner/bad.prune"), "test wrong\n");
    }

    @Test
    void countsWhatPassed() {
        String file = folder.resolve("good.prune").toString();

        assertThat(Captured.run(Signs.ALL, WRONG, "test", file))
                .isEqualTo(new Captured(0, file + ": 2 tests passed\n2 passed, in 1 file\n", ""));
    }

    @Test
    void findsTheTestsOfAFolderAndShowsWhatFailed() {
        Captured captured = Captured.run(Signs.ALL, WRONG, "test", folder.toString());

        assertThat(captured.code()).isEqualTo(3);
        assertThat(captured.out())
                .isEqualTo(
                        """
                        FOLDER/good.prune: 2 tests passed
                        error[P0601]: about `wrong`
                          --> FOLDER/inner/bad.prune:1:6
                           |
                         1 | test wrong
                           |      ^^^^^
                           = in the test "finds nothing"

                        FOLDER/inner/bad.prune: 1 of 2 tests failed
                        1 failed, 3 passed, in 2 files
                        """
                                .replace("FOLDER", folder.toString()));
    }

    @Test
    void saysWhenAFileHasNone() {
        String file = folder.resolve("plain.prune").toString();

        assertThat(Captured.run(Signs.ALL, WRONG, "test", file).out())
                .isEqualTo(file + ": no tests\n0 passed, in 1 file\n");
    }

    @Test
    void printsJson() {
        Captured captured =
                Captured.run(Signs.ALL, WRONG, "test", folder.toString(), "--format", "json");

        JsonNode document = JsonMapper.shared().readTree(captured.out());
        assertThat(document.at("/files/1/tests/1/passed").asBoolean(true)).isFalse();
        assertThat(document.at("/files/1/exit").asInt()).isEqualTo(3);
    }
}
