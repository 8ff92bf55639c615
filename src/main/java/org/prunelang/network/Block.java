package org.prunelang.network;

import org.prunelang.source.Origin;

/**
 * A stretch of layers that the recipe made as one thing. Layers are named by their place in the
 * network's list; a stretch is {@code from} (included) to {@code to} (excluded).
 */
public sealed interface Block {
    String name();

    int from();

    int to();

    Origin origin();

    /** What a call of a block made. */
    record Call(String name, int from, int to, Origin origin) implements Block {}

    /**
     * Main path and shortcut that meet in an add. The main path's layers come first, those of the
     * shortcut from {@code split}, and the add last.
     *
     * @param entry the layer whose value enters both sides
     * @param mainEnd the layer whose value the main path ends with
     * @param shortcutEnd the layer whose value the shortcut ends with; {@code entry} without one
     */
    record Residual(
            String name,
            int from,
            int to,
            int split,
            int entry,
            int mainEnd,
            int shortcutEnd,
            int add,
            Origin origin)
            implements Block {}

    /**
     * One branch of a concat.
     *
     * @param entry the layer whose value enters the branch
     * @param end the layer whose value the branch ends with; {@code entry} if it is empty
     * @param concat the layer that joins it with its sisters
     * @param position which of the concat's inputs it is, from 0
     */
    record Branch(
            String name,
            int from,
            int to,
            int entry,
            int end,
            int concat,
            int position,
            Origin origin)
            implements Block {}
}
