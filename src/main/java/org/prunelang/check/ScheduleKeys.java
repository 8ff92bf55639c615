package org.prunelang.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/**
 * The entries of a schedule; `std.train` declares the same ones, with defaults and words on them.
 */
public final class ScheduleKeys {
    private static final Map<String, Type> TYPES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("length", either(Unit.EPOCHS, Unit.BATCHES)),
                            Map.entry("batch", Unit.IMAGES),
                            Map.entry("optimizer", Noun.OPTIMIZER),
                            Map.entry("learning_rate", either(Unit.NUMBER, Noun.CURVE)),
                            Map.entry("loss", new Type.Word("loss")),
                            Map.entry("clip", Unit.NUMBER),
                            Map.entry("seed", Unit.COUNT),
                            Map.entry("start", Unit.EPOCHS),
                            Map.entry("average", Unit.NUMBER),
                            Map.entry("warm_up", Unit.EPOCHS),
                            Map.entry("optimizer_state", new Type.Word("state"))));

    private ScheduleKeys() {}

    /** The type of an entry, if there is one of that name. */
    public static Optional<Type> type(String key) {
        return Optional.ofNullable(TYPES.get(key));
    }

    public static Collection<String> names() {
        return TYPES.keySet();
    }

    /** What to say of a key that no schedule has. */
    public static Diagnostic unknown(Identifier key) {
        Diagnostic told =
                Diagnostic.of(
                        Code.P0103, key.span(), "a schedule has no entry `" + key.text() + "`");
        return Spelling.nearest(key.text(), names())
                .map(near -> told.note("did you mean `" + near + "`?"))
                .orElseGet(() -> told.note("its entries are " + String.join(", ", names())));
    }

    private static Type either(Type... alternatives) {
        return new Type.Either(List.of(alternatives));
    }
}
