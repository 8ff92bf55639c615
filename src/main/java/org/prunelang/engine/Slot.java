package org.prunelang.engine;

import java.util.List;

/**
 * An argument of a method of generated code.
 *
 * @param entries what stands in a list, in order, by the names of weights files (or of the method
 *     that prepares them); empty if the slot takes one tensor
 */
public record Slot(Role role, String name, List<String> entries) {
    public Slot {
        entries = List.copyOf(entries);
    }

    /** What is passed there. */
    public enum Role {
        /** A batch of images or vectors. */
        INPUT,
        /** The classes of the batch, whole numbers. */
        TARGET,
        /** The learning rate, a tensor of no axes. */
        RATE,
        /** Tensors of the network that the method only reads. */
        READ,
        /** Tensors of the network that the method moves: trained ones. */
        TRAINED,
        /** Running statistics, moved by the forward pass. */
        STATISTICS,
        /** What the method {@code prepare} made of the network's tensors. */
        PREPARED,
        /** Momentum buffers of the trained tensors, zero at first. */
        MOMENTUM,
        /** Means of gradients, zero at first. */
        FIRST_MOMENT,
        /** Means of squared gradients, zero at first. */
        SECOND_MOMENT,
        /** How many steps each tensor has made: tensors of no axes, zero at first. */
        STEPS,
        /** One factor per number of a masked tensor. */
        MASK;

        /** Whether many tensors are passed as one list. */
        public boolean isList() {
            return switch (this) {
                case INPUT, TARGET, RATE -> false;
                case READ,
                        TRAINED,
                        STATISTICS,
                        PREPARED,
                        MOMENTUM,
                        FIRST_MOMENT,
                        SECOND_MOMENT,
                        STEPS,
                        MASK ->
                        true;
            };
        }
    }
}
