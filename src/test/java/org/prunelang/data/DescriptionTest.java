package org.prunelang.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prunelang.data.Constructor.change;
import static org.prunelang.data.Constructor.cifar10;
import static org.prunelang.data.Constructor.images;
import static org.prunelang.data.Constructor.list;
import static org.prunelang.data.Constructor.numbers;
import static org.prunelang.data.Constructor.padCrop;
import static org.prunelang.data.Constructor.percent;
import static org.prunelang.data.Constructor.word;
import static org.prunelang.data.Openings.opened;
import static org.prunelang.data.Openings.refused;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.value.Rational;
import org.prunelang.value.Value;

/** A constructor is read with every choice made, and what it cannot mean is said. */
class DescriptionTest {
    private static final Value PATH = new Value.Location("images");

    @Test
    void whatIsNotWrittenIsTheSetsOwn() {
        Description described =
                opened(Description.of(Constructor.of("mnist", Map.of("path", PATH))));
        assertThat(described.set()).isEqualTo(DataSet.MNIST);
        assertThat(described.path()).contains(new Value.Location("images"));
        assertThat(described.normalization().means()).containsExactly(0.1307);
        assertThat(described.augmentations()).isEmpty();
        assertThat(described.holdout()).isEmpty();
        assertThat(described.subset()).isEmpty();
    }

    @Test
    void theGeneratedSetNeedsNoPath() {
        assertThat(opened(Description.of(Constructor.of("shapes", Map.of()))).path()).isEmpty();
    }

    @Test
    void normalisationHasNames() {
        assertThat(normalization(word("imagenet"))).isEqualTo(Normalization.IMAGENET);
        assertThat(normalization(word("cifar10"))).isEqualTo(Normalization.CIFAR10);
        assertThat(normalization(word("none")).deviations()).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void normalisationIsMeansAndDeviations() {
        Value lists = list(numbers(0.5, 0.4, 0.3), numbers(0.2, 0.25, 0.125));
        assertThat(normalization(lists))
                .isEqualTo(new Normalization(List.of(0.5, 0.4, 0.3), List.of(0.2, 0.25, 0.125)));
    }

    private static Normalization normalization(Value value) {
        return opened(Description.of(cifar10("normalize", value))).normalization();
    }

    @Test
    void augmentationKeepsItsOrder() {
        Value changes =
                list(
                        padCrop(4),
                        change("flip", Map.of()),
                        change("random_resized_crop", Map.of("size", Value.Quantity.count(32))),
                        change(
                                "random_resized_crop",
                                Map.of("size", new Value.Dimensions(List.of(32, 32)))));
        assertThat(opened(Description.of(cifar10("augment", changes))).augmentations())
                .containsExactly(
                        new Augmentation.PadCrop(4),
                        new Augmentation.Flip(),
                        new Augmentation.RandomResizedCrop(32, 32),
                        new Augmentation.RandomResizedCrop(32, 32));
    }

    @Test
    void aShareIsAPartOrANumber() {
        Optional<Share> part = opened(Description.of(cifar10("holdout", percent(10)))).holdout();
        Optional<Share> number = opened(Description.of(cifar10("subset", images(5000)))).subset();
        assertThat(part).contains(new Share.Part(Rational.of(1, 10)));
        assertThat(part.orElseThrow().of(50_000)).isEqualTo(BigInteger.valueOf(5_000));
        assertThat(number).contains(new Share.Images(BigInteger.valueOf(5000)));
    }

    @Test
    void whatCannotBeMeantIsSaid() {
        says(cifar10("normalize", list(numbers(0.5), numbers(0.5))), Code.P0101, "1 channels");
        says(cifar10("normalize", list(numbers(0.5))), Code.P0101, "two lists");
        says(
                cifar10("normalize", list(numbers(0, 0, 0), numbers(1, 0, 1))),
                Code.P0101,
                "not above 0");
        says(
                cifar10("normalize", list(numbers(0, 0, 0), numbers(1, 1))),
                Code.P0101,
                "3 means and 2 deviations");
        says(cifar10("augment", list(padCrop(32))), Code.P0131, "pad_crop(32)");
        says(
                cifar10(
                        "augment",
                        list(
                                change(
                                        "random_resized_crop",
                                        Map.of("size", Value.Quantity.count(224))))),
                Code.P0131,
                "32x32 of cifar10");
        says(cifar10("augment", list(change("twirl", Map.of()))), Code.P0201, "twirl");
        says(cifar10("holdout", percent(101)), Code.P0126, "holdout");
        says(Constructor.of("cifar10", Map.of()), Code.P0102, "folder");
        says(Constructor.of("imagenet", Map.of("path", PATH)), Code.P0590, "imagenet");
        says(
                Constructor.of("mnist", Map.of("path", PATH, "normalize", word("imagenet"))),
                Code.P0101,
                "images of mnist have 1");
    }

    private static void says(Value.Choice constructor, Code code, String part) {
        Diagnostic said = refused(Description.of(constructor));
        assertThat(said.code()).isEqualTo(code);
        assertThat(said.message()).contains(part);
    }
}
