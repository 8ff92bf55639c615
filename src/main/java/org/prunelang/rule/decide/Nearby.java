package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Patterns like one that matches nothing: a misspelt part, or a level too few. */
final class Nearby {
    private Nearby() {}

    /** A pattern that matches, and what it matches. */
    record Suggestion(String pattern, List<String> names) {}

    /** The nearest pattern that matches some of the names. */
    static Optional<Suggestion> of(String pattern, List<String> names) {
        List<String> tries = new ArrayList<>(corrected(pattern, names));
        tries.add(pattern + ".**");
        tries.add("**." + pattern);
        for (String candidate : tries) {
            NamePattern parsed = NamePattern.of(candidate);
            List<String> found = names.stream().filter(parsed::matches).toList();
            if (!found.isEmpty()) {
                return Optional.of(new Suggestion(candidate, found));
            }
        }
        return Optional.empty();
    }

    /** Each part that fits no name replaced by the name's, for the names that differ least. */
    private static List<String> corrected(String pattern, List<String> names) {
        String[] wanted = pattern.split("[./]", -1);
        TreeSet<String> best = new TreeSet<>();
        int least = allowed(pattern);
        for (String name : names) {
            String[] parts = name.split("[./]", -1);
            if (parts.length != wanted.length) {
                continue;
            }
            Try made = patched(wanted, parts);
            if (made.distance < least) {
                best.clear();
                least = made.distance;
            }
            if (made.distance == least) {
                best.add(made.pattern);
            }
        }
        return List.copyOf(best);
    }

    private record Try(String pattern, int distance) {}

    private static Try patched(String[] wanted, String[] parts) {
        List<String> patched = new ArrayList<>();
        int distance = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean fits = NamePattern.of(wanted[i]).matches(parts[i]);
            patched.add(fits ? wanted[i] : parts[i]);
            distance += fits ? 0 : distance(wanted[i], parts[i]);
        }
        return new Try(String.join(".", patched), distance);
    }

    private static int allowed(String pattern) {
        return Math.max(2, pattern.length() / 4);
    }

    /** Insertions, deletions and replacements of one character. */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
