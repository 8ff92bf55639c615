package org.prunelang.data.batch;

import java.util.List;
import org.prunelang.data.Augmentation;
import org.prunelang.data.Description;
import org.prunelang.data.Normalization;

/** What happens to the images of a split on their way into a batch. */
public record Preparation(Normalization normalization, List<Augmentation> augmentations) {
    public Preparation {
        augmentations = List.copyOf(augmentations);
    }

    public static Preparation of(Description description) {
        return new Preparation(description.normalization(), description.augmentations());
    }
}
