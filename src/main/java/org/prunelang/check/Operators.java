package org.prunelang.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Operator;
import org.prunelang.value.Mismatch;
import org.prunelang.value.Operation;
import org.prunelang.value.Rational;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;
import org.prunelang.value.Units;

/** Operators by the table of units; on tensors, axis by axis. */
final class Operators {
    private final Pass pass;

    Operators(Pass pass) {
        this.pass = pass;
    }

    /** One side of an operator: the expression, if it is a single one, and what is known of it. */
    private record Side(Optional<Expr> expr, Known known) {
        Type type() {
            return known.type();
        }
    }

    Known unary(Expr.Unary unary, Scope scope) {
        Known operand = pass.expressions().known(unary.operand(), scope);
        Operation operation =
                switch (unary.operator()) {
                    case NOT -> Operation.NOT;
                    case NEGATE -> Operation.NEGATE;
                };
        if (TensorTypes.isTensor(operand.type())) {
            return operand.as(TensorTypes.of(operand.type()));
        }
        return result(operation, List.of(operand), unary.span());
    }

    Known chain(Expr.Chain chain, Scope scope) {
        Side left =
                new Side(
                        Optional.of(chain.first()), pass.expressions().known(chain.first(), scope));
        for (Expr.Link link : chain.links()) {
            Side right = right(left, link.operator(), link.operand(), scope);
            Span whole = chain.first().span().to(link.operand().span());
            left = new Side(Optional.empty(), binary(link.operator(), left, right, whole));
        }
        return left.known();
    }

    Known pair(Expr.Pair pair, Scope scope) {
        Side left =
                new Side(Optional.of(pair.left()), pass.expressions().known(pair.left(), scope));
        Side right = right(left, pair.operator(), pair.right(), scope);
        return binary(pair.operator(), left, right, pair.span());
    }

    Known range(Expr.Range range, Scope scope) {
        Known from = pass.expressions().known(range.from(), scope);
        Known to = pass.expressions().known(range.to(), scope);
        Operation operation = range.closed() ? Operation.RANGE : Operation.RANGE_BELOW;
        return result(operation, List.of(from, to), range.span());
    }

    /** Beside a word of an enumeration a bare name is another of its words. */
    private Side right(Side left, Operator.Binary operator, Expr expr, Scope scope) {
        boolean isWord = left.type() instanceof Type.Word && isEquality(operator);
        Known known =
                isWord
                        ? pass.expressions().expected(expr, left.type(), scope)
                        : pass.expressions().known(expr, scope);
        return new Side(Optional.of(expr), known);
    }

    private static boolean isEquality(Operator.Binary operator) {
        return operator == Operator.Binary.EQUAL || operator == Operator.Binary.NOT_EQUAL;
    }

    private Known binary(Operator.Binary operator, Side left, Side right, Span whole) {
        if (operator == Operator.Binary.CONTRACT) {
            return pass.tensors().contract(left.known(), right.known(), whole);
        }
        if (TensorTypes.isTensor(left.type()) || TensorTypes.isTensor(right.type())) {
            return pass.tensors().elementwise(operator, left.known(), right.known(), whole);
        }
        if (dividesByZero(operator, right)) {
            return pass.refuse(
                    Code.P0130, right.expr().orElseThrow().span(), "this divides by zero");
        }
        Operation operation = Operations.of(operator);
        if (comparesUnlikeAccuracy(operation, left, right)) {
            return pass.refuse(
                    new Mismatch(
                            Code.P0124,
                            "an accuracy cannot be compared with a share",
                            Optional.of(
                                    "write `99.5% of accuracy(…)`, or compare with a percent as in"
                                            + " `accuracy(…) >= 93%`")),
                    whole);
        }
        return result(operation, List.of(left.known(), right.known()), whole);
    }

    private static boolean dividesByZero(Operator.Binary operator, Side right) {
        boolean divides = operator == Operator.Binary.OVER || operator == Operator.Binary.MODULO;
        return divides
                && right.expr().isPresent()
                && right.expr().get() instanceof Expr.Number(_, Rational amount, _)
                && amount.numerator().equals(BigInteger.ZERO);
    }

    /** Only a literal percent is read as an accuracy. */
    private static boolean comparesUnlikeAccuracy(Operation operation, Side left, Side right) {
        return switch (operation) {
            case EQUAL, NOT_EQUAL, AT_MOST, AT_LEAST, LESS, MORE ->
                    isComputedShare(left) && right.type() == Unit.ACCURACY
                            || isComputedShare(right) && left.type() == Unit.ACCURACY;
            default -> false;
        };
    }

    private static boolean isComputedShare(Side side) {
        return side.type() == Unit.FRACTION
                && !(side.expr().isPresent() && side.expr().get() instanceof Expr.Percent);
    }

    /** The result of an operation on scalars and lists; a mismatch is reported. */
    Known result(Operation operation, List<Known> operands, Span at) {
        Known whole = Known.NOTHING;
        for (Known operand : operands) {
            whole = whole.after(operand);
        }
        return switch (Units.outcome(operation, operands.stream().map(Known::type).toList())) {
            case Units.Outcome.Gives(Type type) -> whole.as(type);
            case Units.Outcome.Refused(Mismatch mismatch) -> pass.refuse(mismatch, at);
        };
    }
}
