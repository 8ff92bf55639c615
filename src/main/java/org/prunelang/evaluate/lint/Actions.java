package org.prunelang.evaluate.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Require;
import org.prunelang.syntax.tree.SearchPart;
import org.prunelang.syntax.tree.Setting;
import org.prunelang.syntax.tree.Step;

/** The expressions of actions, and the bodies they run. */
final class Actions {
    private Actions() {}

    static List<Step> body(Action action) {
        return switch (action) {
            case Action.Train train -> train.body();
            case Action.Repeat repeat -> repeat.body();
            case Action.For pass -> pass.body();
            case Action.Largest largest -> largest.body();
            case Action.Search search ->
                    search.parts().stream()
                            .filter(SearchPart.Score.class::isInstance)
                            .flatMap(score -> ((SearchPart.Score) score).body().stream())
                            .toList();
            case Action.Load _,
                    Action.Prune _,
                    Action.Resize _,
                    Action.Shrink _,
                    Action.Gate _,
                    Action.Select _,
                    Action.Recalibrate _ ->
                    List.of();
        };
    }

    /** The expressions of an action itself, not those of its body. */
    static List<Expr> operands(Action action) {
        return expressions(action).toList();
    }

    private static Stream<Expr> expressions(Action action) {
        return switch (action) {
            case Action.Load load -> Stream.of(load.network(), load.file());
            case Action.Train train -> Stream.of(train.network(), train.schedule(), train.split());
            case Action.Prune prune -> with(prune.network(), RuleLines.of(prune.using()));
            case Action.Resize resize ->
                    Stream.concat(
                            with(resize.network(), Stream.of(resize.structure())),
                            resize.how().stream().flatMap(RuleLines::of));
            case Action.Shrink shrink ->
                    Stream.concat(Stream.of(shrink.network()), RuleLines.of(shrink.using()));
            case Action.Gate gate ->
                    Stream.concat(
                            RuleLines.of(gate.sites()), Stream.of(gate.network(), gate.start()));
            case Action.Select select ->
                    Stream.of(
                                    RuleLines.of(select.amount()),
                                    RuleLines.of(select.reach()),
                                    Stream.of(select.network()),
                                    RuleLines.of(select.how()))
                            .flatMap(all -> all);
            case Action.Recalibrate recalibrate ->
                    with(
                            recalibrate.length(),
                            Stream.of(recalibrate.network(), recalibrate.split()));
            case Action.Search search ->
                    Stream.concat(
                            Stream.of(search.space()),
                            search.parts().stream().flatMap(Actions::part));
            case Action.Repeat repeat -> Stream.of(repeat.start(), repeat.atMost());
            case Action.For pass -> Stream.of(pass.over());
            case Action.Largest largest -> Stream.of(largest.in(), largest.halvings());
        };
    }

    private static Stream<Expr> part(SearchPart part) {
        return switch (part) {
            case Setting setting -> Stream.of(setting.value());
            case Require require -> Stream.of(require.claim());
            case SearchPart.Score _ -> Stream.empty();
        };
    }

    private static Stream<Expr> with(Optional<Expr> one, Stream<Expr> more) {
        return Stream.concat(one.stream(), more);
    }
}
