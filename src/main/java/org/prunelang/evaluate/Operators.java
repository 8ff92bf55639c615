package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.check.Operations;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Operator;
import org.prunelang.value.Arithmetic;
import org.prunelang.value.MismatchException;
import org.prunelang.value.Operation;
import org.prunelang.value.Term;
import org.prunelang.value.Type;
import org.prunelang.value.Units;
import org.prunelang.value.Value;

/**
 * Applies operators and scalar functions: to values at once, to terms by building a larger term, to
 * tensors element by element.
 */
final class Operators {
    private final Interpreter interpreter;

    Operators(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning binary(
            Operator.Binary operator,
            Meaning left,
            Meaning right,
            Expr whole,
            Span sign,
            Scope scope) {
        if (operator == Operator.Binary.CONTRACT) {
            return interpreter.tensors().contract(left, right, sign, scope);
        }
        if (operator == Operator.Binary.PLUS
                && left instanceof Meaning.Sequence first
                && right instanceof Meaning.Sequence second) {
            List<Meaning> joined = new ArrayList<>(first.elements());
            joined.addAll(second.elements());
            return Meaning.sequence(joined);
        }
        return apply(Operations.of(operator), List.of(left, right), whole.span(), scope);
    }

    /** The operation on meanings of any time; problems are reported at {@code at}. */
    Meaning apply(Operation operation, List<Meaning> operands, Span at, Scope scope) {
        if (operands.stream().anyMatch(Meaning::isUnknown)) {
            return Meaning.UNKNOWN;
        }
        if (operands.stream().anyMatch(Meaning.View.class::isInstance)) {
            return interpreter.ofTensorsOfNetwork(at, scope);
        }
        if (operands.stream().anyMatch(Meaning::isTensor)) {
            if (operation == Operation.RANGE || operation == Operation.RANGE_BELOW) {
                return interpreter.tensors().range(operation, operands, at, scope);
            }
            return interpreter.tensors().elementwise(operation, operands, at, scope);
        }
        try {
            Optional<List<Value>> values = known(operands);
            return values.isPresent()
                    ? Meaning.of(Arithmetic.apply(operation, values.get()))
                    : later(operation, operands, at, scope);
        } catch (MismatchException mismatch) {
            interpreter.mismatch(mismatch, at, scope);
            return Meaning.UNKNOWN;
        }
    }

    private Meaning later(Operation operation, List<Meaning> operands, Span at, Scope scope) {
        List<Term> terms = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        for (Meaning operand : operands) {
            Optional<Term> term = operand.term();
            if (term.isEmpty()) {
                interpreter.typeError(at, "a number or a flag", operand, scope);
                return Meaning.UNKNOWN;
            }
            terms.add(term.get());
            types.add(operand.type());
        }
        return new Meaning.Later(
                new Term.Apply(operation, terms), Units.resultOf(operation, types));
    }

    private static Optional<List<Value>> known(List<Meaning> operands) {
        List<Value> values = new ArrayList<>(operands.size());
        for (Meaning operand : operands) {
            if (!(operand instanceof Meaning.Plain(Value value))) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(values);
    }
}
