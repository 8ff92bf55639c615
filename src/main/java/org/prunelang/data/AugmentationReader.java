package org.prunelang.data;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.prunelang.diagnostic.Code;
import org.prunelang.value.Rational;
import org.prunelang.value.Value;

/** Turns {@code pad_crop(4)} into what it does. */
final class AugmentationReader {
    private AugmentationReader() {}

    static Augmentation read(Value value, DataSet set) throws Misdescribed {
        if (!(value instanceof Value.Choice(_, String name, var arguments))) {
            throw new Misdescribed(
                    Code.P0101, "`augment` wants changes such as `flip`, and not " + value);
        }
        return switch (name) {
            case "flip" -> new Augmentation.Flip();
            case "pad_crop" -> padCrop(arguments, set);
            case "random_resized_crop" -> resized(arguments, set);
            default ->
                    throw new Misdescribed(
                            Code.P0201,
                            "no augmentation has the name `" + name + "`",
                            "there are pad_crop, flip and random_resized_crop");
        };
    }

    /** More black than image on a side would make images that show nothing. */
    private static Augmentation padCrop(SortedMap<String, Value> arguments, DataSet set)
            throws Misdescribed {
        int pixels = count(arguments.get("pixels"));
        if (pixels < 0 || pixels >= set.side()) {
            throw new Misdescribed(
                    Code.P0131,
                    "`pad_crop(%d)` does not fit images of %dx%d"
                            .formatted(pixels, set.side(), set.side()),
                    "use a number from 0 to " + (set.side() - 1));
        }
        return new Augmentation.PadCrop(pixels);
    }

    /** Training and test images have one size, because the network has one input. */
    private static Augmentation resized(SortedMap<String, Value> arguments, DataSet set)
            throws Misdescribed {
        List<Integer> sides =
                arguments.get("size") instanceof Value.Dimensions(List<Integer> given)
                        ? given
                        : List.of(count(arguments.get("size")), count(arguments.get("size")));
        if (!sides.equals(List.of(set.side(), set.side()))) {
            throw new Misdescribed(
                    Code.P0131,
                    "`random_resized_crop` makes images of another size than the %dx%d of %s"
                            .formatted(set.side(), set.side(), set.word()),
                    "write `random_resized_crop(" + set.side() + ")`");
        }
        return new Augmentation.RandomResizedCrop(set.side(), set.side());
    }

    private static int count(@Nullable Value value) throws Misdescribed {
        if (value instanceof Value.Quantity(Rational amount, _)
                && amount.isWhole()
                && amount.numerator().bitLength() < Integer.SIZE) {
            return amount.numerator().intValueExact();
        }
        throw new Misdescribed(Code.P0101, "an augmentation wants a whole number of pixels");
    }
}
