package org.prunelang.check;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** Tensors by the names of their axes; without axes they are numbers. */
final class TensorTypes {
    /** The axis of a view, whose tensors stand one after the other. */
    static final String ENTRY = "entry";

    private TensorTypes() {}

    static boolean isTensor(Type type) {
        return type instanceof Type.Tensor || type == Noun.PARAMETERS;
    }

    /** A view of a network's tensors as the one vector it is in arithmetic. */
    static Type of(Type type) {
        return type == Noun.PARAMETERS ? new Type.Tensor(List.of(ENTRY)) : type;
    }

    static List<String> axes(Type type) {
        return of(type) instanceof Type.Tensor(List<String> axes) ? axes : List.of();
    }

    static Type ofAxes(List<String> axes) {
        return axes.isEmpty() ? Unit.NUMBER : new Type.Tensor(axes);
    }

    /** The axes of one, then those that only the other has: a missing axis repeats. */
    static Type met(Type left, Type right) {
        List<String> axes = new ArrayList<>(axes(left));
        axes(right).stream().filter(axis -> !axes.contains(axis)).forEach(axes::add);
        return ofAxes(axes);
    }

    static String shown(Type type) {
        return "[" + String.join(", ", axes(type)) + "]";
    }
}
