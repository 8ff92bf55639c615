package org.prunelang.command;

import java.util.List;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;

/** How a command ended, as the shell sees it. A larger number is worse. */
public enum ExitCode {
    OK(0),
    RECIPE(1),
    USAGE(2),
    CLAIM(3),
    FAILED(4),
    SETUP(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public ExitCode worse(ExitCode other) {
        return other.number > number ? other : this;
    }

    /**
     * What the errors of one recipe come to. A false {@code expect} only counts as such where
     * nothing else is wrong: forecasts of a recipe with mistakes mean little.
     */
    public static ExitCode of(List<Diagnostic> diagnostics) {
        ExitCode worst = OK;
        boolean onlyClaims = true;
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.isError()) {
                worst = worst.worse(of(diagnostic.code()));
                onlyClaims &= diagnostic.code() == Code.P0601;
            }
        }
        return worst == CLAIM && !onlyClaims ? RECIPE : worst;
    }

    private static ExitCode of(Code code) {
        if (code == Code.P0601) {
            return CLAIM;
        }
        return code.name().startsWith("P07") || code.name().startsWith("P08") ? FAILED : RECIPE;
    }
}
