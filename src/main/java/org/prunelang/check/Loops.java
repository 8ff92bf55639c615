package org.prunelang.check;

import java.util.HashMap;
import java.util.Map;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Require;
import org.prunelang.syntax.tree.SearchPart;
import org.prunelang.syntax.tree.Setting;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;
import org.prunelang.value.Units;

/** Actions with a body of their own: searches, rounds, passes and probes. */
final class Loops {
    private static final Map<String, Type> SETTINGS =
            Map.of("strategy", Noun.STRATEGY, "rounds", Unit.COUNT, "seed", Unit.COUNT);

    private final Pass pass;

    Loops(Pass pass) {
        this.pass = pass;
    }

    Known search(Action.Search search, Scope scope) {
        pass.unbuilt().action(search);
        pass.expressions().expected(search.space(), Noun.SPACE, scope);
        Identifier candidate = candidate(search);
        Map<String, Identifier> seen = new HashMap<>();
        pass.unbuilt()
                .inside(() -> {
                    for (SearchPart part : search.parts()) {
                        part(part, candidate, seen, scope);
                    }
                });
        if (search.parts().stream().noneMatch(SearchPart.Score.class::isInstance)) {
            pass.report(
                    Code.P0103,
                    search.span(),
                    "a search says how to score: `score candidate { … }`");
        }
        return Known.at(Time.RUN, Noun.FOUND, search.span());
    }

    /** The name the candidate has in the score, and in the requirements too. */
    private static Identifier candidate(Action.Search search) {
        return search.parts().stream()
                .filter(SearchPart.Score.class::isInstance)
                .map(SearchPart.Score.class::cast)
                .flatMap(score -> score.candidate().stream())
                .findFirst()
                .orElseGet(() -> new Identifier(search.span(), "candidate"));
    }

    private void part(
            SearchPart part, Identifier candidate, Map<String, Identifier> seen, Scope scope) {
        switch (part) {
            case Setting setting -> setting(setting, seen, scope);
            case Require require -> {
                Scope claim = withCandidate(candidate, scope);
                pass.expressions().expected(require.claim(), Type.Plain.FLAG, claim);
                require.message().ifPresent(text -> pass.expressions().known(text, claim));
            }
            case SearchPart.Score score ->
                    pass.steps()
                            .returned(
                                    score.body(),
                                    Place.SCORE,
                                    score.span(),
                                    withCandidate(candidate, scope));
        }
    }

    private Scope withCandidate(Identifier candidate, Scope scope) {
        Scope inner = scope.inner();
        inner.bind(candidate, Known.now(Noun.STRUCTURE));
        return inner;
    }

    private void setting(Setting setting, Map<String, Identifier> seen, Scope scope) {
        String key = setting.key().text();
        Identifier before = seen.putIfAbsent(key, setting.key());
        if (before != null) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0103,
                                    setting.key().span(),
                                    "`%s` is given twice".formatted(key))
                            .related(before.span(), "first here"));
        }
        Type type = SETTINGS.get(key);
        if (type == null) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0103,
                                    setting.key().span(),
                                    "a search has no entry `%s`".formatted(key))
                            .note("its entries are strategy, rounds and seed"));
            pass.expressions().known(setting.value(), scope);
            return;
        }
        pass.expressions().expected(setting.value(), type, scope);
    }

    Known repeat(Action.Repeat repeat, Scope scope) {
        pass.unbuilt().action(repeat);
        Known start = pass.expressions().known(repeat.start(), scope);
        pass.expressions().expected(repeat.atMost(), Unit.ROUNDS, scope);
        Scope body = scope.inner();
        body.provide("round", Known.at(Time.RUN, Unit.COUNT, repeat.span()));
        pass.bindings()
                .pattern(
                        repeat.carried(), later(start, repeat.span()), repeat.start().span(), body);
        Known[] next = {Known.NOTHING};
        pass.unbuilt()
                .inside(() ->
                        next[0] =
                                pass.steps()
                                        .returned(repeat.body(), Place.ROUND, repeat.span(), body));
        if (Units.common(start.type(), next[0].type()).isEmpty()) {
            return pass.refuse(
                    Code.P0101,
                    repeat.start().span(),
                    "this repeat starts with %s, but a round gives %s"
                            .formatted(Fit.words(start.type()), Fit.words(next[0].type())));
        }
        return later(next[0].as(Units.common(start.type(), next[0].type()).get()), repeat.span());
    }

    private static Known later(Known known, Span at) {
        return known.time() == Time.NOW ? Known.at(Time.RUN, known.type(), at) : known;
    }

    /** At the top of a train body its statements are made once per element; else it has passes. */
    Known each(Action.For loop, Place place, Scope scope) {
        Known over = pass.expressions().known(loop.over(), scope);
        pass.isNow(over, loop.over().span(), "what a `for` runs over");
        Scope body = scope.inner();
        Known element = pass.bindings().element(over, loop.over().span());
        pass.bindings().pattern(loop.pattern(), element, loop.over().span(), body);
        if (place == Place.TRAIN) {
            pass.steps().all(loop.body(), Place.TRAIN, body);
            return Known.NOTHING;
        }
        pass.unbuilt().action(loop);
        Known[] given = {Known.NOTHING};
        pass.unbuilt()
                .inside(() ->
                        given[0] =
                                pass.steps().returned(loop.body(), Place.PASS, loop.span(), body));
        return later(given[0].as(new Type.ListOf(given[0].type())), loop.span());
    }

    /** Where nothing of it needs a run it is computed now, and works in this version. */
    Known largest(Action.Largest largest, Scope scope) {
        Known range = pass.expressions().known(largest.in(), scope);
        if (!range.isUnknown()
                && !Acceptance.accepts(new Type.RangeOf(Unit.NUMBER), range.type())) {
            pass.report(
                    Code.P0101,
                    largest.in().span(),
                    "`largest` looks for a number in a range such as 0..1, and this is "
                            + Fit.words(range.type()));
        }
        pass.expressions().expected(largest.halvings(), Unit.HALVINGS, scope);
        Scope body = scope.inner();
        pass.bind(body, largest.name(), range.as(Unit.NUMBER));
        boolean acts = largest.body().stream().anyMatch(step -> Unbuilt.isMeasured(step));
        Known[] flag = {Known.NOTHING};
        Runnable check =
                () ->
                        flag[0] =
                                pass.steps()
                                        .returned(
                                                largest.body(), Place.PROBE, largest.span(), body);
        if (acts || range.time() != Time.NOW) {
            pass.unbuilt().action(largest);
            pass.unbuilt().inside(check);
        } else {
            check.run();
        }
        if (!acts && range.time() == Time.NOW && flag[0].time() != Time.NOW) {
            pass.unbuilt().action(largest);
        }
        if (!Acceptance.accepts(Type.Plain.FLAG, flag[0].type())) {
            pass.report(
                    Code.P0101,
                    largest.span(),
                    "a probe of `largest` gives a condition, not " + Fit.words(flag[0].type()));
        }
        return flag[0].as(Unit.NUMBER).after(range);
    }
}
