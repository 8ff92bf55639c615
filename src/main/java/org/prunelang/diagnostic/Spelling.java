package org.prunelang.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known words nearest to a misspelt one, for "did you mean". */
public final class Spelling {
    private Spelling() {}

    /** The nearest known word, if one is near enough to be meant. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return near(word, known, 1).stream().findFirst();
    }

    /** Up to {@code most} known words near enough to be meant, nearest first. */
    public static List<String> near(String word, Collection<String> known, int most) {
        return known.stream()
                .distinct()
                .filter(candidate -> !candidate.equals(word))
                .map(candidate -> new Candidate(candidate, distance(word, candidate)))
                .filter(candidate -> candidate.distance() <= reach(word))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .limit(most)
                .map(Candidate::word)
                .toList();
    }

    /** How many edits may lie between a word and what was meant: one third of its letters. */
    public static int reach(String word) {
        return word.length() < 3 ? 1 : (word.length() + 1) / 3;
    }

    /**
     * The least number of letters to insert, delete, replace or swap with their neighbour (optimal
     * string alignment). Case costs nothing.
     */
    public static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], last[j]));
                if (swapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
    }

    private record Candidate(String word, int distance) {}
}
