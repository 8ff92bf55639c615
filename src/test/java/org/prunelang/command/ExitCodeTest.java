package org.prunelang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;

class ExitCodeTest {
    @ParameterizedTest
    @CsvSource({
        "'', OK",
        "P0202 P0603 P0901, OK",
        "P0101, RECIPE",
        "P0601, CLAIM",
        "P0601 P0202, CLAIM",
        "P0601 P0101, RECIPE",
        "P0602, RECIPE",
        "P0101 P0802, FAILED",
    })
    void followsFromTheErrors(String codes, ExitCode expected) {
        List<Diagnostic> found =
                Arrays.stream(codes.split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(code -> Diagnostic.of(Code.valueOf(code), "a message"))
                        .toList();

        assertThat(ExitCode.of(found)).isEqualTo(expected);
    }
}
