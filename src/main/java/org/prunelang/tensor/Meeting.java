package org.prunelang.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;

/**
 * How the axes of tensors meet: by name, in the order of the left one, then the right one's new.
 */
public final class Meeting {
    private Meeting() {}

    /** The axes of an element-wise result; a missing axis repeats. */
    public static Tried<List<Axis>> axes(List<Axis> left, List<Axis> right) {
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
    public static Tried<List<Axis>> same(
            Code otherwise, String mine, List<Axis> left, String theirs, List<Axis> right) {
        List<String> names = left.stream().map(Axis::name).toList();
        boolean sameNames =
                left.size() == right.size()
                        && right.stream().map(Axis::name).allMatch(names::contains);
        if (!sameNames) {
            return Tried.refused(
                    otherwise, "%s has the axes %s and %s %s".formatted(mine, left, theirs, right));
        }
        return axes(left, right);
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
