package org.prunelang.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.source.Origin;
import org.prunelang.source.Span;

/**
 * One thing to tell the author of a recipe, as data. Text, JSON and editor output are made of it.
 *
 * @param message what is wrong, in the author's nouns, with the offending value
 * @param subject the span the carets stand under; absent only where no text is at fault (a missing
 *     file named on the command line)
 * @param related other spans that explain the subject
 * @param notes one next step each, printed after {@code =}
 * @param origin the expansion in which it happened: blocks and functions being built
 */
public record Diagnostic(
        Code code,
        Severity severity,
        String message,
        Optional<Label> subject,
        List<Label> related,
        List<String> notes,
        Optional<Origin> origin) {
    public Diagnostic {
        related = List.copyOf(related);
        notes = List.copyOf(notes);
    }

    /** A diagnostic of the code's own severity. */
    public static Diagnostic of(Code code, Span subject, String message) {
        return new Diagnostic(
                code,
                code.severity(),
                message,
                Optional.of(Label.at(subject)),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** A diagnostic about something that stands in no text. */
    public static Diagnostic of(Code code, String message) {
        return new Diagnostic(
                code,
                code.severity(),
                message,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The words beside the carets. */
    public Diagnostic pointing(String text) {
        Optional<Label> pointed = subject.map(label -> new Label(label.span(), text));
        return new Diagnostic(code, severity, message, pointed, related, notes, origin);
    }

    public Diagnostic related(Span span, String text) {
        List<Label> more = new ArrayList<>(related);
        more.add(new Label(span, text));
        return new Diagnostic(code, severity, message, subject, more, notes, origin);
    }

    public Diagnostic note(String text) {
        List<String> more = new ArrayList<>(notes);
        more.add(text);
        return new Diagnostic(code, severity, message, subject, related, more, origin);
    }

    public Diagnostic as(Severity other) {
        return new Diagnostic(code, other, message, subject, related, notes, origin);
    }

    public Diagnostic during(Origin expansion) {
        return new Diagnostic(
                code, severity, message, subject, related, notes, Optional.of(expansion));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
