package org.prunelang.check;

import java.util.List;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.syntax.tree.Hook;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** Statements of a train body that act while it runs. */
final class Hooks {
    private static final Type INTERVAL = new Type.Either(List.of(Unit.EPOCHS, Unit.BATCHES));

    private final Pass pass;

    Hooks(Pass pass) {
        this.pass = pass;
    }

    void check(Hook hook, Place place, Scope scope) {
        switch (hook) {
            case Hook.AfterEach after -> {
                word(after.unit(), "epoch", "after each");
                pass.steps().all(after.body(), Place.AFTER, scope.inner());
            }
            case Hook.Every every -> {
                pass.isNow(
                        pass.expressions().expected(every.interval(), INTERVAL, scope),
                        every.interval().span(),
                        "an interval");
                Place body = place == Place.BATCH ? Place.BATCH : Place.AFTER;
                pass.steps().all(every.body(), body, scope.inner());
            }
            case Hook.Each each -> {
                word(each.unit(), "batch", "each");
                pass.unbuilt().hook(hook);
                batch(each, scope);
            }
            case Hook.Player player -> {
                pass.unbuilt().hook(hook);
                pass.expressions().expected(player.network(), Noun.NETWORK, scope);
                player.schedule()
                        .ifPresent(schedule ->
                                pass.expressions().expected(schedule, Noun.SCHEDULE, scope));
            }
            case Hook.Minimize minimize -> minimize(minimize, scope);
            case Hook.AddTo add -> addTo(add, scope);
        }
    }

    private void batch(Hook.Each each, Scope scope) {
        Scope body = scope.step();
        for (Identifier name : each.names()) {
            pass.bind(body, name, Known.at(Time.STEP, new Type.Unknown(), name.span()));
        }
        pass.unbuilt().inside(() -> pass.steps().all(each.body(), Place.BATCH, body));
    }

    private void minimize(Hook.Minimize minimize, Scope scope) {
        pass.expressions().expected(minimize.loss(), Unit.NUMBER, scope);
        pass.expressions().expected(minimize.over(), Noun.PARAMETERS, scope);
        minimize.with()
                .ifPresent(with ->
                        pass.expressions()
                                .expected(
                                        with,
                                        new Type.Either(List.of(Noun.OPTIMIZER, Noun.SCHEDULE)),
                                        scope));
    }

    private void addTo(Hook.AddTo add, Scope scope) {
        pass.unbuilt().hook(add);
        if (!List.of("loss", "penalty").contains(add.what().text())) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0201,
                                    add.what().span(),
                                    "nothing can be added to `%s`".formatted(add.what().text()))
                            .note("write `add to loss …` or `add to penalty …`"));
        }
        pass.expressions().expected(add.term(), Unit.NUMBER, scope.step());
    }

    private void word(Identifier unit, String wanted, String hook) {
        if (!unit.text().equals(wanted)) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0201,
                                    unit.span(),
                                    "`%s %s` is no hook".formatted(hook, unit.text()))
                            .note("write `%s %s { … }`".formatted(hook, wanted)));
        }
    }
}
