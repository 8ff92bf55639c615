package org.prunelang.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A plan whose files are held to their content of now, so that a later run notices a change. */
public final class Pinned {
    private final Function<FileRef, Optional<String>> digests;

    private Pinned(Function<FileRef, Optional<String>> digests) {
        this.digests = digests;
    }

    /**
     * The same plan with the digest of each file it reads.
     *
     * @param digests the SHA-256 of a file's content in hexadecimal, if there is such a file
     */
    public static Plan of(Plan plan, Function<FileRef, Optional<String>> digests) {
        Body body = new Pinned(digests).body(plan.body());
        return new Plan(plan.format(), plan.settings(), body);
    }

    private Body body(Body body) {
        List<Step> steps = body.steps().stream().map(this::step).toList();
        return new Body(body.inputs(), steps, body.results());
    }

    private Step step(Step step) {
        return switch (step) {
            case Step.Do(var origin, var to, var action, var forecast) ->
                    new Step.Do(origin, to, action(action), forecast);
            case Step.Let _,
                    Step.Stop _,
                    Step.Keep _,
                    Step.Require _,
                    Step.Expect _,
                    Step.Report _,
                    Step.Export _ ->
                    step;
        };
    }

    private Action action(Action action) {
        return switch (action) {
            case Action.Load(var net, var weights, var match) ->
                    new Action.Load(net, pin(weights), match);
            case Action.Train train ->
                    new Action.Train(
                            train.net(),
                            train.schedule(),
                            train.data(),
                            body(train.first()),
                            train.penalties(),
                            train.hooks().stream().map(this::hook).toList(),
                            body(train.judges()));
            case Action.Fresh _,
                    Action.Redraw _,
                    Action.Rescale _,
                    Action.Recalibrate _,
                    Action.Prune _,
                    Action.Resize _,
                    Action.Shrink _,
                    Action.Measure _ ->
                    action;
        };
    }

    private Hook hook(Hook hook) {
        return new Hook(hook.origin(), hook.when(), body(hook.body()));
    }

    private FileRef pin(FileRef file) {
        return new FileRef(file.path(), digests.apply(file));
    }
}
