package org.prunelang.value;

import java.util.Optional;
import org.prunelang.diagnostic.Code;

/**
 * Why values do not fit together, for the author of the recipe.
 *
 * @param advice one next step, if there is one
 */
public record Mismatch(Code code, String message, Optional<String> advice) {
    public static Mismatch of(Code code, String message) {
        return new Mismatch(code, message, Optional.empty());
    }

    public static Mismatch of(Code code, String message, String advice) {
        return new Mismatch(code, message, Optional.of(advice));
    }
}
