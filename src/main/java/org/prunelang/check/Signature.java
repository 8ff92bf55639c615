package org.prunelang.check;

import java.util.List;
import org.prunelang.value.Type;

/** What a call takes and gives. */
record Signature(String name, List<Argument> arguments, Type result, Time time) {
    Signature {
        arguments = List.copyOf(arguments);
    }

    /**
     * A parameter as calls see it.
     *
     * @param optional whether a call may leave it out
     */
    record Argument(String name, Type type, boolean optional) {
        static Argument required(String name, Type type) {
            return new Argument(name, type, false);
        }

        static Argument optional(String name, Type type) {
            return new Argument(name, type, true);
        }
    }

    List<String> names() {
        return arguments.stream().map(Argument::name).toList();
    }
}
