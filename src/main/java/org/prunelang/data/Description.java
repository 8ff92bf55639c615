package org.prunelang.data;

import java.util.List;
import java.util.Optional;
import org.prunelang.value.Value;

/**
 * An image set as a recipe asks for it, with every choice made; no file has been opened.
 *
 * @param path the folder of its files, absent only for the set that is generated
 * @param augmentations in the order they are applied, to training images only
 * @param holdout how many training images are kept out of training, by class
 * @param subset how many of the remaining training images are used, by class
 */
public record Description(
        DataSet set,
        Optional<Value.Location> path,
        Normalization normalization,
        List<Augmentation> augmentations,
        Optional<Share> holdout,
        Optional<Share> subset) {
    public Description {
        augmentations = List.copyOf(augmentations);
    }

    /** Reads a constructor with its arguments; the diagnostic names the argument that is wrong. */
    public static Opening<Description> of(Value.Choice constructor) {
        return new DescriptionReader(constructor).read();
    }
}
