package org.prunelang.reference;

import java.util.List;
import org.prunelang.tensor.Axis;

/** Visits the entries of a tensor row by row, beside the entry of another that meets each. */
final class Walk {
    /** An entry's place, and that of the one it meets. */
    interface Visit {
        void at(int place, int other);
    }

    private Walk() {}

    /**
     * @param strides of the other tensor along each of the axes, 0 where it repeats
     */
    static void over(List<Axis> axes, int[] strides, Visit visit) {
        over(Array.sizesOf(axes), strides, visit);
    }

    static void over(int[] sizes, int[] strides, Visit visit) {
        int count = 1;
        for (int size : sizes) {
            count *= size;
        }
        int[] index = new int[sizes.length];
        int other = 0;
        for (int place = 0; place < count; place++) {
            visit.at(place, other);
            for (int axis = sizes.length - 1; axis >= 0; axis--) {
                other += strides[axis];
                if (++index[axis] < sizes[axis]) {
                    break;
                }
                other -= strides[axis] * sizes[axis];
                index[axis] = 0;
            }
        }
    }
}
