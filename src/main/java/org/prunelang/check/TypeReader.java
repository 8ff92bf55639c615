package org.prunelang.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prunelang.syntax.tree.TypeExpr;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/**
 * The type a written type stands for. In {@code [x]} a name that is a type makes a list, any other
 * is an axis of a tensor.
 */
public final class TypeReader {
    private TypeReader() {}

    /** The type; unknown where a name is no type, which the checker reports. */
    public static Type read(TypeExpr type) {
        return switch (type) {
            case TypeExpr.Named(_, String name) -> named(name).orElseGet(Type.Unknown::new);
            case TypeExpr.Bracketed(_, List<TypeExpr> elements) -> bracketed(elements);
            case TypeExpr.Tuple(_, List<TypeExpr> elements) ->
                    new Type.TupleOf(elements.stream().map(TypeReader::read).toList());
            case TypeExpr.Either(_, List<TypeExpr> alternatives) ->
                    new Type.Either(alternatives.stream().map(TypeReader::read).toList());
        };
    }

    /** The type of that name, if there is one. */
    static Optional<Type> named(String name) {
        return Unit.of(name)
                .<Type>map(unit -> unit)
                .or(() -> plain(name))
                .or(() -> Noun.of(name))
                .or(() ->
                        Enumerations.exists(name)
                                ? Optional.of(new Type.Word(name))
                                : Optional.empty());
    }

    /** All names of types, for "did you mean". */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        Arrays.stream(Unit.values()).map(Unit::word).forEach(names::add);
        Arrays.stream(Noun.values()).map(Noun::word).forEach(names::add);
        Arrays.stream(Type.Plain.values()).map(TypeReader::word).forEach(names::add);
        return names;
    }

    private static Optional<Type> plain(String name) {
        return Arrays.stream(Type.Plain.values())
                .filter(plain -> word(plain).equals(name))
                .<Type>map(plain -> plain)
                .findFirst();
    }

    private static String word(Type.Plain plain) {
        return plain.name().toLowerCase(Locale.ROOT);
    }

    private static Type bracketed(List<TypeExpr> elements) {
        TypeExpr first = elements.getFirst();
        boolean isAxis = first instanceof TypeExpr.Named(_, String name) && named(name).isEmpty();
        if (elements.size() == 1 && !isAxis) {
            return new Type.ListOf(read(first));
        }
        List<String> axes = new ArrayList<>();
        for (TypeExpr element : elements) {
            if (!(element instanceof TypeExpr.Named(_, String axis))) {
                return new Type.Unknown();
            }
            axes.add(axis);
        }
        return new Type.Tensor(axes);
    }
}
