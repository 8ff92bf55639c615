package org.prunelang.coupling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;

/** Numbers what a trace united, and reads groups and roles from it. */
final class CouplingBuilder {
    private final Network network;
    private final Trace trace;
    private final Wiring wiring;
    private final int[][] sets;
    private final int[] numbers;
    private int setCount;

    CouplingBuilder(Network network, Set<Integer> cutOff) {
        this.network = network;
        this.trace = new Trace(network, cutOff);
        this.wiring = Wiring.of(network);
        this.sets = new int[network.size()][];
        this.numbers = new int[trace.labelCount()];
        Arrays.fill(numbers, -1);
    }

    Coupling build() {
        for (int layer = 0; layer < sets.length; layer++) {
            sets[layer] = shared(layer);
        }
        List<Optional<Pin>> pins = new ArrayList<>(Collections.nCopies(setCount, Optional.empty()));
        trace.pins().forEach((root, pin) -> pins.set(numbers[root], Optional.of(pin)));
        Members members = Members.of(network, sets, setCount);
        BitSet added = numbered(trace.added());
        Grouping grouping = Grouping.of(sets.length, members, added);
        return new Coupling(network, wiring, sets, members, pins, grouping, roles(grouping, pins));
    }

    /** Per-channel ops keep their input's array, which saves most of the memory. */
    private int[] shared(int layer) {
        Layer at = network.layer(layer);
        if (Wiring.isPerChannel(at.op())) {
            return sets[at.inputs().getFirst()];
        }
        int[] roots = trace.roots(layer);
        for (int i = 0; i < roots.length; i++) {
            if (numbers[roots[i]] < 0) {
                numbers[roots[i]] = setCount++;
            }
            roots[i] = numbers[roots[i]];
        }
        return roots;
    }

    private BitSet numbered(BitSet roots) {
        BitSet sets = new BitSet();
        roots.stream().forEach(root -> sets.set(numbers[root]));
        return sets;
    }

    private List<Set<Role>> roles(Grouping grouping, List<Optional<Pin>> pins) {
        BitSet joined = numbered(trace.joined());
        Set<Integer> gates = gates();
        int[] groups = grouping.groupOfLayer();
        List<Set<Role>> roles = new ArrayList<>();
        for (int layer = 0; layer < sets.length; layer++) {
            Set<Role> own = EnumSet.noneOf(Role.class);
            if (Wiring.hasFilters(network.layer(layer))) {
                flows(layer, joined, pins, own);
                own.addAll(stands(layer, gates));
                if (grouping.groups().get(groups[layer]).junction()) {
                    own.add(Role.JUNCTION);
                }
                own.addAll(own.isEmpty() ? Set.of(Role.INNER) : Set.of());
            }
            roles.add(Collections.unmodifiableSet(own));
        }
        return roles;
    }

    /** What becomes of the channels, from the sets they are in. */
    private void flows(int layer, BitSet joined, List<Optional<Pin>> pins, Set<Role> own) {
        for (int set : sets[layer]) {
            if (joined.get(set)) {
                own.add(Role.BRANCH);
            }
            if (pins.get(set).filter(pin -> pin.cause() == Pin.Cause.OUTPUT).isPresent()) {
                own.add(Role.HEAD);
            }
        }
    }

    /** What the layer is by its place in the graph. */
    private Set<Role> stands(int layer, Set<Integer> gates) {
        Set<Role> own = EnumSet.noneOf(Role.class);
        if (network.layer(layer).op() instanceof Op.Depthwise) {
            own.add(Role.DEPTHWISE);
        }
        if (gates.contains(layer)) {
            own.add(Role.GATE);
        }
        if (readsInput(layer)) {
            own.add(Role.STEM);
        }
        return own;
    }

    /** Layers whose channels become the second operand of a product, through per-channel ops. */
    private Set<Integer> gates() {
        Set<Integer> gates = new HashSet<>();
        for (Layer layer : network.layers()) {
            if (layer.op() instanceof Op.Multiply) {
                gates.add(wiring.source(layer.inputs().get(1)));
            }
        }
        return gates;
    }

    private boolean readsInput(int layer) {
        return network.layer(wiring.source(network.layer(layer).inputs().getFirst())).op()
                instanceof Op.Input;
    }
}
