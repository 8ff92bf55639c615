package org.prunelang.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void answersTheVersion() {
        Captured captured = Captured.run("--version");

        assertThat(captured.code()).isZero();
        assertThat(captured.out()).startsWith("prune ").contains("Java 2");
    }

    @Test
    void helpNamesEveryCommandThatAdviceNames() {
        Captured captured = Captured.run("--help");

        assertThat(captured.code()).isZero();
        assertThat(Output.COMMANDS).isNotEmpty().allMatch(captured.out()::contains);
    }

    @Test
    void aloneItSaysWhatThereIs() {
        Captured captured = Captured.run();

        assertThat(captured.code()).isEqualTo(2);
        assertThat(captured.out()).isEmpty();
        assertThat(captured.err()).startsWith("prune: say what to do").contains("check");
    }

    @Test
    void suggestsACommand() {
        Captured captured = Captured.run("chek", "a.prune");

        assertThat(captured.code()).isEqualTo(2);
        assertThat(captured.err())
                .startsWith("prune: there is no command 'chek'\n")
                .contains("Did you mean", "check");
    }

    @Test
    void refusesAnUnknownFormat() {
        Captured captured = Captured.run("check", "a.prune", "--format", "yaml");

        assertThat(captured.code()).isEqualTo(2);
        assertThat(captured.err()).contains("yaml", "text", "json").doesNotContain("org.prunelang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "plan"})
    void saysThatAFileIsMissing(String command) {
        Captured captured = Captured.run(command);

        assertThat(captured.code()).isEqualTo(2);
        assertThat(captured.err()).startsWith("prune: Missing required parameter: 'FILE'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "plan", "test"})
    void everyCommandHasHelp(String command) {
        Captured captured = Captured.run(command, "--help");

        assertThat(captured.code()).isZero();
        assertThat(captured.out()).startsWith("Usage: prune " + command);
    }
}
