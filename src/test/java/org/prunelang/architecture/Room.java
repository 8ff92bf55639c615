package org.prunelang.architecture;

import java.util.Set;
import java.util.function.Predicate;

/**
 * One row of the room table: a package under {@code org.prunelang} and what it must never use,
 * beyond the rooms above it.
 *
 * @param never rooms or outside packages
 */
record Room(String name, Predicate<String> never) {

    static Room room(String name, String... never) {
        return new Room(name, Set.of(never)::contains);
    }

    /** A room that may use nothing of the program but these. */
    static Room roomOnly(String name, String... allowed) {
        return new Room(name, other -> !Set.of(allowed).contains(other));
    }
}
