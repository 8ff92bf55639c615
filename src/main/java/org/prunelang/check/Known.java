package org.prunelang.check;

import java.util.Optional;
import org.prunelang.source.Span;
import org.prunelang.value.Type;

/**
 * What the tree alone says of a value.
 *
 * @param because the part that makes it later than now
 */
record Known(Type type, Time time, Optional<Span> because) {
    static final Known NOTHING = now(new Type.Unknown());

    static Known now(Type type) {
        return new Known(type, Time.NOW, Optional.empty());
    }

    static Known at(Time time, Type type, Span because) {
        return new Known(type, time, Optional.of(because));
    }

    boolean isUnknown() {
        return type instanceof Type.Unknown;
    }

    /** Another type, known when this is. */
    Known as(Type other) {
        return new Known(other, time, because);
    }

    /** This type, known when this and something it depends on are. */
    Known after(Known part) {
        return part.time.compareTo(time) > 0 ? new Known(type, part.time, part.because) : this;
    }
}
