package org.prunelang.tensor;

import org.prunelang.diagnostic.Code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the axes of tensors meet: by name, in the order of the left one, then the right one's new.
 */
final class Meeting {
    private Meeting() {}

    /** The axes of an element-wise result; a missing axis repeats. */
    static Tried<List<Axis>> axes(List<Axis> left, List<Axis> right) {
        List<Axis> met = new ArrayList<>(left);
        for (Axis theirs : right) {
            int place = placeOf(theirs.name(), left);
            if (place < 0) {
                met.add(theirs);
                continue;
            }
            Axis mine = left.get(place);
            Optional<Size> size = mine.size().meet(theirs.size());
            if (size.isEmpty()) {
                return Tried.refused(twoSizes(mine, theirs));
            }
            met.set(place, new Axis(mine.name(), size.get()));
        }
        return Tried.made(List.copyOf(met));
    }

    /** The axes of two tensors that must have the same ones; in the order of the left. */
    static Tried<List<Axis>> same(Code otherwise, TensorType left, TensorType right) {
        boolean sameNames =
                left.axes().size() == right.axes().size()
                        && right.names().stream().allMatch(left::has);
        if (!sameNames) {
            return Tried.refused(
                    otherwise, "%s and %s differ".formatted(left.axesText(), right.axesText()));
        }
        return axes(left.axes(), right.axes());
    }

    static TensorProblem twoSizes(Axis mine, Axis theirs) {
        return new TensorProblem(
                Code.P0312,
                "axis `%s` has size %s on one side and %s on the other"
                        .formatted(mine.name(), mine.size(), theirs.size()));
    }

    private static int placeOf(String name, List<Axis> axes) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
