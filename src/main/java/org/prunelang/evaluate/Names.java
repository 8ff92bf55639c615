package org.prunelang.evaluate;

import java.util.Optional;
import java.util.TreeMap;
import org.prunelang.check.Enumerations;
import org.prunelang.check.Referent;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.value.Type;
import org.prunelang.value.Value;

/** What a name stands for: a local of the scope, else what the checker resolved it to. */
final class Names {
    private final Interpreter interpreter;

    Names(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning meaning(Expr.Name name, Scope scope) {
        Optional<Meaning> local = scope.lookup(name.text());
        local.ifPresent(interpreter.stageUses()::use);
        return local.orElseGet(() -> resolved(name, scope));
    }

    private Meaning resolved(Expr.Name name, Scope scope) {
        return switch (interpreter.checked().names().of(name)) {
            case Referent.Global global -> interpreter.globals().meaning(global);
            case Referent.BuiltIn(String text) -> new Meaning.BuiltIn(text);
            case Referent.Word(String enumeration, String word) -> word(enumeration, word);
            case Referent.Property(String property) ->
                    interpreter.properties().inRule(property, name.span(), scope);
            case Referent.ModuleName(var module) -> new Meaning.ModuleName(module);
            case Referent.Local _, Referent.Unknown _ -> Meaning.UNKNOWN;
        };
    }

    /** Kinds and roles are texts of a layer; all other words are choices of their enumeration. */
    private static Meaning word(String enumeration, String word) {
        return enumeration.equals("kind") || enumeration.equals("role")
                ? Meaning.of(new Value.Text(word))
                : Meaning.of(new Value.Choice(enumeration, word, new TreeMap<>()));
    }

    /** The word of an enumeration, where one is expected and the expression is such a bare word. */
    Optional<Meaning> word(Expr expr, Type expected) {
        return expr instanceof Expr.Name(_, String text)
                ? Enumerations.word(expected, text).map(Meaning::of)
                : Optional.empty();
    }
}
