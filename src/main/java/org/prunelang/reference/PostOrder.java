package org.prunelang.reference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.prunelang.tensor.TensorExpr;

/** Visits a node after all it is made of, without recursion: expressions may be deep. */
final class PostOrder {
    private PostOrder() {}

    /**
     * @param done what needs no visit; a visit must make its node so
     */
    static void from(
            TensorExpr root,
            Function<TensorExpr, List<TensorExpr>> parts,
            Predicate<TensorExpr> done,
            Consumer<TensorExpr> visit) {
        Deque<TensorExpr> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            TensorExpr node = waiting.peek();
            int before = waiting.size();
            if (!done.test(node)) {
                parts.apply(node).stream().filter(done.negate()).forEach(waiting::push);
                if (waiting.size() > before) {
                    continue;
                }
                visit.accept(node);
            }
            waiting.pop();
        }
    }
}
