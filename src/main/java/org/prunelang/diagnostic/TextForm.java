package org.prunelang.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Diagnostics as people read them: message, excerpt with markers, notes, and how it came about. */
public record TextForm(Signs signs, Paint paint, Advice advice) {

    /** All diagnostics, an empty line after each. */
    public String of(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            text.append(of(diagnostic)).append('\n');
        }
        return text.toString();
    }

    /** One diagnostic, each of its lines ended. */
    public String of(Diagnostic diagnostic) {
        Excerpt excerpt = Excerpt.of(diagnostic, signs, paint);
        List<String> lines = new ArrayList<>();
        lines.add(headline(diagnostic));
        lines.addAll(excerpt.lines());
        String head = " ".repeat(excerpt.gutter() + 1);
        for (String remark : remarks(diagnostic)) {
            String shown = signs.show(remark).replace("\n", "\n" + head + "  ");
            lines.add(head + paint.frame("=") + " " + shown);
        }
        return String.join("\n", lines) + "\n";
    }

    private String headline(Diagnostic diagnostic) {
        Severity severity = diagnostic.severity();
        return paint.loud(severity, severity.word() + "[" + diagnostic.code() + "]")
                + paint.bold(": " + signs.show(diagnostic.message()));
    }

    private List<String> remarks(Diagnostic diagnostic) {
        List<String> remarks = new ArrayList<>(diagnostic.notes());
        remarks.addAll(OriginLines.of(diagnostic.origin()));
        advice.about(diagnostic).ifPresent(remarks::add);
        return remarks;
    }
}
