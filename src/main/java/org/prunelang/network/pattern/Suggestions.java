package org.prunelang.network.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a pattern that matches nothing may have meant. */
public final class Suggestions {
    /** Enough names to tell what the author meant; a network may have 100,000. */
    private static final int MOST_NAMES = 5_000;

    private Suggestions() {}

    /** Patterns near this one that match some of the names, likeliest first; often one, or none. */
    public static List<String> near(LayerPattern pattern, Collection<String> names) {
        List<String> sample = names.stream().limit(MOST_NAMES).toList();
        List<String> found = new ArrayList<>();
        respelt(pattern.text(), sample).ifPresent(found::add);
        for (String other : List.of(pattern.text() + ".**", "**." + pattern.text())) {
            if (matchesAny(other, names)) {
                found.add(other);
            }
        }
        return found;
    }

    /** Each part that no name has at its place, replaced by the nearest that one has. */
    private static Optional<String> respelt(String text, List<String> names) {
        List<String> parts = parts(text);
        List<List<String>> alike =
                names.stream()
                        .map(Suggestions::parts)
                        .filter(n -> n.size() == parts.size())
                        .toList();
        List<String> spelt = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Set<String> here = new LinkedHashSet<>();
            for (List<String> name : alike) {
                here.add(name.get(i));
            }
            Optional<String> part =
                    matchesAny(parts.get(i), here)
                            ? Optional.of(parts.get(i))
                            : nearest(parts.get(i), here);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            spelt.add(part.get());
        }
        String other = String.join(".", spelt);
        return other.equals(String.join(".", parts)) || !matchesAny(other, names)
                ? Optional.empty()
                : Optional.of(other);
    }

    /** The nearest of the candidates, or of these with stars for their numbers. */
    private static Optional<String> nearest(String part, Set<String> candidates) {
        Set<String> all = new LinkedHashSet<>(candidates);
        for (String candidate : candidates) {
            all.add(starred(candidate));
        }
        int limit = Math.max(1, part.length() / 3);
        String best = "";
        int least = limit + 1;
        for (String candidate : all) {
            int distance = EditDistance.between(part, candidate, least);
            if (distance < least) {
                best = candidate;
                least = distance;
            }
        }
        return least <= limit ? Optional.of(best) : Optional.empty();
    }

    private static String starred(String part) {
        StringBuilder starred = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            boolean digit = letter >= '0' && letter <= '9';
            if (!digit) {
                starred.append(letter);
            } else if (starred.isEmpty() || starred.charAt(starred.length() - 1) != '*') {
                starred.append('*');
            }
        }
        return starred.toString();
    }

    private static boolean matchesAny(String text, Collection<String> names) {
        return LayerPattern.parse(text) instanceof LayerPattern pattern
                && names.stream().anyMatch(pattern::matches);
    }

    /** Split at separators outside braces and ranges. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        String plain = PatternParser.plain(text);
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            depth += letter == '{' || letter == '[' ? 1 : letter == '}' || letter == ']' ? -1 : 0;
            if (letter == '.' && depth <= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
