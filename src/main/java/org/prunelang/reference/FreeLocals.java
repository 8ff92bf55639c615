package org.prunelang.reference;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.prunelang.tensor.Several;
import org.prunelang.tensor.TensorExpr;

/** Which values of loops around it a node depends on. */
final class FreeLocals {
    private final IdentityHashMap<TensorExpr, Set<Integer>> known = new IdentityHashMap<>();

    Set<Integer> of(TensorExpr node) {
        Set<Integer> found = known.get(node);
        if (found != null) {
            return found;
        }
        PostOrder.from(node, TensorExpr::operands, known::containsKey, this::note);
        return Objects.requireNonNull(known.get(node));
    }

    private void note(TensorExpr node) {
        known.put(
                node,
                switch (node) {
                    case TensorExpr.Local local -> Set.of(local.number());
                    case TensorExpr.Result(Several.Loop loop, int _) -> free(loop);
                    case TensorExpr.Result _,
                            TensorExpr.In _,
                            TensorExpr.Scalar _,
                            TensorExpr.Constant _,
                            TensorExpr.Elementwise _,
                            TensorExpr.Reduce _,
                            TensorExpr.Contract _,
                            TensorExpr.Slice _,
                            TensorExpr.Choose _ ->
                            union(node.operands());
                });
    }

    /** What a pass binds is not free outside the loop. */
    private Set<Integer> free(Several.Loop loop) {
        Set<Integer> free = new TreeSet<>(union(loop.next()));
        loop.carried().forEach(local -> free.remove(local.number()));
        free.remove(loop.index().number());
        free.addAll(union(loop.start()));
        free.addAll(known.get(loop.over()));
        return free.isEmpty() ? Set.of() : free;
    }

    private Set<Integer> union(List<TensorExpr> nodes) {
        Set<Integer> all = new TreeSet<>();
        nodes.forEach(node -> all.addAll(known.get(node)));
        return all.isEmpty() ? Set.of() : all;
    }
}
