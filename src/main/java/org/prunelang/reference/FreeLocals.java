package org.prunelang.reference;

import org.prunelang.tensor.Several;
import org.prunelang.tensor.TensorExpr;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which values of loops around it a node depends on. */
final class FreeLocals {
    private final Map<Object, Set<Integer>> known = new IdentityHashMap<>();

    Set<Integer> of(TensorExpr node) {
        Set<Integer> found = known.get(node);
        if (found == null) {
            found =
                    switch (node) {
                        case TensorExpr.Local local -> Set.of(local.number());
                        case TensorExpr.Result result -> of(result.from());
                        case TensorExpr.In _,
                                TensorExpr.Scalar _,
                                TensorExpr.Constant _,
                                TensorExpr.Elementwise _,
                                TensorExpr.Reduce _,
                                TensorExpr.Contract _,
                                TensorExpr.Slice _,
                                TensorExpr.Choose _ ->
                                union(node.operands());
                    };
            known.put(node, found);
        }
        return found;
    }

    private Set<Integer> of(Several several) {
        Set<Integer> found = known.get(several);
        if (found == null) {
            found =
                    switch (several) {
                        case Several.Call call -> union(call.operands());
                        case Several.Loop loop -> of(loop);
                    };
            known.put(several, found);
        }
        return found;
    }

    /** What a pass binds is not free outside the loop. */
    private Set<Integer> of(Several.Loop loop) {
        Set<Integer> free = new TreeSet<>(union(loop.next()));
        loop.carried().forEach(local -> free.remove(local.number()));
        free.remove(loop.index().number());
        free.addAll(union(loop.start()));
        free.addAll(of(loop.over()));
        return free.isEmpty() ? Set.of() : free;
    }

    private Set<Integer> union(List<TensorExpr> nodes) {
        Set<Integer> all = new TreeSet<>();
        nodes.forEach(node -> all.addAll(of(node)));
        return all.isEmpty() ? Set.of() : all;
    }
}
