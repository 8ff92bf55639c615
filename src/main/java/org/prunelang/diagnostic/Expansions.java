package org.prunelang.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.prunelang.source.Origin;
import org.prunelang.source.Source;
import org.prunelang.source.Span;

/**
 * Makes the diagnostics of expanded definitions readable: they point at the author's own text where
 * there is some, and what goes wrong alike in many expansions is told once.
 */
public final class Expansions {
    private static final int NAMED = 2;
    private static final Pattern VALUES = Pattern.compile("`[^`]*`|\"[^\"]*\"|[0-9]+");

    private Expansions() {}

    /** The diagnostics to tell, in their order. */
    public static List<Diagnostic> told(List<Diagnostic> found) {
        Map<Object, List<Diagnostic>> alike = new LinkedHashMap<>();
        for (Diagnostic diagnostic : found) {
            alike.computeIfAbsent(likeness(diagnostic), any -> new ArrayList<>()).add(diagnostic);
        }
        return alike.values().stream().map(Expansions::once).map(Expansions::inOwnText).toList();
    }

    /** Equal for diagnostics that say one thing of several expansions, or the same thing twice. */
    private static Object likeness(Diagnostic diagnostic) {
        Optional<Span> span = diagnostic.subject().map(Label::span);
        if (span.isPresent() && diagnostic.origin().isPresent()) {
            return List.of(diagnostic.code(), span.get(), withoutValues(diagnostic.message()));
        }
        return List.of(diagnostic.code(), span, diagnostic.message());
    }

    /** Expansions differ in their sizes and names, so those do not make a message another one. */
    private static String withoutValues(String message) {
        return VALUES.matcher(message).replaceAll("#");
    }

    private static Diagnostic once(List<Diagnostic> alike) {
        Diagnostic first = alike.getFirst();
        List<String> others =
                alike.stream()
                        .skip(1)
                        .flatMap(other -> other.origin().stream())
                        .map(OriginLines::name)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .filter(name -> !Optional.of(name).equals(name(first)))
                        .toList();
        return others.isEmpty() ? first : first.note("also at " + listed(others));
    }

    private static Optional<String> name(Diagnostic diagnostic) {
        return diagnostic.origin().map(OriginLines::name);
    }

    private static String listed(List<String> names) {
        if (names.size() <= NAMED + 1) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, NAMED))
                + " and "
                + (names.size() - NAMED)
                + " more";
    }

    /** A subject in the standard library gives way to the author's call that led there. */
    private static Diagnostic inOwnText(Diagnostic diagnostic) {
        Optional<Span> subject = diagnostic.subject().map(Label::span).filter(Expansions::isOurs);
        Optional<Span> call =
                OriginLines.levels(diagnostic.origin()).stream()
                        .map(Origin::span)
                        .filter(span -> !isOurs(span))
                        .findFirst();
        if (subject.isEmpty() || call.isEmpty()) {
            return diagnostic;
        }
        Span inside = subject.get();
        String line = inside.source().line(inside.position().line()).strip();
        return new Diagnostic(
                        diagnostic.code(),
                        diagnostic.severity(),
                        diagnostic.message(),
                        diagnostic.subject().map(label -> new Label(call.get(), label.text())),
                        diagnostic.related(),
                        diagnostic.notes(),
                        diagnostic.origin())
                .note("in " + inside.place() + ": " + line);
    }

    private static boolean isOurs(Span span) {
        return span.source().kind() == Source.Kind.STANDARD_LIBRARY;
    }
}
