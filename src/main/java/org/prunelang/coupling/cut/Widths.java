package org.prunelang.coupling.cut;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.prunelang.coupling.Coupling;

/**
 * Index sets where only numbers are known: the first channels stay. Widths, and with them every
 * cost, do not depend on which channels stay, only on how many.
 */
public final class Widths {
    private final Coupling coupling;
    private final Map<Integer, Boolean> stays = new HashMap<>();

    private Widths(Coupling coupling) {
        this.coupling = coupling;
    }

    /** What came of the numbers. */
    public sealed interface Choice {}

    /** A request that keeps as many as was asked for. */
    public record Chosen(CutRequest request) implements Choice {}

    /**
     * What layers coupled to this one keep leaves it no such number.
     *
     * @param least what it keeps whatever it wants
     * @param most what it may keep
     * @param step channels that go or stay together in this layer
     */
    public record NoRoom(int layer, int wanted, int least, int most, int step) implements Choice {}

    /**
     * Chooses from the narrowest layer up: what is decided there counts towards the wider ones
     * (option-A shortcuts, where a stage sits inside the next).
     *
     * @param filters how many outputs stay, by layer
     * @param channels how many inputs stay, by reader
     * @param gathered layers of {@code filters} that are cut on their own
     */
    public static Choice first(
            Coupling coupling,
            Map<Integer, Integer> filters,
            Map<Integer, Integer> channels,
            Set<Integer> gathered) {
        Rewiring rewiring = Rewiring.of(coupling, gathered, channels.keySet());
        Widths widths = new Widths(rewiring.coupling());
        Optional<NoRoom> none =
                widths.takeAll(filters, rewiring::place)
                        .or(() -> widths.takeAll(channels, rewiring::pick));
        return none.<Choice>map(room -> room)
                .orElseGet(() ->
                        new Chosen(
                                new CutRequest(
                                        widths.kept(filters.keySet(), rewiring::place),
                                        widths.kept(channels.keySet(), rewiring::pick),
                                        gathered)));
    }

    private Map<Integer, List<Integer>> kept(Set<Integer> layers, IntUnaryOperator place) {
        Map<Integer, List<Integer>> kept = new HashMap<>();
        layers.forEach(layer -> kept.put(layer, kept(place.applyAsInt(layer))));
        return kept;
    }

    /** Narrowest first, of equals the earlier; the first layer without room ends it. */
    private Optional<NoRoom> takeAll(Map<Integer, Integer> counts, IntUnaryOperator place) {
        Comparator<Map.Entry<Integer, Integer>> width =
                Comparator.comparingInt(entry -> width(place.applyAsInt(entry.getKey())));
        return counts.entrySet().stream()
                .sorted(width.thenComparing(Map.Entry.comparingByKey()))
                .flatMap(entry ->
                        take(entry.getKey(), place.applyAsInt(entry.getKey()), entry.getValue())
                                .stream())
                .findFirst();
    }

    private int width(int layer) {
        return coupling.network().layer(layer).shape().channels();
    }

    /**
     * The sets of a layer with how many of its filters each holds.
     *
     * @param least filters in sets that stay already
     * @param most filters in sets that do not go already
     */
    private record Room(Map<Integer, Integer> free, int least, int most, int step) {}

    private Room room(int layer) {
        Map<Integer, Integer> free = new LinkedHashMap<>();
        int least = 0;
        int most = 0;
        for (int set : coupling.setsOf(layer)) {
            boolean open = !stays.containsKey(set) && coupling.pin(set).isEmpty();
            if (open) {
                free.merge(set, 1, Integer::sum);
                most++;
            } else if (stays.getOrDefault(set, true)) {
                least++;
            }
        }
        int step = free.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return new Room(free, least, least + most, step);
    }

    /** Keeps free sets in order until the layer has what it wants; the others go. */
    private Optional<NoRoom> take(int layer, int place, int wanted) {
        Room room = room(place);
        int need = wanted - room.least();
        for (Map.Entry<Integer, Integer> set : room.free().entrySet()) {
            boolean stay = need > 0;
            stays.put(set.getKey(), stay);
            need -= stay ? set.getValue() : 0;
        }
        return need == 0
                ? Optional.empty()
                : Optional.of(new NoRoom(layer, wanted, room.least(), room.most(), room.step()));
    }

    private List<Integer> kept(int layer) {
        return IntStream.range(0, width(layer))
                .filter(i -> stays.getOrDefault(coupling.set(layer, i), true))
                .boxed()
                .toList();
    }
}
