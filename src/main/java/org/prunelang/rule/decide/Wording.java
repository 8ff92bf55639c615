package org.prunelang.rule.decide;

import java.util.List;
import org.prunelang.rule.RuleItem;

/** Words about rules and layers that several messages share. */
final class Wording {
    private static final int LONGEST = 60;

    private Wording() {}

    /** A line of a rule set as it is written, on one line and cut short if long. */
    static String line(RuleItem item) {
        String text = item.origin().span().text().strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }

    /** {@code a}, {@code a and b}, {@code a, b … y, z}: at most four, with a count if more. */
    static String names(List<String> names) {
        return switch (names.size()) {
            case 0 -> "none";
            case 1 -> names.getFirst();
            case 2 -> names.get(0) + " and " + names.get(1);
            case 3, 4 -> String.join(", ", names);
            default ->
                    names.get(0)
                            + ", "
                            + names.get(1)
                            + " ... "
                            + names.getLast()
                            + " ("
                            + names.size()
                            + " layers)";
        };
    }

    static String plural(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
