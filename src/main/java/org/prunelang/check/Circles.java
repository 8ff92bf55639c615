package org.prunelang.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.syntax.tree.Item;

/**
 * Which definitions use which, and the circles among them. The search keeps its own stack, so that
 * a chain of twenty thousand definitions is no deeper than one of two.
 */
final class Circles {
    private final Map<Item, Set<Referent.Global>> uses = new IdentityHashMap<>();
    private final Set<Item> done = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Notes that one item names another. */
    void note(Item user, Referent.Global used) {
        uses.computeIfAbsent(user, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(used);
    }

    private record Visit(Referent.Global definition, Iterator<Referent.Global> open) {}

    /** One diagnostic for each circle that is reached first. */
    List<Diagnostic> found(Module module) {
        List<Diagnostic> circles = new ArrayList<>();
        for (Referent.Global start : module.definitions()) {
            if (!done.contains(start.item())) {
                visit(start, circles);
            }
        }
        return circles;
    }

    private void visit(Referent.Global start, List<Diagnostic> circles) {
        Deque<Visit> path = new ArrayDeque<>();
        Map<Item, Boolean> onPath = new IdentityHashMap<>();
        path.addLast(enter(start));
        onPath.put(start.item(), true);
        while (!path.isEmpty()) {
            Visit top = path.getLast();
            if (!top.open().hasNext()) {
                path.removeLast();
                onPath.remove(top.definition().item());
                done.add(top.definition().item());
                continue;
            }
            Referent.Global next = top.open().next();
            if (onPath.containsKey(next.item())) {
                circles.add(circle(path, next));
            } else if (!done.contains(next.item())) {
                path.addLast(enter(next));
                onPath.put(next.item(), true);
            }
        }
    }

    private Visit enter(Referent.Global definition) {
        Set<Referent.Global> used = uses.getOrDefault(definition.item(), Set.of());
        List<Referent.Global> ordered = new ArrayList<>(used);
        ordered.sort(
                Comparator.comparing((Referent.Global global) -> global.module().source().name())
                        .thenComparing(global -> global.name().span().start()));
        return new Visit(definition, ordered.iterator());
    }

    private static Diagnostic circle(Deque<Visit> path, Referent.Global first) {
        Set<String> names = new LinkedHashSet<>();
        Optional<Referent.Global> last = Optional.empty();
        boolean inside = false;
        for (Visit visit : path) {
            inside |= visit.definition().item() == first.item();
            if (inside) {
                names.add(visit.definition().name().text());
                last = Optional.of(visit.definition());
            }
        }
        String circle = String.join(" -> ", names) + " -> " + first.name().text();
        Diagnostic told =
                Diagnostic.of(
                        Code.P0204,
                        first.name().span(),
                        names.size() == 1
                                ? "`%s` is defined by itself".formatted(first.name().text())
                                : "these definitions need each other in a circle: " + circle);
        return last.filter(global -> global.item() != first.item())
                .map(global -> told.related(global.name().span(), "needs it"))
                .orElse(told)
                .note(
                        "the language has no recursion: a definition uses only what is already"
                                + " defined");
    }
}
