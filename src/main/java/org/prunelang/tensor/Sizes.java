package org.prunelang.tensor;

import java.util.Optional;
import org.prunelang.diagnostic.Code;

/** What is known of a whole number that an expression makes: an index, or the size of an axis. */
final class Sizes {
    private Sizes() {}

    /** Its value, if that is a constant or the known size of an axis. */
    static Optional<Long> known(TensorExpr expr) {
        return switch (expr) {
            case TensorExpr.Constant(double value, TensorType _) -> Optional.of((long) value);
            case TensorExpr.Result(Several.Call call, int _)
                    when call.primitive() == Primitive.COUNT ->
                    counted(call) instanceof Size.Known(long n) ? Optional.of(n) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The size of an axis that is made with so many entries. */
    static Tried<Size> of(TensorExpr expr) {
        if (!Shapes.isWholeScalar(expr)) {
            return Tried.refused(Code.P0101, "the size of an axis must be a whole number");
        }
        Optional<Long> known = known(expr);
        if (known.isPresent()) {
            long n = known.get();
            return n < 1
                    ? Tried.refused(Code.P0312, "an axis cannot have size %d".formatted(n))
                    : Tried.made(new Size.Known(n));
        }
        return Tried.made(
                switch (expr) {
                    case TensorExpr.Scalar(int argument, TensorType _) ->
                            new Size.Named("scalar " + argument);
                    case TensorExpr.Result(Several.Call call, int _)
                            when call.primitive() == Primitive.COUNT ->
                            counted(call);
                    default -> new Size.Named("computed");
                });
    }

    private static Size counted(Several.Call call) {
        TensorType of = call.operands().getFirst().type();
        if (call.words().isEmpty()) {
            return of.elements().isPresent()
                    ? new Size.Known(of.elements().getAsLong())
                    : new Size.Named("elements of " + of.axesText());
        }
        return of.need(call.words().getFirst()).get().size();
    }
}
