package org.prunelang.rule.decide;

import java.util.List;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.network.pattern.LayerPattern;
import org.prunelang.network.pattern.Parsed;
import org.prunelang.network.pattern.Suggestions;
import org.prunelang.rule.Selector;
import org.prunelang.rule.Side;

/** What to say of a selector that reaches nothing. */
final class Unmatched {
    private Unmatched() {}

    static Diagnostic selector(Selector selector, Side side, Matching matching) {
        List<String> ofKind = matching.ofKind(selector.kind(), side).map(Site::name).toList();
        String kind = selector.kind().word();
        if (ofKind.isEmpty()) {
            return Diagnostic.of(
                    Code.P0403, selector.span(), "this network has no %s".formatted(kind));
        }
        List<String> named = matching.named(selector, side).map(Site::name).toList();
        if (!named.isEmpty()) {
            return Diagnostic.of(
                            Code.P0403,
                            selector.span(),
                            "no %s is left: the `where` claim is false for all of them"
                                    .formatted(kind))
                    .pointing("%s fit the name".formatted(Wording.plural(named.size(), kind)));
        }
        String pattern = selector.pattern().orElse("**");
        return switch (LayerPattern.parse(pattern)) {
            case Parsed.Broken broken ->
                    Diagnostic.of(
                            Code.P0403,
                            selector.span(),
                            "the pattern \"%s\" cannot be read: %s"
                                    .formatted(pattern, broken.message()));
            case LayerPattern parsed ->
                    suggested(
                            Diagnostic.of(
                                            Code.P0403,
                                            selector.span(),
                                            "no layer matches \"%s\"".formatted(pattern))
                                    .pointing(
                                            "matches 0 of %s"
                                                    .formatted(
                                                            Wording.plural(ofKind.size(), kind))),
                            parsed,
                            kind,
                            ofKind,
                            matching.names(side));
        };
    }

    private static Diagnostic suggested(
            Diagnostic none,
            LayerPattern pattern,
            String kind,
            List<String> ofKind,
            List<String> all) {
        List<String> near = Suggestions.near(pattern, ofKind);
        if (!near.isEmpty()) {
            List<String> names = matched(near.getFirst(), ofKind);
            return none.note(
                    "did you mean \"%s\"? It matches %s: %s"
                            .formatted(
                                    near.getFirst(),
                                    Wording.plural(names.size(), kind),
                                    names.size() == 1
                                            ? names.getFirst()
                                            : names.getFirst() + " ... " + names.getLast()));
        }
        List<String> other = matched(pattern.text(), all);
        return other.isEmpty()
                ? none.note("see what there is: prune plan FILE --layers")
                : none.note(
                        "it matches %s of another kind: %s"
                                .formatted(
                                        Wording.plural(other.size(), "layer"),
                                        Wording.names(other)));
    }

    private static List<String> matched(String pattern, List<String> names) {
        return Matching.pattern(pattern).stream()
                .flatMap(parsed -> names.stream().filter(parsed::matches))
                .toList();
    }
}
