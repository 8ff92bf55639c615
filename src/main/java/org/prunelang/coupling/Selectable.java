package org.prunelang.coupling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.prunelang.network.Block;
import org.prunelang.network.LayerKind;
import org.prunelang.network.Network;

/**
 * The kinds a selector may name; the same ones rules hold. {@code conv} has the grouped ones and
 * not the depthwise.
 */
public enum Selectable {
    CONV,
    DEPTHWISE,
    LINEAR,
    /** Any layer with filters. */
    LAYER,
    BLOCK,
    BRANCH,
    JUNCTION,
    STEM,
    HEAD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this kind is of blocks, not of layers. */
    public boolean isOfBlocks() {
        return this == BLOCK || this == BRANCH;
    }

    /** The kind of that name, in singular or plural. */
    public static Optional<Selectable> named(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        for (Selectable kind : values()) {
            String plural = kind == BRANCH ? "BRANCHES" : kind.name() + "S";
            if ((kind != DEPTHWISE && upper.equals(plural)) || upper.equals(kind.name())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The places of the layers of this kind, in network order; none for kinds of blocks. */
    public List<Integer> layers(Coupling coupling) {
        return IntStream.range(0, coupling.network().size())
                .filter(place -> holds(coupling, place))
                .boxed()
                .toList();
    }

    private boolean holds(Coupling coupling, int place) {
        Optional<LayerKind> kind = LayerKind.of(coupling.network().layer(place));
        if (kind.isEmpty()) {
            return false;
        }
        return switch (this) {
            case CONV -> kind.get() == LayerKind.CONV;
            case DEPTHWISE -> kind.get() == LayerKind.DEPTHWISE;
            case LINEAR -> kind.get() == LayerKind.LINEAR;
            case LAYER -> true;
            case JUNCTION -> coupling.rolesOf(place).contains(Role.JUNCTION);
            case STEM -> coupling.rolesOf(place).contains(Role.STEM);
            case HEAD -> coupling.rolesOf(place).contains(Role.HEAD);
            case BLOCK, BRANCH -> false;
        };
    }

    /**
     * The blocks of this kind, in network order; none for kinds of layers. A block call that holds
     * a residual of its own name is that residual.
     */
    public List<Block> blocks(Network network) {
        if (!isOfBlocks()) {
            return List.of();
        }
        Map<String, List<Block>> byName = new LinkedHashMap<>();
        for (Block block : network.blocks()) {
            if (this == BLOCK || block instanceof Block.Branch) {
                byName.computeIfAbsent(block.name(), _ -> new ArrayList<>()).add(block);
            }
        }
        return byName.values().stream()
                .flatMap(same -> proper(same).stream())
                .sorted(Comparator.comparingInt(Block::from).thenComparingInt(Block::to))
                .toList();
    }

    private static List<Block> proper(List<Block> same) {
        List<Block> proper = same.stream().filter(b -> !(b instanceof Block.Call)).toList();
        return proper.isEmpty() ? same : proper;
    }
}
