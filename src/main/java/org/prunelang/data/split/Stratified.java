package org.prunelang.data.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.prunelang.data.Chance;
import org.prunelang.data.image.ImageSet;

/** Divides a split in two, taking the same share of each class; which images, the seed decides. */
public final class Stratified {
    private Stratified() {}

    /** The images taken and those that were left. */
    public record Division(Split chosen, Split rest) {}

    /**
     * @param number how many images are taken, at most all
     */
    public static Division divide(Split split, int number, long seed) {
        ImageSet images = split.images();
        List<int[]> byClass = byClass(split);
        int[] quotas =
                quotas(byClass.stream().mapToInt(members -> members.length).toArray(), number);
        IntStream.Builder chosen = IntStream.builder();
        IntStream.Builder rest = IntStream.builder();
        for (int label = 0; label < quotas.length; label++) {
            int[] members = byClass.get(label);
            Chance.of(seed, label).shuffle(members);
            for (int i = 0; i < members.length; i++) {
                (i < quotas[label] ? chosen : rest).add(members[i]);
            }
        }
        return new Division(
                new Split(images, chosen.build().sorted().toArray()),
                new Split(images, rest.build().sorted().toArray()));
    }

    private static List<int[]> byClass(Split split) {
        ImageSet images = split.images();
        List<IntStream.Builder> builders = new ArrayList<>();
        for (int label = 0; label < images.classes(); label++) {
            builders.add(IntStream.builder());
        }
        for (int member : split.inOrder()) {
            builders.get(images.label(member)).add(member);
        }
        return builders.stream().map(builder -> builder.build().toArray()).toList();
    }

    /**
     * How many of each class: its exact share rounded down, and what is then missing goes to the
     * largest remainders, the lower class first among equals (Hamilton's method).
     */
    private static int[] quotas(int[] sizes, int number) {
        long all = Arrays.stream(sizes).asLongStream().sum();
        if (number < 0 || number > all) {
            throw new IllegalArgumentException(number + " of " + all + " images");
        }
        if (all == 0) {
            return new int[sizes.length];
        }
        int[] quotas =
                Arrays.stream(sizes).map(size -> (int) (size * (long) number / all)).toArray();
        int missing = number - Arrays.stream(quotas).sum();
        IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer c) -> -(sizes[c] * (long) number % all)))
                .limit(missing)
                .forEach(c -> quotas[c]++);
        return quotas;
    }
}
