package org.prunelang.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.source.Origin;

/** Says how an expansion came about: one line per block or function that was being built. */
final class OriginLines {
    private static final int MOST = 4;
    private static final String WITH = " with ";
    private static final List<String> VERBS =
            List.of("building ", "calling ", "evaluating ", "running ");

    private OriginLines() {}

    static List<String> of(Optional<Origin> innermost) {
        List<String> lines = new ArrayList<>();
        int more = 0;
        for (Origin level : levels(innermost)) {
            if (level.text().isEmpty()) {
                continue;
            }
            if (lines.size() < MOST) {
                lines.add(line(level));
            } else {
                more++;
            }
        }
        if (more > 0) {
            lines.add("and " + more + " more around it");
        }
        return lines;
    }

    /** What was being built, without its arguments: {@code stage2.0}. */
    static String name(Origin origin) {
        String text = origin.text();
        for (String verb : VERBS) {
            text = text.startsWith(verb) ? text.substring(verb.length()) : text;
        }
        int with = text.indexOf(WITH);
        return with < 0 ? text : text.substring(0, with);
    }

    static List<Origin> levels(Optional<Origin> innermost) {
        List<Origin> levels = new ArrayList<>();
        Optional<Origin> level = innermost;
        while (level.isPresent()) {
            levels.add(level.get());
            level = level.get().calledFrom();
        }
        return levels;
    }

    private static String line(Origin origin) {
        String text = origin.text();
        boolean saysWhat = VERBS.stream().anyMatch(text::startsWith);
        int with = text.indexOf(WITH);
        String what = with < 0 ? text : text.substring(0, with);
        String arguments = with < 0 ? "" : text.substring(with);
        return "while "
                + (saysWhat ? "" : "building ")
                + what
                + ", called from "
                + origin.span().place()
                + arguments;
    }
}
