package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.tensor.Element;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.tensor.TensorType;
import org.prunelang.value.Term;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** The scalar arguments of one tensor function: terms that only the run, or the layer, decides. */
final class Scalars {
    private final List<Term> terms = new ArrayList<>();
    private int locals;

    /** The argument for a term; equal terms are one argument. */
    TensorExpr scalar(Term term, Type type) {
        int place = terms.indexOf(term);
        if (place < 0) {
            terms.add(term);
            place = terms.size() - 1;
        }
        return TensorExpr.Scalar.of(
                place,
                type == Unit.COUNT
                        ? Element.WHOLE
                        : type == Type.Plain.FLAG ? Element.FLAG : Element.REAL);
    }

    /** A value that a loop of the function carries; numbers are unique within it. */
    TensorExpr.Local local(TensorType type) {
        return new TensorExpr.Local(locals++, type);
    }

    List<Term> terms() {
        return List.copyOf(terms);
    }

    /** Names for people: the place of each. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            names.add("scalar " + i);
        }
        return names;
    }
}
