package org.prunelang.coupling;

import java.util.Arrays;

/** Labels for channels; united labels stand for channels that live and die together. */
final class LabelForest {
    private int[] parent = new int[64];
    private int size;

    int fresh() {
        if (size == parent.length) {
            parent = Arrays.copyOf(parent, 2 * size);
        }
        parent[size] = size;
        return size++;
    }

    int[] fresh(int count) {
        int[] labels = new int[count];
        Arrays.setAll(labels, _ -> fresh());
        return labels;
    }

    /** The representative: the smallest label of the set. Halves the path as it goes. */
    int find(int label) {
        int at = label;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Whether this made one set of two. */
    boolean unite(int a, int b) {
        int first = find(a);
        int second = find(b);
        parent[Math.max(first, second)] = Math.min(first, second);
        return first != second;
    }

    int size() {
        return size;
    }
}
