package org.prunelang.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prunelang.rule.Decided;
import org.prunelang.rule.Kept;
import org.prunelang.rule.Side;

/**
 * Layers to which the same happens, folded to one line if their names differ in numbers only:
 * {@code stage1.*.conv1 x9}.
 */
final class Folding {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private Folding() {}

    /**
     * One or more layers with one fate.
     *
     * @param change {@code 16 -> 10}, or {@code kept}
     */
    record Row(String names, List<String> layers, String change, String reason, boolean kept) {
        String times() {
            return layers.size() == 1 ? "" : "x" + layers.size();
        }
    }

    /** Rows in the order of their first layers; those that change come first. */
    static List<Row> rows(List<Decided> lines) {
        Map<Key, List<String>> groups = new LinkedHashMap<>();
        for (Decided line : lines) {
            groups.computeIfAbsent(Key.of(line), _ -> new ArrayList<>()).add(line.layer());
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((key, layers) ->
                rows.add(new Row(pattern(layers), layers, key.change(), key.reason(), key.kept())));
        List<Row> sorted = new ArrayList<>(rows.stream().filter(row -> !row.kept()).toList());
        sorted.addAll(rows.stream().filter(Row::kept).toList());
        return sorted;
    }

    private record Key(String shape, String change, String reason, boolean kept) {
        static Key of(Decided line) {
            return new Key(
                    NUMBER.matcher(line.layer()).replaceAll("#"),
                    Folding.change(line),
                    line.reason(),
                    line.isUntouched());
        }
    }

    /** What becomes of a side of a layer. */
    static String change(Decided line) {
        if (line.isUntouched()) {
            return "kept";
        }
        String side = line.side() == Side.CHANNELS ? "channels " : "";
        return side
                + line.width()
                + " -> "
                + switch (line.kept()) {
                    case Kept.Exact(int number) -> Integer.toString(number);
                    case Kept.Between(int least, int most, _) -> least + ".." + most;
                };
    }

    /** Numbers that differ become a star; a part that is all the same stays. */
    private static String pattern(List<String> names) {
        List<List<String>> numbers = names.stream().map(Folding::numbers).toList();
        StringBuilder pattern = new StringBuilder();
        Matcher matcher = NUMBER.matcher(names.getFirst());
        int at = 0;
        for (int i = 0; matcher.find(); i++) {
            pattern.append(names.getFirst(), at, matcher.start());
            int place = i;
            TreeSet<String> here = new TreeSet<>();
            numbers.forEach(own -> here.add(own.get(place)));
            pattern.append(here.size() == 1 ? here.getFirst() : "*");
            at = matcher.end();
        }
        return pattern.append(names.getFirst().substring(at)).toString();
    }

    private static List<String> numbers(String name) {
        return NUMBER.matcher(name).results().map(java.util.regex.MatchResult::group).toList();
    }
}
