package org.prunelang.check;

import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.RuleItem;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** Actions: what they take, and the type of what they make. */
final class Actions {
    private final Pass pass;
    private final Loops loops;

    Actions(Pass pass) {
        this.pass = pass;
        this.loops = new Loops(pass);
    }

    Known known(Action action, Place place, Scope scope) {
        return switch (action) {
            case Action.Load load -> {
                network(load.network(), scope);
                expected(load.file(), Type.Plain.PATH, scope);
                load.by().ifPresent(this::order);
                yield made();
            }
            case Action.Train train -> train(train, scope);
            case Action.Prune prune -> {
                subject(prune.network(), prune.span(), place, scope);
                using(prune.using(), scope);
                yield made();
            }
            case Action.Resize resize -> resize(resize, place, scope);
            case Action.Shrink shrink -> {
                network(shrink.network(), scope);
                using(shrink.using(), scope);
                yield made();
            }
            case Action.Gate gate -> {
                pass.unbuilt().action(gate);
                pass.ruleSets().gated(gate.sites(), scope);
                network(gate.network(), scope);
                expected(gate.start(), Unit.NUMBER, scope);
                yield made();
            }
            case Action.Select select -> {
                pass.unbuilt().action(select);
                network(select.network(), scope);
                pass.ruleSets().amount(RuleItem.Verb.KEEP, select.amount(), scope);
                pass.ruleSets().selector(select.reach().selector(), scope);
                pass.ruleSets().how(select.how(), scope);
                yield Known.now(Noun.SELECTION);
            }
            case Action.Recalibrate recalibrate -> {
                network(recalibrate.network(), scope);
                expected(recalibrate.split(), Noun.SPLIT, scope);
                recalibrate.length().ifPresent(length -> expected(length, Unit.BATCHES, scope));
                yield made();
            }
            case Action.Search search -> loops.search(search, scope);
            case Action.Repeat repeat -> loops.repeat(repeat, scope);
            case Action.For loop -> loops.each(loop, place, scope);
            case Action.Largest largest -> loops.largest(largest, scope);
        };
    }

    private static Known made() {
        return Known.now(Noun.NETWORK);
    }

    private void network(Expr expr, Scope scope) {
        expected(expr, Noun.NETWORK, scope);
    }

    private void expected(Expr expr, Type type, Scope scope) {
        pass.expressions().expected(expr, type, scope);
    }

    private void order(Identifier by) {
        if (!by.text().equals("order")) {
            pass.report(
                    Code.P0201,
                    by.span(),
                    "weights are matched by name, or `by order`, not by `%s`".formatted(by.text()));
        }
    }

    /** Without a network the learner is meant, which only a training has. */
    private void subject(Optional<Expr> network, Span at, Place place, Scope scope) {
        network.ifPresent(expr -> network(expr, scope));
        if (network.isEmpty() && !place.isInTraining()) {
            pass.report(
                    Code.P0507,
                    at,
                    "outside a `train` body `prune` says which network: `prune base …`");
        }
    }

    private void using(Action.Using using, Scope scope) {
        switch (using) {
            case Action.Using.None _ -> {}
            case Action.Using.Named(Expr rules) -> expected(rules, Noun.RULES, scope);
            case Action.Using.Inline(_, List<RuleItem> items) -> pass.ruleSets().all(items, scope);
        }
    }

    private Known resize(Action.Resize resize, Place place, Scope scope) {
        subject(resize.network(), resize.span(), place, scope);
        expected(resize.structure(), Noun.STRUCTURE, scope);
        resize.how().ifPresent(how -> pass.ruleSets().how(how, scope));
        return made();
    }

    private Known train(Action.Train train, Scope scope) {
        network(train.network(), scope);
        expected(train.schedule(), Noun.SCHEDULE, scope);
        expected(train.split(), Noun.SPLIT, scope);
        Scope body = scope.inner();
        body.provide("epoch", Known.at(Time.RUN, Unit.COUNT, train.span()));
        train.learner().ifPresent(learner -> pass.bind(body, learner, made()));
        pass.steps().all(train.body(), Place.TRAIN, body);
        return made();
    }

    /** An action as messages name it. */
    static String word(Action action) {
        return switch (action) {
            case Action.Load _ -> "load";
            case Action.Train _ -> "train";
            case Action.Prune _, Action.Resize _ -> "prune";
            case Action.Shrink _ -> "shrink";
            case Action.Gate _ -> "gate";
            case Action.Select _ -> "select";
            case Action.Recalibrate _ -> "recalibrate";
            case Action.Search _ -> "search";
            case Action.Repeat _ -> "repeat";
            case Action.For _ -> "for";
            case Action.Largest _ -> "largest";
        };
    }
}
