package org.prunelang.value;

import java.util.List;
import java.util.Optional;

/** The type of each value. */
final class ValueTypes {
    private ValueTypes() {}

    static Type of(Value value) {
        return switch (value) {
            case Value.Quantity(_, Unit unit) -> unit;
            case Value.Flag _ -> Type.Plain.FLAG;
            case Value.Text _ -> Type.Plain.TEXT;
            case Value.Location _ -> Type.Plain.PATH;
            case Value.Dimensions _ -> Type.Plain.SIZE;
            case Value.Range range -> new Type.RangeOf(of(range.from()));
            case Value.Sequence(Type of, _) -> new Type.ListOf(of);
            case Value.Tuple(List<Value> values) ->
                    new Type.TupleOf(values.stream().map(ValueTypes::of).toList());
            case Value.Choice(String kind, _, _) -> choice(kind);
            case Value.Structure _ -> Noun.STRUCTURE;
        };
    }

    /** Optimisers, curves and the like are nouns; everything else is a word of an enumeration. */
    private static Type choice(String kind) {
        Optional<Noun> noun = Noun.of(kind);
        return noun.isPresent() ? noun.get() : new Type.Word(kind);
    }
}
