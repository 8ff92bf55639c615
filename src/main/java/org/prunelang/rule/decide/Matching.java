package org.prunelang.rule.decide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.prunelang.network.Block;
import org.prunelang.network.Op;
import org.prunelang.rule.Kind;
import org.prunelang.rule.Selector;
import org.prunelang.rule.Side;
import org.prunelang.value.Term;
import org.prunelang.value.Terms;
import org.prunelang.value.Value;

/** Which layers a selector reaches: kind, pattern, exceptions, a claim, then first or last. */
final class Matching {
    private final Wiring wiring;
    private final LayerProperties properties;
    private final Map<Integer, Value> known;

    Matching(Wiring wiring, LayerProperties properties, Map<Integer, Value> known) {
        this.wiring = wiring;
        this.properties = properties;
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
        List<NamePattern> except = selector.except().stream().map(NamePattern::of).toList();
        return inPattern(selector, side)
                .filter(site -> except.stream().noneMatch(one -> one.matches(site.name())));
    }

    private Stream<Site> inPattern(Selector selector, Side side) {
        Optional<NamePattern> pattern = selector.pattern().map(NamePattern::of);
        Predicate<String> fits = name -> pattern.map(one -> one.matches(name)).orElse(true);
        Stream<Site> all = wiring.sites(side).stream();
        return switch (selector.kind()) {
            case BLOCK, BRANCH -> {
                List<Block> blocks =
                        wiring.network().blocks().stream()
                                .filter(block -> isOfKind(block, selector.kind()))
                                .filter(block -> fits.test(block.name()))
                                .toList();
                yield all.filter(
                        site -> blocks.stream().anyMatch(block -> isInside(site, block)));
            }
            case CONV, DEPTHWISE, LINEAR, LAYER, JUNCTION, STEM, HEAD ->
                    ofKind(selector.kind(), side).filter(site -> fits.test(site.name()));
        };
    }

    /** All sites of a kind. */
    Stream<Site> ofKind(Kind kind, Side side) {
        return wiring.sites(side).stream().filter(site -> isOfKind(site, kind));
    }

    private boolean isOfKind(Site site, Kind kind) {
        Op op = site.layer().op();
        return switch (kind) {
            case CONV -> op instanceof Op.Conv || op instanceof Op.Deconv;
            case DEPTHWISE -> op instanceof Op.Depthwise;
            case LINEAR -> op instanceof Op.Linear;
            case LAYER, BLOCK, BRANCH -> true;
            case JUNCTION -> wiring.isJunction(site.place());
            case STEM -> wiring.role(site.place()).equals("stem");
            case HEAD -> wiring.role(site.place()).equals("head");
        };
    }

    private static boolean isOfKind(Block block, Kind kind) {
        return (kind == Kind.BRANCH) == (block instanceof Block.Branch);
    }

    private static boolean isInside(Site site, Block block) {
        return block.from() <= site.place() && site.place() < block.to();
    }

    /** What depends on the run may hold, so such a layer counts as reached. */
    private boolean holds(Optional<Term> where, Site site) {
        return where.map(
                        claim ->
                                Bound.toLayer(
                                        claim,
                                        property ->
                                                properties.of(
                                                        property,
                                                        site,
                                                        wiring.role(site.place()),
                                                        0)))
                .flatMap(claim -> Terms.value(claim, known))
                .map(new Value.Flag(true)::equals)
                .orElse(true);
    }
}
