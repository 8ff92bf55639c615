package org.prunelang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.TextPart;
import org.prunelang.value.Noun;
import org.prunelang.value.Operation;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;
import org.prunelang.value.UnitWord;
import org.prunelang.value.Units;

/** The type and time of every expression: one small method per kind. */
final class Expressions {
    private final Pass pass;

    Expressions(Pass pass) {
        this.pass = pass;
    }

    /** What is known of an expression where nothing particular is expected. */
    Known known(Expr expr, Scope scope) {
        Known known =
                switch (expr) {
                    case Expr.Number number -> number(number);
                    case Expr.Percent _ -> Known.now(Unit.FRACTION);
                    case Expr.Size _ -> Known.now(Type.Plain.SIZE);
                    case Expr.Text text -> text(text, scope);
                    case Expr.Flag _ -> Known.now(Type.Plain.FLAG);
                    case Expr.Name name -> pass.lookup().known(name, scope);
                    case Expr.Tuple tuple -> tuple(tuple, scope);
                    case Expr.Sequence sequence -> sequence(sequence, scope);
                    case Expr.Fold fold -> pass.bindings().fold(fold, scope);
                    case Expr.If choice -> choice(choice, scope, Optional.empty());
                    case Expr.Unary unary -> pass.operators().unary(unary, scope);
                    case Expr.Chain chain -> pass.operators().chain(chain, scope);
                    case Expr.Pair pair -> pass.operators().pair(pair, scope);
                    case Expr.Range range -> pass.operators().range(range, scope);
                    case Expr.Postfix postfix -> pass.suffixes().known(postfix, scope);
                };
        Known read = scope.isInRule() ? scored(known, expr) : known;
        pass.types().put(expr, read.type());
        return read;
    }

    /** A criterion named in a predicate is the score of the filter at hand. */
    private static Known scored(Known known, Expr expr) {
        return known.type() == Noun.CRITERION
                ? Known.at(Time.RUN, Unit.NUMBER, expr.span())
                : known;
    }

    /** What is known of an expression where a type is expected, literals read as that type. */
    Known expected(Expr expr, Type type, Scope scope) {
        Known known = wanted(expr, type, scope);
        if (!Acceptance.accepts(type, known.type())) {
            misfit(expr, type, known.type());
            return Known.NOTHING;
        }
        Known fitted = known.isUnknown() ? known : known.as(Narrowing.of(type, known.type()));
        pass.types().put(expr, fitted.type());
        return fitted;
    }

    private Known wanted(Expr expr, Type type, Scope scope) {
        return switch (expr) {
            case Expr.Name name -> word(name, type).orElseGet(() -> known(name, scope));
            case Expr.If choice -> choice(choice, scope, Optional.of(type));
            case Expr.Sequence sequence -> {
                Optional<Type> element = Narrowing.element(type);
                yield element.isPresent()
                        ? elements(sequence, element.get(), scope)
                        : known(sequence, scope);
            }
            case Expr.Number _,
                    Expr.Percent _,
                    Expr.Size _,
                    Expr.Text _,
                    Expr.Flag _,
                    Expr.Tuple _,
                    Expr.Fold _,
                    Expr.Unary _,
                    Expr.Chain _,
                    Expr.Pair _,
                    Expr.Range _,
                    Expr.Postfix _ ->
                    known(expr, scope);
        };
    }

    /** The word of an enumeration, if one is expected and this is such a word. */
    Optional<Known> word(Expr.Name name, Type expected) {
        return Enumerations.enumeration(expected, name.text())
                .map(enumeration -> {
                    pass.names().put(name, new Referent.Word(enumeration, name.text()));
                    return Known.now(new Type.Word(enumeration));
                });
    }

    private void misfit(Expr expr, Type expected, Type actual) {
        Fit.Misfit misfit = Fit.misfit(expected, actual, Shown.of(expr));
        Diagnostic told = Diagnostic.of(misfit.code(), expr.span(), misfit.message());
        List<String> words = Narrowing.words(expected);
        if (!words.isEmpty()) {
            pass.report(told.note("the words are " + String.join(", ", words)));
        } else if (expected == Noun.SPLIT && actual == Noun.DATA) {
            pass.report(told.note("say which part of it: `%s.train`".formatted(Shown.of(expr))));
        } else {
            pass.report(told);
        }
    }

    private Known number(Expr.Number number) {
        if (number.unit().isEmpty()) {
            return Known.now(number.amount().isWhole() ? Unit.COUNT : Unit.NUMBER);
        }
        String word = number.unit().get().text();
        Optional<UnitWord> unit = UnitWord.of(word);
        if (unit.isPresent()) {
            return Known.now(unit.get().unit());
        }
        Diagnostic told =
                Diagnostic.of(
                        Code.P0201,
                        number.unit().get().span(),
                        "there is no unit `%s`".formatted(word));
        pass.report(
                Spelling.nearest(word, UnitWord.words())
                        .map(near -> told.note("did you mean `" + near + "`?"))
                        .orElse(told));
        return Known.NOTHING;
    }

    private Known text(Expr.Text text, Scope scope) {
        Known whole = Known.now(Type.Plain.TEXT);
        for (TextPart part : text.parts()) {
            if (part instanceof TextPart.Interpolated(_, Expr value)) {
                whole = whole.after(known(value, scope));
            }
        }
        return whole;
    }

    private Known tuple(Expr.Tuple tuple, Scope scope) {
        List<Type> parts = new ArrayList<>(tuple.elements().size());
        Known whole = Known.NOTHING;
        for (Expr element : tuple.elements()) {
            Known part = known(element, scope);
            parts.add(part.type());
            whole = whole.after(part);
        }
        return whole.as(new Type.TupleOf(parts));
    }

    private Known sequence(Expr.Sequence sequence, Scope scope) {
        Type common = new Type.Unknown();
        Known whole = Known.NOTHING;
        for (Expr element : sequence.elements()) {
            Known part = known(element, scope);
            whole = whole.after(part);
            Optional<Type> next = Units.common(common, part.type());
            if (next.isEmpty()) {
                return mixed(element, part.type(), common);
            }
            common = next.get();
        }
        return whole.as(new Type.ListOf(common));
    }

    private Known mixed(Expr element, Type type, Type before) {
        Units.Outcome outcome = Units.result(Operation.LIST, before, type);
        return switch (outcome) {
            case Units.Outcome.Refused(var mismatch) -> pass.refuse(mismatch, element.span());
            case Units.Outcome.Gives(Type given) -> Known.now(given);
        };
    }

    private Known elements(Expr.Sequence sequence, Type element, Scope scope) {
        Known whole = Known.NOTHING;
        for (Expr expr : sequence.elements()) {
            whole = whole.after(expected(expr, element, scope));
        }
        return whole.as(new Type.ListOf(element));
    }

    private Known choice(Expr.If choice, Scope scope, Optional<Type> type) {
        Known when = condition(choice.when(), scope);
        Known then = arm(choice.then(), scope, type);
        Known otherwise = arm(choice.otherwise(), scope, type);
        Optional<Type> common = Units.common(then.type(), otherwise.type());
        if (common.isEmpty() && type.isEmpty() && !areTensors(then, otherwise)) {
            return pass.refuse(
                    Code.P0101,
                    choice.otherwise().span(),
                    "both arms of an `if` give one type, but this is %s and the other %s"
                            .formatted(Fit.words(otherwise.type()), Fit.words(then.type())));
        }
        return then.after(when).after(otherwise).as(common.or(() -> type).orElse(then.type()));
    }

    private static boolean areTensors(Known then, Known otherwise) {
        return then.type() instanceof Type.Tensor || otherwise.type() instanceof Type.Tensor;
    }

    private Known arm(Expr expr, Scope scope, Optional<Type> type) {
        return type.isPresent() ? expected(expr, type.get(), scope) : known(expr, scope);
    }

    /** A flag; of tensors, one flag for each entry. */
    Known condition(Expr expr, Scope scope) {
        Known known = known(expr, scope);
        return known.type() instanceof Type.Tensor
                ? known
                : expected(expr, Type.Plain.FLAG, scope, known);
    }

    private Known expected(Expr expr, Type type, Scope scope, Known known) {
        if (Acceptance.accepts(type, known.type())) {
            return known;
        }
        misfit(expr, type, known.type());
        return Known.NOTHING;
    }
}
