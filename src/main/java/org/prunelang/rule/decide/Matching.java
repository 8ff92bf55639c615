package org.prunelang.rule.decide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.prunelang.coupling.Role;
import org.prunelang.coupling.Selectable;
import org.prunelang.network.Block;
import org.prunelang.network.Op;
import org.prunelang.network.pattern.LayerPattern;
import org.prunelang.rule.Selector;
import org.prunelang.rule.Side;
import org.prunelang.value.Term;
import org.prunelang.value.Terms;
import org.prunelang.value.Value;

/** Which layers a selector reaches: kind, pattern, exceptions, a claim, then first or last. */
final class Matching {
    private final Layout layout;
    private final Map<Integer, Value> known;

    Matching(Layout layout, Map<Integer, Value> known) {
        this.layout = layout;
        this.known = known;
    }

    /** The sites reached, in network order. */
    List<Site> sites(Selector selector, Side side) {
        List<Site> found =
                named(selector, side).filter(site -> holds(selector.where(), site)).toList();
        if (found.isEmpty()) {
            return found;
        }
        return switch (selector.pick()) {
            case ALL -> found;
            case FIRST -> List.of(found.getFirst());
            case LAST -> List.of(found.getLast());
        };
    }

    /** The sites of the right kind and name, whatever the claim says. */
    Stream<Site> named(Selector selector, Side side) {
        List<LayerPattern> except =
                selector.except().stream().flatMap(text -> pattern(text).stream()).toList();
        return inPattern(selector, side)
                .filter(site -> except.stream().noneMatch(one -> one.matches(site.name())));
    }

    private Stream<Site> inPattern(Selector selector, Side side) {
        Optional<LayerPattern> pattern = selector.pattern().flatMap(Matching::pattern);
        Predicate<String> fits =
                name ->
                        selector.pattern().isEmpty()
                                || pattern.filter(one -> one.matches(name)).isPresent();
        Stream<Site> all = layout.sites(side).stream();
        return switch (selector.kind()) {
            case BLOCK, BRANCH -> {
                List<Block> blocks =
                        layout.network().blocks().stream()
                                .filter(block -> isOfKind(block, selector.kind()))
                                .filter(block -> fits.test(block.name()))
                                .toList();
                yield all.filter(site -> blocks.stream().anyMatch(block -> isInside(site, block)));
            }
            case CONV, DEPTHWISE, LINEAR, LAYER, JUNCTION, STEM, HEAD ->
                    ofKind(selector.kind(), side).filter(site -> fits.test(site.name()));
        };
    }

    /** A pattern that can be read; another one matches nothing. */
    static Optional<LayerPattern> pattern(String text) {
        return LayerPattern.parse(text) instanceof LayerPattern pattern
                ? Optional.of(pattern)
                : Optional.empty();
    }

    /** All sites of a side. */
    List<Site> all(Side side) {
        return layout.sites(side);
    }

    List<String> names(Side side) {
        return all(side).stream().map(Site::name).toList();
    }

    /** All sites of a kind. */
    Stream<Site> ofKind(Selectable kind, Side side) {
        return layout.sites(side).stream().filter(site -> isOfKind(site, kind));
    }

    private boolean isOfKind(Site site, Selectable kind) {
        Op op = site.layer().op();
        return switch (kind) {
            case CONV -> op instanceof Op.Conv || op instanceof Op.Deconv;
            case DEPTHWISE -> op instanceof Op.Depthwise;
            case LINEAR -> op instanceof Op.Linear;
            case LAYER, BLOCK, BRANCH -> true;
            case JUNCTION -> layout.isJunction(site.place());
            case STEM -> layout.hasRole(site.place(), Role.STEM);
            case HEAD -> layout.hasRole(site.place(), Role.HEAD);
        };
    }

    private static boolean isOfKind(Block block, Selectable kind) {
        return (kind == Selectable.BRANCH) == (block instanceof Block.Branch);
    }

    private static boolean isInside(Site site, Block block) {
        return block.from() <= site.place() && site.place() < block.to();
    }

    /** What depends on the run may hold, so such a layer counts as reached. */
    private boolean holds(Optional<Term> where, Site site) {
        return where.flatMap(claim ->
                        Terms.value(claim, Subjects.ofLayer(layout.properties(site), 0, known)))
                .map(new Value.Flag(true)::equals)
                .orElse(true);
    }
}
