package org.prunelang.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.value.Rational;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** Turns the constructor of a data set into what it asks for. */
final class DescriptionReader {
    private final Value.Choice constructor;

    DescriptionReader(Value.Choice constructor) {
        this.constructor = constructor;
    }

    Opening<Description> read() {
        try {
            DataSet set = set();
            return new Opening.Opened<>(
                    new Description(
                            set,
                            path(set),
                            normalization(set),
                            augmentations(set),
                            share("holdout"),
                            share("subset")));
        } catch (Misdescribed misdescribed) {
            return new Opening.Refused<>(misdescribed.diagnostic());
        }
    }

    private DataSet set() throws Misdescribed {
        Optional<DataSet> known = DataSet.of(constructor.name());
        if (known.isEmpty()) {
            throw new Misdescribed(
                    Code.P0590,
                    "this version cannot read the images of `" + constructor.name() + "`",
                    "it reads cifar10, cifar100, mnist, fashion_mnist, and makes shapes()");
        }
        return known.get();
    }

    private Optional<Value.Location> path(DataSet set) throws Misdescribed {
        if (constructor.arguments().get("path") instanceof Value.Location location) {
            return Optional.of(location);
        }
        if (set == DataSet.SHAPES) {
            return Optional.empty();
        }
        throw new Misdescribed(
                Code.P0102,
                set.word() + " needs the folder of its files",
                "write `%s(\"data/%s\")`".formatted(set.word(), set.word()));
    }

    private Normalization normalization(DataSet set) throws Misdescribed {
        Normalization normalization =
                switch (constructor.arguments().get("normalize")) {
                    case null -> set.own();
                    case Value.Choice named -> named(named.name(), set);
                    case Value.Sequence(_, List<Value> lists) -> numbers(lists);
                    case Value other -> throw misread(other);
                };
        if (normalization.channels() != set.channels()) {
            throw new Misdescribed(
                    Code.P0101,
                    "`normalize` has numbers for %d channels, and images of %s have %d"
                            .formatted(normalization.channels(), set.word(), set.channels()),
                    "leave `normalize` out for the numbers of the set itself");
        }
        return normalization;
    }

    private static Normalization named(String name, DataSet set) throws Misdescribed {
        return switch (name) {
            case "imagenet" -> Normalization.IMAGENET;
            case "cifar10" -> Normalization.CIFAR10;
            case "none" -> Normalization.none(set.channels());
            default ->
                    throw new Misdescribed(
                            Code.P0201,
                            "no normalisation has the name `" + name + "`",
                            "write imagenet, cifar10, none, or [means, deviations]");
        };
    }

    private static Normalization numbers(List<Value> lists) throws Misdescribed {
        if (lists.size() != 2) {
            throw new Misdescribed(
                    Code.P0101,
                    "`normalize` wants two lists, means and deviations, and has " + lists.size());
        }
        List<Double> means = list(lists.get(0));
        List<Double> deviations = list(lists.get(1));
        if (means.size() != deviations.size() || means.isEmpty()) {
            throw new Misdescribed(
                    Code.P0101,
                    "`normalize` has %d means and %d deviations"
                            .formatted(means.size(), deviations.size()),
                    "write one of each for every channel");
        }
        if (deviations.stream().anyMatch(deviation -> deviation <= 0)) {
            throw new Misdescribed(
                    Code.P0101, "a deviation in `normalize` is not above 0: " + deviations);
        }
        return new Normalization(means, deviations);
    }

    private static List<Double> list(Value value) throws Misdescribed {
        if (!(value instanceof Value.Sequence(_, List<Value> values))) {
            throw misread(value);
        }
        List<Double> numbers = new ArrayList<>();
        for (Value number : values) {
            if (!(number instanceof Value.Quantity(Rational amount, _))) {
                throw misread(number);
            }
            numbers.add(amount.toDouble());
        }
        return numbers;
    }

    private static Misdescribed misread(Value value) {
        return new Misdescribed(
                Code.P0101,
                "`normalize` is imagenet, cifar10, none or [means, deviations], and not " + value);
    }

    private List<Augmentation> augmentations(DataSet set) throws Misdescribed {
        if (!(constructor.arguments().get("augment")
                instanceof Value.Sequence(_, List<Value> values))) {
            return List.of();
        }
        List<Augmentation> read = new ArrayList<>();
        for (Value value : values) {
            read.add(AugmentationReader.read(value, set));
        }
        return read;
    }

    private Optional<Share> share(String name) throws Misdescribed {
        if (!(constructor.arguments().get(name)
                instanceof Value.Quantity(Rational amount, Unit unit))) {
            return Optional.empty();
        }
        boolean part = unit == Unit.FRACTION;
        if (amount.signum() < 0 || (part && amount.compareTo(Rational.ONE) > 0)) {
            throw new Misdescribed(
                    Code.P0126, "`" + name + "` lies outside 0%..100% of the training images");
        }
        if (!part && !amount.isWhole()) {
            throw new Misdescribed(
                    Code.P0131, "`%s: %s images` is no whole number".formatted(name, amount));
        }
        return Optional.of(part ? new Share.Part(amount) : new Share.Images(amount.numerator()));
    }
}
