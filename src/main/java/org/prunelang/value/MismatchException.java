package org.prunelang.value;

import java.util.Optional;
import org.prunelang.diagnostic.Code;

/**
 * Values that do not fit together met in arithmetic; whoever evaluates turns it into a diagnostic.
 */
public final class MismatchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Mismatch mismatch;

    public MismatchException(Mismatch mismatch) {
        super(mismatch.message(), null, false, false);
        this.mismatch = mismatch;
    }

    MismatchException(Code code, String message) {
        this(Mismatch.of(code, message));
    }

    public Mismatch mismatch() {
        return mismatch;
    }

    public Code code() {
        return mismatch.code();
    }

    /** One next step for the author, if there is one. */
    public Optional<String> advice() {
        return mismatch.advice();
    }
}
