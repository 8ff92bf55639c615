package org.prunelang.coupling.cut;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.prunelang.coupling.Coupling;
import org.prunelang.coupling.Wiring;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;

/**
 * The network before a cut with picks and scatters put where the cut will need them. They pass
 * every channel, so nothing is computed differently yet; but its coupling no longer ties what they
 * hold apart, so gathered layers and the inputs of readers have coupled sets of their own.
 */
public final class Rewiring {
    private final Network before;
    private final Wiring wiring;
    private final Set<Integer> gathered;
    private final List<Layer> layers = new ArrayList<>();
    private final int[] places;
    private final int[] starts;
    private final Set<Integer> cutOff = new HashSet<>();
    private final Map<Integer, Integer> scatters = new HashMap<>();
    private final Map<Edge, Integer> picks = new HashMap<>();
    private final Map<Integer, Integer> pickPlaces = new HashMap<>();
    private final Coupling after;

    /** Where a pick stands: behind {@code from}, for the reader {@code to} alone. */
    private record Edge(int from, int to) {}

    /**
     * @param gathered layers to be cut on their own and scattered back where their channels meet
     *     others
     * @param readers layers whose inputs are to be cut while what makes them is left alone
     */
    public static Rewiring of(Coupling coupling, Set<Integer> gathered, Set<Integer> readers) {
        return new Rewiring(coupling, Set.copyOf(gathered), readers);
    }

    private Rewiring(Coupling coupling, Set<Integer> gathered, Set<Integer> readers) {
        this.before = coupling.network();
        this.wiring = coupling.wiring();
        this.gathered = gathered;
        this.places = new int[before.size()];
        this.starts = new int[before.size() + 1];
        readers.forEach(reader -> picks.put(pickEdge(reader), reader));
        for (int i = 0; i < before.size(); i++) {
            copy(i);
        }
        starts[before.size()] = layers.size();
        this.after = cutOff.isEmpty() ? coupling : Coupling.of(network(), cutOff);
    }

    /** Back through the chain of per-channel ops that only this reader uses. */
    private Edge pickEdge(int reader) {
        int to = reader;
        int from = before.layer(reader).inputs().getFirst();
        while (wiring.source(from) != from && wiring.directReaders(from).size() == 1) {
            to = from;
            from = before.layer(from).inputs().getFirst();
        }
        return new Edge(from, to);
    }

    private void copy(int place) {
        Layer layer = before.layer(place);
        starts[place] = layers.size();
        List<Integer> inputs = new ArrayList<>();
        for (int from : layer.inputs()) {
            inputs.add(input(from, place));
        }
        places[place] = layers.size();
        layers.add(new Layer(layer.name(), layer.op(), inputs, layer.shape(), layer.origin()));
        if (layer.op() instanceof Op.ChannelScatter && isGathered(layer.inputs().getFirst())) {
            cutOff.add(places[place]);
        }
    }

    private int input(int from, int to) {
        Integer reader = picks.get(new Edge(from, to));
        if (reader != null) {
            int pick = inserted(from, before.layer(reader).name() + ".pick", true);
            pickPlaces.put(reader, pick);
            return pick;
        }
        Op op = before.layer(to).op();
        boolean narrow =
                wiring.source(to) != to
                        || Wiring.hasFilters(before.layer(to))
                        || op instanceof Op.ChannelScatter;
        if (narrow || !isGathered(from)) {
            return places[from];
        }
        Integer earlier = scatters.get(from);
        if (earlier == null) {
            earlier = inserted(from, before.layer(from).name() + ".scatter", false);
            scatters.put(from, earlier);
        }
        return earlier;
    }

    /**
     * Whether a value carries the channels of a gathered layer, depthwise layers between or not.
     */
    private boolean isGathered(int place) {
        int at = wiring.source(place);
        while (before.layer(at).op() instanceof Op.Depthwise && !gathered.contains(at)) {
            at = wiring.source(before.layer(at).inputs().getFirst());
        }
        return gathered.contains(at);
    }

    private int inserted(int from, String name, boolean pick) {
        Shape shape = before.layer(from).shape();
        List<Integer> all = IntStream.range(0, shape.channels()).boxed().toList();
        Op op = pick ? new Op.ChannelPick(all) : new Op.ChannelScatter(all, all.size(), false);
        layers.add(
                new Layer(
                        free(name), op, List.of(places[from]), shape, before.layer(from).origin()));
        cutOff.add(layers.size() - 1);
        return layers.size() - 1;
    }

    /** A network may be cut twice, so the name may be taken. */
    private String free(String name) {
        String free = name;
        for (int i = 2; before.find(free).isPresent(); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    /** The layers with the insertions, and the old outputs and blocks in their new places. */
    private Network network() {
        List<Integer> outputs = before.outputs().stream().map(i -> places[i]).toList();
        Relocation relocation = new Relocation(places, starts, layers);
        return new Network(
                layers, outputs, before.blocks().stream().map(relocation::moved).toList());
    }

    /** The coupling of the network with the insertions; places are those of {@link #place}. */
    public Coupling coupling() {
        return after;
    }

    Network before() {
        return before;
    }

    /** The places of insertions whose two sides are cut apart. */
    Set<Integer> cutOff() {
        return Set.copyOf(cutOff);
    }

    /** The place of the pick put in for a reader; its outputs are the reader's inputs. */
    public int pick(int reader) {
        return Objects.requireNonNull(pickPlaces.get(reader));
    }

    /** The place after rewiring of a layer before it. */
    public int place(int old) {
        return places[old];
    }
}
