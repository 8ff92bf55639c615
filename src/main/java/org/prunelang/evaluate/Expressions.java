package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Operator;
import org.prunelang.syntax.tree.TextPart;
import org.prunelang.value.Operation;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;
import org.prunelang.value.UnitWord;
import org.prunelang.value.Value;

/** Evaluates an expression to its meaning: one small method per kind of expression. */
final class Expressions {
    private final Interpreter interpreter;

    Expressions(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning evaluate(Expr expr, Scope scope) {
        interpreter.budget().step(scope.use());
        return switch (expr) {
            case Expr.Number number -> number(number);
            case Expr.Percent percent -> Meaning.of(percent.amount(), Unit.FRACTION);
            case Expr.Size size -> Meaning.of(new Value.Dimensions(size.sides()));
            case Expr.Text text -> text(text, scope);
            case Expr.Flag flag -> Meaning.of(new Value.Flag(flag.value()));
            case Expr.Name name -> interpreter.externs().value(name, scope);
            case Expr.Tuple tuple -> Meaning.tuple(all(tuple.elements(), scope));
            case Expr.Sequence sequence -> Meaning.sequence(all(sequence.elements(), scope));
            case Expr.Fold fold -> interpreter.folds().fold(fold, scope);
            case Expr.If choice -> choose(choice, scope);
            case Expr.Unary unary -> unary(unary, scope);
            case Expr.Chain chain -> chain(chain, scope);
            case Expr.Pair pair -> pair(pair, scope);
            case Expr.Range range -> range(range, scope);
            case Expr.Postfix postfix -> interpreter.suffixes().evaluate(postfix, scope);
        };
    }

    List<Meaning> all(List<Expr> elements, Scope scope) {
        List<Meaning> meanings = new ArrayList<>(elements.size());
        for (Expr element : elements) {
            meanings.add(evaluate(element, scope));
        }
        return meanings;
    }

    private static Meaning number(Expr.Number number) {
        if (number.unit().isEmpty()) {
            Unit unit = number.amount().isWhole() ? Unit.COUNT : Unit.NUMBER;
            return Meaning.of(number.amount(), unit);
        }
        Optional<UnitWord> word = UnitWord.of(number.unit().get().text());
        return word.<Meaning>map(
                        unit -> Meaning.of(number.amount().times(unit.factor()), unit.unit()))
                .orElseGet(() -> Meaning.UNKNOWN);
    }

    private Meaning text(Expr.Text text, Scope scope) {
        Optional<String> plain = text.plain();
        if (plain.isPresent()) {
            return Meaning.of(new Value.Text(plain.get()));
        }
        List<Meaning> parts = new ArrayList<>();
        for (TextPart part : text.parts()) {
            parts.add(
                    switch (part) {
                        case TextPart.Literal(_, String words) -> Meaning.of(new Value.Text(words));
                        case TextPart.Interpolated(_, Expr value) -> evaluate(value, scope);
                    });
        }
        return interpreter.operators().apply(Operation.JOIN, parts, text.span(), scope);
    }

    private Meaning choose(Expr.If choice, Scope scope) {
        Meaning when = evaluate(choice.when(), scope);
        if (when instanceof Meaning.Plain(Value.Flag(boolean holds))) {
            return evaluate(holds ? choice.then() : choice.otherwise(), scope);
        }
        if (when instanceof Meaning.Later(Term condition, _)) {
            return later(condition, choice, scope);
        }
        return when.isTensor()
                ? interpreter.tensors().choose(when, choice, scope)
                : interpreter.typeError(choice.when().span(), "a condition", when, scope);
    }

    private Meaning later(Term condition, Expr.If choice, Scope scope) {
        Meaning then = evaluate(choice.then(), scope);
        Meaning otherwise = evaluate(choice.otherwise(), scope);
        Optional<Term> thenTerm = then.term();
        Optional<Term> otherwiseTerm = otherwise.term();
        if (thenTerm.isEmpty() || otherwiseTerm.isEmpty()) {
            return interpreter.needsRun(choice.when().span(), "this condition", scope);
        }
        Type type = then.type();
        return new Meaning.Later(
                new Term.Choose(condition, thenTerm.get(), otherwiseTerm.get()), type);
    }

    private Meaning unary(Expr.Unary unary, Scope scope) {
        Operation operation =
                switch (unary.operator()) {
                    case NOT -> Operation.NOT;
                    case NEGATE -> Operation.NEGATE;
                };
        List<Meaning> operand = List.of(evaluate(unary.operand(), scope));
        return interpreter.operators().apply(operation, operand, unary.span(), scope);
    }

    private Meaning chain(Expr.Chain chain, Scope scope) {
        Meaning total = evaluate(chain.first(), scope);
        for (Expr.Link link : chain.links()) {
            if (decides(link.operator(), total)) {
                return total;
            }
            Meaning operand = evaluate(link.operand(), scope);
            total =
                    interpreter
                            .operators()
                            .binary(link.operator(), total, operand, chain, link.sign(), scope);
        }
        return total;
    }

    /** Whether {@code false and …} or {@code true or …} needs no further operand. */
    private static boolean decides(Operator.Binary operator, Meaning left) {
        return left instanceof Meaning.Plain(Value.Flag(boolean holds))
                && (operator == Operator.Binary.AND && !holds
                        || operator == Operator.Binary.OR && holds);
    }

    private Meaning pair(Expr.Pair pair, Scope scope) {
        return interpreter
                .operators()
                .binary(
                        pair.operator(),
                        evaluate(pair.left(), scope),
                        evaluate(pair.right(), scope),
                        pair,
                        pair.sign(),
                        scope);
    }

    private Meaning range(Expr.Range range, Scope scope) {
        Operation operation = range.closed() ? Operation.RANGE : Operation.RANGE_BELOW;
        List<Meaning> ends = List.of(evaluate(range.from(), scope), evaluate(range.to(), scope));
        return interpreter.operators().apply(operation, ends, range.span(), scope);
    }

    /** A whole number known now, or nothing after a diagnostic. */
    Optional<Integer> whole(Meaning meaning, Span at, Scope scope) {
        if (meaning instanceof Meaning.Plain(Value.Quantity(Rational amount, _))
                && amount.isWhole()
                && amount.numerator().bitLength() < 31) {
            return Optional.of(amount.numerator().intValue());
        }
        if (!meaning.isUnknown()) {
            interpreter.typeError(at, "a whole number", meaning, scope);
        }
        return Optional.empty();
    }
}
