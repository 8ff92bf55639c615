package org.prunelang.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prunelang.syntax.tree.Item;

/**
 * The items of a module, each after those whose names stand in its text. It is only an order to
 * check them in: with it, a definition is nearly always known before it is used, and the checker's
 * recursion stays as deep as the recipe is nested.
 */
final class Order {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    private Order() {}

    private record Visit(Item item, Iterator<Item> open) {}

    static List<Item> of(Module module) {
        List<Item> order = new ArrayList<>();
        Set<Item> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Item item : module.recipe().items()) {
            if (seen.add(item)) {
                visit(item, module, seen, order);
            }
        }
        return order;
    }

    private static void visit(Item start, Module module, Set<Item> seen, List<Item> order) {
        Deque<Visit> path = new ArrayDeque<>();
        path.addLast(new Visit(start, named(start, module)));
        while (!path.isEmpty()) {
            Visit top = path.getLast();
            if (!top.open().hasNext()) {
                order.add(path.removeLast().item());
                continue;
            }
            Item next = top.open().next();
            if (seen.add(next)) {
                path.addLast(new Visit(next, named(next, module)));
            }
        }
    }

    private static Iterator<Item> named(Item item, Module module) {
        List<Item> named = new ArrayList<>();
        Matcher word = WORD.matcher(item.span().text());
        while (word.find()) {
            Optional<Referent.Global> global = module.find(word.group());
            global.map(Referent.Global::item).ifPresent(named::add);
        }
        return named.iterator();
    }
}
