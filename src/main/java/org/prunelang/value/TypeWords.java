package org.prunelang.value;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Types as messages name them: {@code a share}, {@code a list of counts}. */
public final class TypeWords {
    private TypeWords() {}

    /** One thing of a type, with its article. */
    public static String one(Type type) {
        return switch (type) {
            case Unit unit -> one(unit);
            case Noun noun -> one(noun);
            case Type.Plain plain ->
                    switch (plain) {
                        case FLAG -> "a condition";
                        case TEXT -> "a text";
                        case PATH -> "a path";
                        case SIZE -> "a size";
                    };
            case Type.ListOf(Type of) -> "a list of " + many(of);
            case Type.TupleOf(List<Type> parts) ->
                    parts.stream().map(TypeWords::one).collect(Collectors.joining(", ", "(", ")"));
            case Type.RangeOf(Type of) -> "a range of " + many(of);
            case Type.Tensor(List<String> axes) -> "a tensor [" + String.join(", ", axes) + "]";
            case Type.Either(List<Type> alternatives) ->
                    alternatives.stream().map(TypeWords::one).collect(Collectors.joining(" or "));
            case Type.Word(String enumeration) -> "a word for the " + enumeration;
            case Type.Unknown _ -> "something unknown";
        };
    }

    /** What a place wants or an operator takes: {@code epochs or batches}, {@code a share}. */
    public static String wanted(Type type) {
        return switch (type) {
            case Unit unit when unit.isQuantity() && unit != Unit.DURATION -> unit.word();
            case Unit unit when unit == Unit.POINTS -> unit.word();
            case Type.Either(List<Type> alternatives) ->
                    alternatives.stream()
                            .map(TypeWords::wanted)
                            .collect(Collectors.joining(" or "));
            default -> one(type);
        };
    }

    /** Several things of a type. */
    public static String many(Type type) {
        return switch (type) {
            case Unit unit ->
                    switch (unit) {
                        case COUNT -> "counts";
                        case NUMBER -> "numbers";
                        case FRACTION -> "shares";
                        case ACCURACY -> "accuracies";
                        case DURATION -> "durations";
                        case POINTS,
                                EPOCHS,
                                BATCHES,
                                IMAGES,
                                ROUNDS,
                                HALVINGS,
                                MACS,
                                PARAMS,
                                BYTES ->
                                unit.word();
                    };
            case Noun noun -> isPlural(noun) ? noun.word() : plural(noun.word());
            case Type.Plain plain ->
                    plain == Type.Plain.FLAG
                            ? "conditions"
                            : plain.name().toLowerCase(Locale.ROOT) + "s";
            case Type.ListOf(Type of) -> "lists of " + many(of);
            case Type.RangeOf(Type of) -> "ranges of " + many(of);
            case Type.TupleOf _ -> "groups " + one(type);
            case Type.Tensor(List<String> axes) -> "tensors [" + String.join(", ", axes) + "]";
            case Type.Either(List<Type> alternatives) ->
                    alternatives.stream().map(TypeWords::many).collect(Collectors.joining(" or "));
            case Type.Word(String enumeration) -> "words for the " + enumeration;
            case Type.Unknown _ -> "anything";
        };
    }

    private static String one(Unit unit) {
        return switch (unit) {
            case COUNT, NUMBER, DURATION -> "a " + unit.word();
            case FRACTION -> "a share";
            case ACCURACY -> "an accuracy";
            case POINTS, EPOCHS, BATCHES, IMAGES, ROUNDS, HALVINGS, MACS, PARAMS, BYTES ->
                    "a number of " + unit.word();
        };
    }

    private static String one(Noun noun) {
        return switch (noun) {
            case DATA -> "a data set";
            case PARAMETERS -> "the tensors of a network";
            case RULES -> "a set of rules";
            case FOUND -> "the result of a search";
            case OPTIMIZER, AUGMENTATION -> "an " + noun.word();
            case NETWORK,
                    LAYER,
                    SPLIT,
                    SCHEDULE,
                    CRITERION,
                    TRANSFORM,
                    SPACE,
                    STRUCTURE,
                    SELECTION,
                    CURVE,
                    STRATEGY ->
                    "a " + noun.word();
        };
    }

    private static boolean isPlural(Noun noun) {
        return noun == Noun.DATA || noun == Noun.PARAMETERS || noun == Noun.RULES;
    }

    private static String plural(String word) {
        return switch (word) {
            case "criterion" -> "criteria";
            case "strategy" -> "strategies";
            case "found" -> "results of searches";
            default -> word + "s";
        };
    }
}
