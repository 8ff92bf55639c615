package org.prunelang.coupling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Layers that share coupled sets, directly or through other layers, make one group. */
final class Grouping {
    private final List<ChannelGroup> groups;
    private final int[] groupOfLayer;

    private Grouping(List<ChannelGroup> groups, int[] groupOfLayer) {
        this.groups = List.copyOf(groups);
        this.groupOfLayer = groupOfLayer;
    }

    List<ChannelGroup> groups() {
        return groups;
    }

    /** By layer, the number of its group; below 0 for layers without filters. */
    int[] groupOfLayer() {
        return groupOfLayer.clone();
    }

    static Grouping of(int layerCount, Members members, BitSet addedSets) {
        LabelForest forest = new LabelForest();
        forest.fresh(layerCount);
        for (int set = 0; set < members.count(); set++) {
            int[] layers = members.layersOf(set);
            for (int i = 1; i < layers.length; i++) {
                forest.unite(layers[0], layers[i]);
            }
        }
        return numbered(layerCount, members, addedSets, forest);
    }

    private static Grouping numbered(
            int layerCount, Members members, BitSet addedSets, LabelForest forest) {
        int[] groupOfLayer = new int[layerCount];
        Arrays.fill(groupOfLayer, -1);
        List<List<Integer>> sets = new ArrayList<>();
        List<Boolean> junctions = new ArrayList<>();
        for (int set = 0; set < members.count(); set++) {
            int[] layers = members.layersOf(set);
            if (layers.length == 0) {
                continue;
            }
            int root = forest.find(layers[0]);
            if (groupOfLayer[root] < 0) {
                groupOfLayer[root] = sets.size();
                sets.add(new ArrayList<>());
                junctions.add(false);
            }
            int group = groupOfLayer[root];
            sets.get(group).add(set);
            junctions.set(group, junctions.get(group) || addedSets.get(set));
        }
        List<List<Integer>> layers = new ArrayList<>();
        sets.forEach(_ -> layers.add(new ArrayList<>()));
        for (int layer = 0; layer < layerCount; layer++) {
            groupOfLayer[layer] = groupOfLayer[forest.find(layer)];
            if (groupOfLayer[layer] >= 0) {
                layers.get(groupOfLayer[layer]).add(layer);
            }
        }
        List<ChannelGroup> groups = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            groups.add(new ChannelGroup(i, layers.get(i), sets.get(i), junctions.get(i)));
        }
        return new Grouping(groups, groupOfLayer);
    }
}
