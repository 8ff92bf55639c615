package org.prunelang.engine;

import java.util.List;

/** Generated code without weights, as an engine loads it, and what its methods want. */
public final class Archive {
    private final byte[] bytes;
    private final List<Method> methods;

    /**
     * A method of the code.
     *
     * @param slots its arguments in order
     * @param results how many tensors it gives: one, or a list of several
     */
    public record Method(String name, List<Slot> slots, int results) {
        public Method {
            slots = List.copyOf(slots);
        }
    }

    public Archive(byte[] bytes, List<Method> methods) {
        this.bytes = bytes.clone();
        this.methods = List.copyOf(methods);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public List<Method> methods() {
        return methods;
    }
}
