package org.prunelang.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Type;

/** The arguments of a built-in function: those by position known, those by name still open. */
final class Given {
    private final Pass pass;
    private final String name;
    private final List<Known> positional = new ArrayList<>();
    private final Map<String, Suffix.Argument> named = new LinkedHashMap<>();
    private final Span at;
    private final Scope scope;

    Given(Pass pass, String name, Suffix.Call call, Span at, Scope scope) {
        this.pass = pass;
        this.name = name;
        this.at = at;
        this.scope = scope;
        for (Suffix.Argument argument : call.arguments()) {
            if (argument.name().isEmpty()) {
                positional.add(pass.expressions().known(argument.value(), scope));
            } else if (named.putIfAbsent(argument.name().get().text(), argument) != null) {
                pass.report(
                        Code.P0102,
                        argument.span(),
                        "`%s` is given twice".formatted(argument.name().get().text()));
            }
        }
    }

    String name() {
        return name;
    }

    Span at() {
        return at;
    }

    Scope scope() {
        return scope;
    }

    List<Known> positional() {
        return positional;
    }

    Known first() {
        return positional.getFirst();
    }

    Map<String, Suffix.Argument> named() {
        return named;
    }

    /** Takes the named argument away, so that what is left over is unknown. */
    Optional<Suffix.Argument> take(String argument) {
        return Optional.ofNullable(named.remove(argument));
    }

    /** The argument of that name, checked against a type. */
    Optional<Known> taken(String argument, Type type) {
        return take(argument).map(given -> pass.expressions().expected(given.value(), type, scope));
    }

    /** Whether there are so many arguments by position; if not, this is told. */
    boolean has(int least, int most) {
        int number = positional.size();
        if (number >= least && number <= most) {
            return true;
        }
        String wanted = least == most ? "" + least : least + " to " + most;
        pass.report(
                Code.P0102,
                at,
                "`%s` takes %s argument%s by position, not %d"
                        .formatted(name, wanted, most == 1 ? "" : "s", number));
        return false;
    }

    /** Reports the named arguments that nothing has taken. */
    void refuseOthers(String... known) {
        for (Suffix.Argument argument : named.values()) {
            pass.report(Binder.unknown(name, argument.name().orElseThrow(), List.of(known)));
        }
    }

    boolean anyUnknown() {
        return positional.stream().anyMatch(Known::isUnknown);
    }

    boolean anyTensor() {
        return positional.stream().anyMatch(known -> TensorTypes.isTensor(known.type()));
    }

    /** A type known when all arguments by position are. */
    Known whole(Type type) {
        Known known = Known.now(type);
        for (Known part : positional) {
            known = known.after(part);
        }
        return known;
    }
}
