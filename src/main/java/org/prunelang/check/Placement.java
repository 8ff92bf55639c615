package org.prunelang.check;

import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Hook;
import org.prunelang.syntax.tree.Require;
import org.prunelang.syntax.tree.Step;

/** What may stand where. */
final class Placement {
    private Placement() {}

    static boolean allows(Place place, Step step) {
        return switch (step) {
            case Binding _ -> true;
            case Require _ -> place == Place.PLAN || place.returns();
            case Step.Expect _ -> place == Place.PLAN || place == Place.TEST;
            case Step.ExpectError _ -> place == Place.TEST;
            case Step.Report _ -> place == Place.PLAN || place == Place.AFTER || place.returns();
            case Step.Export _ -> place == Place.PLAN;
            case Step.Stop _, Step.KeepBest _ -> place == Place.TRAIN || place == Place.ROUND;
            case Step.Return _ -> place.returns();
            case Step.Do act -> allows(place, act.action());
            case Hook.Every _ -> place == Place.TRAIN || place == Place.BATCH;
            case Hook.Minimize _ -> place == Place.BATCH;
            case Hook.AfterEach _, Hook.Each _, Hook.Player _, Hook.AddTo _ -> place == Place.TRAIN;
        };
    }

    private static boolean allows(Place place, Action action) {
        return switch (place) {
            case PLAN, ROUND, PASS, PROBE, SCORE -> true;
            case TRAIN -> action instanceof Action.Prune || action instanceof Action.For;
            case AFTER -> action instanceof Action.Prune;
            case TEST, BATCH -> false;
        };
    }

    /** A step as messages name it. */
    static String word(Step step) {
        return switch (step) {
            case Binding _ -> "let";
            case Require _ -> "require";
            case Step.Expect _, Step.ExpectError _ -> "expect";
            case Step.Report _ -> "report";
            case Step.Export _ -> "export";
            case Step.Stop _ -> "stop when";
            case Step.KeepBest keep -> keep.best().isPresent() ? "keep best" : "keep last";
            case Step.Return _ -> "return";
            case Step.Do act -> Actions.word(act.action());
            case Hook.AfterEach _ -> "after each";
            case Hook.Every _ -> "every";
            case Hook.Each _ -> "each batch";
            case Hook.Player _ -> "player";
            case Hook.Minimize _ -> "minimize";
            case Hook.AddTo _ -> "add to";
        };
    }

    /** Where it may stand, for a note. */
    static String home(Step step) {
        return switch (step) {
            case Binding _ -> "anywhere";
            case Require _ -> "in a plan, a round, a pass or a score";
            case Step.Expect _ -> "in a plan or a test";
            case Step.ExpectError _ -> "in a test";
            case Step.Report _ -> "in a plan, an `after each` hook, a round or a pass";
            case Step.Export _ -> "in a plan";
            case Step.Stop _, Step.KeepBest _ -> "at the top of a `train` body or of a round";
            case Step.Return _ -> "at the end of a round, a pass, a probe or a score";
            case Step.Do _ -> "in a plan, a round, a pass or a score";
            case Hook.Minimize _ -> "in an `each batch` hook";
            case Hook.Every _ -> "in the body of a `train`, or in `each batch`";
            case Hook.AfterEach _, Hook.Each _, Hook.Player _, Hook.AddTo _ ->
                    "at the top of a `train` body";
        };
    }
}
