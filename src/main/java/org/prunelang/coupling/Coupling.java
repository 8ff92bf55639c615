package org.prunelang.coupling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prunelang.network.Network;

/**
 * The channels of a network, sorted into coupled sets: what is in one set goes together or stays
 * together, so that every tensor stays a rectangle. Needs no weights.
 *
 * <p>Layers are named by their place in the network. Sets are numbered in the order of their first
 * channel.
 */
public final class Coupling {
    private final Network network;
    private final Wiring wiring;
    private final int[][] sets;
    private final Members members;
    private final List<Optional<Pin>> pins;
    private final List<ChannelGroup> groups;
    private final int[] groupOfLayer;
    private final List<Set<Role>> roles;

    Coupling(
            Network network,
            Wiring wiring,
            int[][] sets,
            Members members,
            List<Optional<Pin>> pins,
            Grouping grouping,
            List<Set<Role>> roles) {
        this.network = network;
        this.wiring = wiring;
        this.sets = sets;
        this.members = members;
        this.pins = List.copyOf(pins);
        this.groups = grouping.groups();
        this.groupOfLayer = grouping.groupOfLayer();
        this.roles = List.copyOf(roles);
    }

    public static Coupling of(Network network) {
        return of(network, Set.of());
    }

    /**
     * As if the channels behind the given picks and scatters had nothing to do with those before.
     */
    public static Coupling of(Network network, Set<Integer> cutOff) {
        return new CouplingBuilder(network, cutOff).build();
    }

    public Network network() {
        return network;
    }

    public Wiring wiring() {
        return wiring;
    }

    public List<ChannelGroup> groups() {
        return groups;
    }

    /** The group of a layer with filters; empty for all others. */
    public Optional<ChannelGroup> groupOf(int layer) {
        int group = groupOfLayer[layer];
        return group < 0 ? Optional.empty() : Optional.of(groups.get(group));
    }

    /** The coupled set of each channel of any layer's value, in order. */
    public int[] setsOf(int layer) {
        return sets[layer].clone();
    }

    /** The coupled set of one channel of any layer's value. */
    public int set(int layer, int channel) {
        return sets[layer][channel];
    }

    public int setCount() {
        return members.count();
    }

    /** The filters of a coupled set, in network order; none if only zeros or inputs are in it. */
    public List<Atom> members(int set) {
        return members.of(set);
    }

    /** Why a coupled set cannot go; empty if it can. */
    public Optional<Pin> pin(int set) {
        return pins.get(set);
    }

    /** What a layer's filters are to the graph; empty for layers without filters. */
    public Set<Role> rolesOf(int layer) {
        return roles.get(layer);
    }

    /** The role a layer is known by. */
    public Optional<Role> roleOf(int layer) {
        return roles.get(layer).stream().findFirst();
    }

    /**
     * The layers of a group that choose: scores and amounts are about their filters. Depthwise
     * layers and gates follow.
     */
    public List<Integer> producers(ChannelGroup group) {
        return group.layers().stream()
                .filter(layer -> !rolesOf(layer).contains(Role.DEPTHWISE))
                .filter(layer -> !rolesOf(layer).contains(Role.GATE))
                .toList();
    }

    /** The layers with weights that see a layer's filters. */
    public List<Integer> readers(int layer) {
        return List.copyOf(wiring.weightReaders(layer));
    }
}
