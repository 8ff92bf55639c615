package org.prunelang.coupling.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.coupling.Coupling;
import org.prunelang.coupling.Role;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;

/** A cut network computes what the full one does when nobody reads the channels that went. */
class CutProofTest {

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void removedEqualsUnread(int seed) {
        Random random = new Random(seed);
        Network network = RandomNetwork.of(random);
        Coupling coupling = Coupling.of(network);
        Cut cut = Cut.dropping(coupling, someSets(coupling, random));
        assertEqualResults(network, cut, Map.of(), random);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gatheredEqualsZeroBeforeTheAdd(int seed) {
        Random random = new Random(seed);
        Network network = RandomNetwork.of(random);
        Coupling coupling = Coupling.of(network);
        Map<Integer, List<Integer>> kept = new HashMap<>();
        Map<Integer, Set<Integer>> hidden = new HashMap<>();
        for (int layer = 0; layer < network.size(); layer++) {
            if (coupling.rolesOf(layer).equals(Set.of(Role.JUNCTION))
                    && isUngrouped(coupling, layer)) {
                kept.put(layer, someOf(network.layer(layer), random));
                Set<Integer> others = new HashSet<>(all(network.layer(layer).shape().channels()));
                others.removeAll(kept.get(layer));
                hidden.put(layer, others);
            }
        }
        Cut cut = Cut.of(coupling, new CutRequest(kept, Map.of(), kept.keySet()));
        kept.forEach((layer, stay) ->
                assertThat(shapeOf(cut.network(), network.layer(layer).name()))
                        .isEqualTo(stay.size()));
        assertEqualResults(network, cut, hidden, random);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void channelsPickedBeforeAReaderEqualUnreadOnes(int seed) {
        Random random = new Random(seed);
        Network network = RandomNetwork.of(random);
        Coupling coupling = Coupling.of(network);
        Map<Integer, List<Integer>> channels = new HashMap<>();
        for (int layer = 0; layer < network.size(); layer++) {
            if (reads(network.layer(layer)) && random.nextBoolean()) {
                channels.put(
                        layer,
                        someOf(network.layer(network.layer(layer).inputs().getFirst()), random));
            }
        }
        Cut cut = Cut.of(coupling, new CutRequest(Map.of(), channels, Set.of()));
        channels.forEach((layer, stay) -> {
            String name = network.layer(layer).name();
            Layer reader = cut.network().layer(cut.network().find(name).orElseThrow());
            assertThat(cut.network().inputShape(reader).channels()).isEqualTo(stay.size());
        });
        assertEqualResults(network, cut, Map.of(), random);
    }

    /** Filters, gathered junctions and picked channels at once, and the result cut once more. */
    @ParameterizedTest
    @MethodSource("seeds")
    void cutsOfAllKindsOneAfterTheOther(int seed) {
        Random random = new Random(seed);
        Network network = RandomNetwork.of(random);
        Weights weights = Weights.random(network, random);
        Whole image = Forward.image(network.layer(0).shape(), random);
        for (int round = 0; round < 3; round++) {
            Coupling coupling = Coupling.of(network);
            Map<Integer, Set<Integer>> hidden = new HashMap<>();
            Set<Integer> gathered = new HashSet<>();
            Set<Integer> readers = new HashSet<>();
            for (int layer = 0; layer < network.size(); layer++) {
                if (isJunction(coupling, layer) && random.nextBoolean()) {
                    gathered.add(layer);
                }
                if (reads(network.layer(layer)) && random.nextInt(4) == 0) {
                    readers.add(layer);
                }
            }
            Rewiring rewiring = Rewiring.of(coupling, gathered, readers);
            Cut cut = Cut.dropping(rewiring, someSets(rewiring.coupling(), random));
            for (int layer : gathered) {
                Set<Integer> others = new HashSet<>(all(width(network, layer)));
                others.removeAll(kept(cut, network.layer(layer).name()));
                hidden.put(layer, others);
            }
            Whole full = new Forward(network, weights.blind(cut, network), hidden).of(image);
            weights = weights.cut(cut);
            network = cut.network();
            assertThat(new Forward(network, weights, Map.of()).of(image)).isEqualTo(full);
        }
    }

    private static int width(Network network, int layer) {
        return network.layer(layer).shape().channels();
    }

    private static List<Integer> kept(Cut cut, String layer) {
        return cut.layers().stream()
                .filter(one -> one.name().equals(layer))
                .findFirst()
                .orElseThrow()
                .filters();
    }

    /** Layers that a rule may gather: they choose, and nothing holds them. */
    private static boolean isJunction(Coupling coupling, int layer) {
        Set<Role> roles = coupling.rolesOf(layer);
        return roles.contains(Role.JUNCTION)
                && !roles.contains(Role.DEPTHWISE)
                && !roles.contains(Role.GATE)
                && !roles.contains(Role.HEAD);
    }

    private static boolean reads(Layer layer) {
        return layer.op() instanceof Op.Linear
                || layer.op() instanceof Op.Conv conv && conv.groups() == 1;
    }

    private static void assertEqualResults(
            Network network, Cut cut, Map<Integer, Set<Integer>> hidden, Random random) {
        Weights weights = Weights.random(network, random);
        Whole image = Forward.image(network.layer(0).shape(), random);
        Whole full = new Forward(network, weights.blind(cut, network), hidden).of(image);
        Whole small = new Forward(cut.network(), weights.cut(cut), Map.of()).of(image);
        assertThat(small).isEqualTo(full);
    }

    private static int shapeOf(Network network, String name) {
        return network.layer(network.find(name).orElseThrow()).shape().channels();
    }

    /** A grouped reader would tie channels of one layer to each other. */
    private static boolean isUngrouped(Coupling coupling, int layer) {
        int[] sets = coupling.setsOf(layer);
        return IntStream.of(sets).distinct().count() == sets.length
                && coupling.readers(layer).stream()
                        .noneMatch(reader ->
                                coupling.network().layer(reader).op() instanceof Op.Depthwise);
    }

    private static List<Integer> someOf(Layer layer, Random random) {
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < layer.shape().channels(); i++) {
            if (random.nextInt(10) < 6) {
                some.add(i);
            }
        }
        return some.isEmpty() ? List.of(0) : some;
    }

    private static List<Integer> all(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /**
     * A third of the sets that may go, but for one channel of every value and of what picks take,
     * and for places that scatters fill.
     */
    private static Set<Integer> someSets(Coupling coupling, Random random) {
        Set<Integer> going = new HashSet<>();
        for (int set = 0; set < coupling.setCount(); set++) {
            if (coupling.pin(set).isEmpty() && random.nextInt(3) == 0) {
                going.add(set);
            }
        }
        for (int layer = 0; layer < coupling.network().size(); layer++) {
            int[] sets = coupling.setsOf(layer);
            if (coupling.network().layer(layer).op() instanceof Op.ChannelScatter) {
                IntStream.of(sets).forEach(going::remove);
            }
            if (coupling.network().layer(layer).op() instanceof Op.ChannelPick pick) {
                int from = coupling.network().layer(layer).inputs().getFirst();
                going.remove(coupling.set(from, pick.indices().getFirst()));
                going.remove(sets[0]);
            }
            if (IntStream.of(sets).allMatch(going::contains)) {
                going.remove(sets[0]);
            }
        }
        return going;
    }
}
