package org.prunelang.data;

import java.util.List;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;

/** Ends the reading of a description at the argument that cannot be meant. */
final class Misdescribed extends Exception {
    private final Code code;
    private final List<String> notes;

    Misdescribed(Code code, String message, String... notes) {
        super(message, null, false, false);
        this.code = code;
        this.notes = List.of(notes);
    }

    Diagnostic diagnostic() {
        Diagnostic diagnostic = Diagnostic.of(code, String.valueOf(getMessage()));
        for (String note : notes) {
            diagnostic = diagnostic.note(note);
        }
        return diagnostic;
    }
}
