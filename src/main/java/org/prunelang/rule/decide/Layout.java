package org.prunelang.rule.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prunelang.coupling.ChannelGroup;
import org.prunelang.coupling.Coupling;
import org.prunelang.coupling.LayerProperties;
import org.prunelang.coupling.Pin;
import org.prunelang.coupling.Role;
import org.prunelang.coupling.cut.Cut;
import org.prunelang.coupling.cut.CutRequest;
import org.prunelang.network.Layer;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.rule.Junctions;
import org.prunelang.rule.Noun;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Side;

/** The sites of a network, with the coupled sets that hold under one junction policy. */
final class Layout {
    private final Coupling coupling;
    private final boolean gathers;
    private final List<Site> filters = new ArrayList<>();
    private final List<Site> channels = new ArrayList<>();
    private int fresh;

    private Layout(Coupling coupling, boolean gathers) {
        this.coupling = coupling;
        this.gathers = gathers;
        this.fresh = coupling.setCount();
    }

    /**
     * The layout under a rule set's junction policy; the read sides are only there if a rule takes
     * channels.
     */
    static Layout of(Network network, RuleSet rules) {
        boolean gathers = Junctions.of(rules) == Junctions.GATHER;
        Layout layout = new Layout(Coupling.of(network), gathers);
        boolean channels =
                rules.items(RuleItem.Rule.class).stream()
                        .anyMatch(rule -> rule.noun() == Noun.CHANNELS);
        for (int place = 0; place < network.size(); place++) {
            if (!layout.coupling.rolesOf(place).isEmpty()) {
                layout.filters.add(layout.filterSite(place));
                if (channels) {
                    layout.channels.add(layout.channelSite(place));
                }
            }
        }
        return layout;
    }

    Network network() {
        return coupling.network();
    }

    List<Site> sites(Side side) {
        return switch (side) {
            case FILTERS -> filters;
            case CHANNELS -> channels;
        };
    }

    boolean isJunction(int place) {
        return coupling.rolesOf(place).contains(Role.JUNCTION);
    }

    LayerProperties properties(Site site) {
        return new LayerProperties(coupling, site.place());
    }

    boolean hasRole(int place, Role role) {
        return coupling.rolesOf(place).contains(role);
    }

    /** Whether a layer's own filters are chosen; depthwise layers and gates follow others. */
    boolean chooses(Site site) {
        Optional<ChannelGroup> group = coupling.groupOf(site.place());
        return group.isEmpty() || coupling.producers(group.get()).contains(site.place());
    }

    /** The layers with weights that see a layer's filters. */
    List<LayerProperties> readers(Site site) {
        return coupling.readers(site.place()).stream()
                .map(place -> new LayerProperties(coupling, place))
                .toList();
    }

    /** How many normalisations a layer's channels pass. */
    int normsBehind(Site site) {
        return coupling.wiring().norms(site.place()).size();
    }

    private Site filterSite(int place) {
        Layer layer = network().layer(place);
        int[] sets = coupling.setsOf(place);
        Optional<Pin> pin = pin(sets);
        if (pin.isPresent()) {
            return site(
                    place, Side.FILTERS, boxed(sets), Site.Bond.FIXED, pin.get().cause().words());
        }
        if (!isJunction(place)) {
            return site(place, Side.FILTERS, boxed(sets), Site.Bond.FREE, "");
        }
        if (gathers && layer.op() instanceof Op.Depthwise) {
            return site(
                    place,
                    Side.FILTERS,
                    boxed(sets),
                    Site.Bond.FIXED,
                    "it works on a sum channel by channel");
        }
        return site(
                place, Side.FILTERS, gathers ? alone(sets) : boxed(sets), Site.Bond.JUNCTION, "");
    }

    private Site channelSite(int place) {
        Layer layer = network().layer(place);
        int[] sets = coupling.setsOf(layer.inputs().getFirst());
        if (layer.op() instanceof Op.Depthwise) {
            return site(
                    place,
                    Side.CHANNELS,
                    boxed(sets),
                    Site.Bond.FIXED,
                    "a depthwise layer's channels are its filters");
        }
        for (int set : sets) {
            if (coupling.pin(set).filter(pin -> pin.cause() == Pin.Cause.IMAGE).isPresent()) {
                return site(
                        place, Side.CHANNELS, boxed(sets), Site.Bond.FIXED, "they are the image's");
            }
        }
        return site(place, Side.CHANNELS, alone(sets), Site.Bond.FREE, "");
    }

    private Site site(int place, Side side, List<Integer> sets, Site.Bond bond, String note) {
        return new Site(place, network().layer(place), side, sets, bond, note);
    }

    private Optional<Pin> pin(int[] sets) {
        for (int set : sets) {
            Optional<Pin> pin = coupling.pin(set);
            if (pin.isPresent()) {
                return pin;
            }
        }
        return Optional.empty();
    }

    private static List<Integer> boxed(int[] sets) {
        List<Integer> boxed = new ArrayList<>(sets.length);
        for (int set : sets) {
            boxed.add(set);
        }
        return boxed;
    }

    /** Sets of the layer's own: what was one set in it stays one. */
    private List<Integer> alone(int[] sets) {
        Map<Integer, Integer> own = new HashMap<>();
        List<Integer> renamed = new ArrayList<>(sets.length);
        for (int set : sets) {
            renamed.add(own.computeIfAbsent(set, _ -> fresh++));
        }
        return renamed;
    }

    /** The network when of each site only these indices stay. */
    Network cut(Map<Site, List<Integer>> kept) {
        Map<Integer, List<Integer>> outputs = new HashMap<>();
        Map<Integer, List<Integer>> inputs = new HashMap<>();
        Set<Integer> gathered = new HashSet<>();
        Set<Integer> going = new HashSet<>();
        kept.forEach((site, indices) -> {
            if (site.side() == Side.FILTERS && indices.size() < site.width()) {
                outputs.put(site.place(), indices);
                if (gathers && site.bond() == Site.Bond.JUNCTION) {
                    gathered.add(site.place());
                } else {
                    going.addAll(gone(site, indices));
                }
            }
        });
        kept.forEach((site, indices) -> {
            if (site.side() == Side.CHANNELS && indices.size() < site.width()) {
                inputs.put(site.place(), staying(site, indices, going));
            }
        });
        if (outputs.isEmpty() && inputs.isEmpty()) {
            return network();
        }
        return Cut.of(coupling, new CutRequest(outputs, inputs, gathered)).network();
    }

    private static Set<Integer> gone(Site site, List<Integer> indices) {
        Set<Integer> gone = new HashSet<>(site.sets());
        indices.forEach(index -> gone.remove(site.sets().get(index)));
        return gone;
    }

    /** What a reader keeps of the channels that its producers still make. */
    private List<Integer> staying(Site site, List<Integer> indices, Set<Integer> going) {
        int input = site.layer().inputs().getFirst();
        return indices.stream().filter(i -> !going.contains(coupling.set(input, i))).toList();
    }
}
