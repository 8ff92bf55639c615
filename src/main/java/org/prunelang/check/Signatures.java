package org.prunelang.check;

import static org.prunelang.check.Signature.Argument.optional;
import static org.prunelang.check.Signature.Argument.required;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/**
 * The functions of the language. Those with one signature stand here with it; the types of the
 * others, which take numbers, lists and tensors alike, are rules of {@link BuiltInCalls}.
 */
final class Signatures {
    private static final Type NETWORK = Noun.NETWORK;
    private static final Type COSTED = new Type.Either(List.of(Noun.NETWORK, Noun.STRUCTURE));
    private static final Type COUNTING = new Type.Word("counting");

    private static final Map<String, Signature> FIXED =
            Stream.of(
                            now(
                                    "macs",
                                    Unit.MACS,
                                    required("of", COSTED),
                                    optional("counting", COUNTING),
                                    optional("using", Noun.RULES)),
                            now(
                                    "params",
                                    Unit.PARAMS,
                                    required("of", COSTED),
                                    optional("counting", COUNTING)),
                            now("bytes", Unit.BYTES, required("of", COSTED)),
                            now("filters", Unit.COUNT, required("of", COSTED)),
                            now(
                                    "layers",
                                    new Type.ListOf(Noun.LAYER),
                                    required("of", NETWORK),
                                    optional("pattern", Type.Plain.TEXT),
                                    optional("kind", new Type.Word("kind"))),
                            measured(
                                    "accuracy",
                                    Unit.ACCURACY,
                                    required("of", NETWORK),
                                    required("on", Noun.SPLIT)),
                            measured(
                                    "loss",
                                    Unit.NUMBER,
                                    required("of", NETWORK),
                                    required("on", Noun.SPLIT)),
                            measured(
                                    "latency",
                                    Unit.DURATION,
                                    required("of", NETWORK),
                                    optional("batch", Unit.COUNT),
                                    optional("device", new Type.Word("device"))),
                            now(
                                    "fresh",
                                    NETWORK,
                                    required("of", NETWORK),
                                    optional("only", new Type.ListOf(new Type.Word("kind"))),
                                    optional("seed", Unit.COUNT)),
                            now(
                                    "rescaled",
                                    NETWORK,
                                    required("of", NETWORK),
                                    required("by", Unit.NUMBER)),
                            now(
                                    "onnx",
                                    NETWORK,
                                    required("file", Type.Plain.PATH),
                                    optional("input", Type.Plain.SIZE)),
                            now("saved", NETWORK, required("file", Type.Plain.PATH)),
                            new Signature(
                                    "sample",
                                    List.of(required("space", Noun.SPACE)),
                                    Noun.STRUCTURE,
                                    Time.STEP))
                    .collect(Collectors.toMap(Signature::name, signature -> signature));

    private static final Set<String> OVERLOADED =
            Set.of(
                    "abs",
                    "sqrt",
                    "exp",
                    "log",
                    "relu",
                    "min",
                    "max",
                    "clamp",
                    "nearest",
                    "floor",
                    "ceil",
                    "number",
                    "fraction",
                    "sum",
                    "mean",
                    "median",
                    "deviation",
                    "norm",
                    "count",
                    "sorted",
                    "fill",
                    "numbered",
                    "shape",
                    "zeros",
                    "ones",
                    "normal",
                    "tensor",
                    "distance",
                    "svd",
                    "rank",
                    "take",
                    "put",
                    "relabel",
                    "detach",
                    "positive");

    private Signatures() {}

    static boolean isBuiltIn(String name) {
        return OVERLOADED.contains(name) || FIXED.containsKey(name);
    }

    /** The signature of a function that has just one. */
    static Optional<Signature> of(String name) {
        return Optional.ofNullable(FIXED.get(name));
    }

    static Collection<String> names() {
        Set<String> names = new TreeSet<>(OVERLOADED);
        names.addAll(new TreeMap<>(FIXED).keySet());
        return names;
    }

    private static Signature now(String name, Type result, Signature.Argument... arguments) {
        return new Signature(name, List.of(arguments), result, Time.NOW);
    }

    private static Signature measured(String name, Type result, Signature.Argument... arguments) {
        return new Signature(name, List.of(arguments), result, Time.RUN);
    }
}
