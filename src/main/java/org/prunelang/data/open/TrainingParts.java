package org.prunelang.data.open;

import java.math.BigInteger;
import java.util.Optional;
import org.prunelang.data.Chance;
import org.prunelang.data.Description;
import org.prunelang.data.Opening;
import org.prunelang.data.Share;
import org.prunelang.data.image.ImageSet;
import org.prunelang.data.split.Split;
import org.prunelang.data.split.Stratified;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;

/**
 * What the training images are divided into. The hold-out is taken first, so a recipe is judged by
 * the same images whatever part of the others it trains on; the subset is taken of the rest.
 */
record TrainingParts(Split train, Optional<Split> holdout) {

    /** The numbers under the seed: two draws of one seed must not be the same draw. */
    private static final long HOLDOUT = 1;

    private static final long SUBSET = 2;

    static Opening<TrainingParts> divide(Description description, ImageSet images, long seed) {
        Split all = Split.all(images);
        if (description.holdout().isEmpty()) {
            return subset(description, all, seed)
                    .map(train -> new TrainingParts(train, Optional.empty()));
        }
        return divide("holdout", description.holdout().get(), all, Chance.seed(seed, HOLDOUT))
                .then(division ->
                        subset(description, division.rest(), seed)
                                .map(train ->
                                        new TrainingParts(train, Optional.of(division.chosen()))));
    }

    private static Opening<Split> subset(Description description, Split split, long seed) {
        return description.subset().isEmpty()
                ? new Opening.Opened<>(split)
                : divide("subset", description.subset().get(), split, Chance.seed(seed, SUBSET))
                        .map(Stratified.Division::chosen);
    }

    private static Opening<Stratified.Division> divide(
            String word, Share share, Split split, long seed) {
        BigInteger wanted = share.of(split.count());
        boolean whole = word.equals("subset");
        int most = whole ? split.count() : split.count() - 1;
        if (wanted.signum() == 0 || wanted.compareTo(BigInteger.valueOf(most)) > 0) {
            return new Opening.Refused<>(
                    Diagnostic.of(
                                    Code.P0131,
                                    "`%s` asks for %s of %d training images"
                                            .formatted(word, wanted, split.count()))
                            .note("use a number from 1 to " + most));
        }
        return new Opening.Opened<>(Stratified.divide(split, wanted.intValueExact(), seed));
    }

    Opening<Split> named(String split) {
        if (split.equals("train")) {
            return new Opening.Opened<>(train);
        }
        return holdout.filter(_ -> split.equals("holdout"))
                .<Opening<Split>>map(Opening.Opened::new)
                .orElseGet(() ->
                        new Opening.Refused<>(
                                Diagnostic.of(Code.P0206, "this data has no split `" + split + "`")
                                        .note(
                                                "ask for a hold-out where the data is"
                                                        + " declared: `holdout: 10%`")));
    }
}
