package org.prunelang.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prunelang.value.Type;

/** Which of several expected types a value took, and what that expects of its parts. */
final class Narrowing {
    private Narrowing() {}

    /** The expected type as far as the actual one decides it. */
    static Type of(Type expected, Type actual) {
        return switch (expected) {
            case Type.Unknown _ -> actual;
            case Type.Either(List<Type> alternatives) ->
                    alternatives.contains(actual)
                            ? actual
                            : alternatives.stream()
                                    .filter(type -> Acceptance.accepts(type, actual))
                                    .findFirst()
                                    .orElse(actual);
            case Type.Tensor _ -> actual instanceof Type.Tensor ? actual : expected;
            default -> actual instanceof Type.Tensor ? actual : expected;
        };
    }

    /** The type of the elements, where a list of one kind is expected. */
    static Optional<Type> element(Type expected) {
        return switch (expected) {
            case Type.ListOf(Type of) -> Optional.of(of);
            case Type.Either(List<Type> alternatives) -> {
                List<Type> elements =
                        alternatives.stream().flatMap(type -> element(type).stream()).toList();
                yield switch (elements.size()) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(elements.getFirst());
                    default -> Optional.of(new Type.Either(elements));
                };
            }
            default -> Optional.empty();
        };
    }

    /** The words that may stand where a type is expected. */
    static List<String> words(Type expected) {
        return stream(expected).toList();
    }

    private static Stream<String> stream(Type expected) {
        return switch (expected) {
            case Type.Word(String enumeration) -> Enumerations.words(enumeration).stream();
            case Type.Either(List<Type> alternatives) ->
                    alternatives.stream().flatMap(Narrowing::stream);
            default -> Stream.empty();
        };
    }
}
