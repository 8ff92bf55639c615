package org.prunelang.rule.decide;

import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.rule.Selector;
import org.prunelang.rule.Side;

/** What to say of a selector that reaches nothing. */
final class Unmatched {
    private Unmatched() {}

    static Diagnostic selector(Selector selector, Side side, Matching matching) {
        List<String> ofKind =
                matching.ofKind(selector.kind(), side).map(Site::name).toList();
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
        Diagnostic none =
                Diagnostic.of(
                                Code.P0403,
                                selector.span(),
                                "no layer matches \"%s\"".formatted(pattern))
                        .pointing(
                                "matches 0 of %s".formatted(Wording.plural(ofKind.size(), kind)));
        return suggested(none, pattern, kind, ofKind, matching.names(side));
    }

    private static Diagnostic suggested(
            Diagnostic none,
            String pattern,
            String kind,
            List<String> ofKind,
            List<String> all) {
        Optional<Nearby.Suggestion> near = Nearby.of(pattern, ofKind);
        if (near.isPresent()) {
            List<String> names = near.get().names();
            return none.note(
                    "did you mean \"%s\"? It matches %s: %s"
                            .formatted(
                                    near.get().pattern(),
                                    Wording.plural(names.size(), kind),
                                    names.size() == 1
                                            ? names.getFirst()
                                            : names.getFirst() + " ... " + names.getLast()));
        }
        Optional<NamePattern> parsed = NamePattern.of(pattern);
        List<String> other =
                all.stream()
                        .filter(name -> parsed.map(one -> one.matches(name)).orElse(false))
                        .toList();
        return other.isEmpty()
                ? none.note("see what there is: prune plan FILE --layers")
                : none.note(
                        "it matches %s of another kind: %s"
                                .formatted(
                                        Wording.plural(other.size(), "layer"),
                                        Wording.names(other)));
    }
}
