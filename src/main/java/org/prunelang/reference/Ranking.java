package org.prunelang.reference;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The order in which filters go: lowest score first, equal scores by index. */
public final class Ranking {
    private Ranking() {}

    /** All indices, ascending by score. Zero and minus zero are one score; scores are finite. */
    public static List<Integer> ascending(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i] + 0.0))
                .toList();
    }

    /** The indices of the lowest scores, in index order. */
    public static List<Integer> lowest(double[] scores, int count) {
        return ascending(scores).subList(0, count).stream().sorted().toList();
    }
}
