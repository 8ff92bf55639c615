package org.prunelang.check;

import java.util.List;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** Which types stand where another is expected. */
final class Acceptance {
    private Acceptance() {}

    static boolean accepts(Type expected, Type actual) {
        if (actual instanceof Type.Unknown
                || expected instanceof Type.Unknown
                || expected.equals(actual)) {
            return true;
        }
        if (actual instanceof Type.Either(List<Type> alternatives)) {
            return alternatives.stream().anyMatch(type -> accepts(expected, type));
        }
        return switch (expected) {
            case Type.Either(List<Type> alternatives) ->
                    alternatives.stream().anyMatch(type -> accepts(type, actual));
            case Unit unit -> acceptsUnit(unit, actual);
            case Type.Plain plain -> plain == Type.Plain.PATH && actual == Type.Plain.TEXT;
            case Type.ListOf(Type of) ->
                    actual instanceof Type.ListOf(Type element) && accepts(of, element);
            case Type.RangeOf(Type of) ->
                    actual instanceof Type.RangeOf(Type end) && accepts(of, end);
            case Type.TupleOf(List<Type> parts) ->
                    actual instanceof Type.TupleOf(List<Type> others) && accepts(parts, others);
            case Type.Tensor(List<String> axes) -> acceptsTensor(axes, actual);
            case Noun noun -> acceptsNoun(noun, actual);
            case Type.Word _, Type.Unknown _ -> false;
        };
    }

    private static boolean accepts(List<Type> expected, List<Type> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!accepts(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean acceptsUnit(Unit expected, Type actual) {
        return expected == Unit.NUMBER && actual == Unit.COUNT
                || expected == Unit.ACCURACY && actual == Unit.FRACTION;
    }

    /**
     * The order of axes does not matter; lists of numbers, as deep as there are axes, are tensors.
     */
    private static boolean acceptsTensor(List<String> axes, Type actual) {
        if (actual instanceof Type.Tensor(List<String> others)) {
            return axes.size() == others.size() && axes.containsAll(others);
        }
        Type inner = actual;
        int depth = 0;
        while (inner instanceof Type.ListOf(Type of)) {
            inner = of;
            depth++;
        }
        boolean numbers =
                inner == Unit.COUNT || inner == Unit.NUMBER || inner instanceof Type.Unknown;
        return numbers && depth == axes.size();
    }

    /** The result of a search is also its best structure; a view is the tensors of its network. */
    private static boolean acceptsNoun(Noun expected, Type actual) {
        return expected == Noun.STRUCTURE && actual == Noun.FOUND;
    }
}
