package org.prunelang.coupling.cut;

import java.util.List;
import org.prunelang.network.Block;
import org.prunelang.network.Layer;

/** Blocks after layers were inserted. */
final class Relocation {
    private final int[] places;
    private final int[] starts;
    private final List<Layer> layers;

    /**
     * @param places the new place of each old layer
     * @param starts where an old layer begins with what was inserted before it; one more for the
     *     end
     * @param layers the layers with the insertions
     */
    Relocation(int[] places, int[] starts, List<Layer> layers) {
        this.places = places;
        this.starts = starts;
        this.layers = layers;
    }

    Block moved(Block block) {
        int from = starts[block.from()];
        int to = starts[block.to()];
        return switch (block) {
            case Block.Call call -> new Block.Call(call.name(), from, to, call.origin());
            case Block.Residual residual -> residual(residual, from, to);
            case Block.Branch branch ->
                    new Block.Branch(
                            branch.name(),
                            from,
                            to,
                            places[branch.entry()],
                            input(branch.concat(), branch.position()),
                            places[branch.concat()],
                            branch.position(),
                            branch.origin());
        };
    }

    /** The main path is the add's first operand; a scatter before the add ends its side. */
    private Block residual(Block.Residual residual, int from, int to) {
        return new Block.Residual(
                residual.name(),
                from,
                to,
                starts[residual.split()],
                places[residual.entry()],
                input(residual.add(), 0),
                input(residual.add(), 1),
                places[residual.add()],
                residual.origin());
    }

    private int input(int layer, int position) {
        return layers.get(places[layer]).inputs().get(position);
    }
}
