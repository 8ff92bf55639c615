package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.data.DataRef;
import org.prunelang.plan.Body;
import org.prunelang.plan.Hook;
import org.prunelang.plan.Schedule;
import org.prunelang.plan.Slot;
import org.prunelang.plan.When;
import org.prunelang.source.Origin;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Step;
import org.prunelang.value.Noun;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/**
 * {@code train X with S on D { … }}: what its body does before the first epoch, its hooks and what
 * judges an epoch become bodies of the plan; the forecast runs them over the epochs.
 */
final class Trainings {
    private final Interpreter interpreter;

    Trainings(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning train(Action.Train train, String label, Scope scope) {
        Optional<NetworkValue> operand = interpreter.actions().operand(train.network(), scope);
        Optional<Schedule> schedule = interpreter.schedules().schedule(train.schedule(), scope);
        Optional<DataRef> data = interpreter.images().reference(train.split(), scope);
        if (operand.isEmpty() || schedule.isEmpty() || data.isEmpty() || scope.body().isEmpty()) {
            return Meaning.UNKNOWN;
        }
        Parts parts = new Parts(learnerName(train), operand.get(), lastEpoch(schedule.get()));
        parts.collect(train.body(), scope, scope.body().get());
        org.prunelang.plan.Action.Train action =
                new org.prunelang.plan.Action.Train(
                        operand.get().slot().orElseThrow(),
                        schedule.get(),
                        data.get(),
                        parts.first,
                        List.of(),
                        parts.hooks,
                        parts.judges);
        TrainingForecast forecast = TrainingForecast.of(operand.get(), action, parts.epochs);
        return interpreter
                .actions()
                .step(
                        action,
                        forecast.result(),
                        forecast.result()
                                .forecast(
                                        Optional.of(operand.get().structure()),
                                        forecast.lines(),
                                        forecast.table()),
                        label,
                        train.span(),
                        scope);
    }

    private static String learnerName(Action.Train train) {
        if (train.learner().isPresent()) {
            return train.learner().get().text();
        }
        return train.network() instanceof Expr.Name(_, String text) ? text : "";
    }

    /** The number of the last epoch, if the length is a known number of epochs. */
    private static Optional<Integer> lastEpoch(Schedule schedule) {
        return schedule.entries().get("length")
                                instanceof Term.Known(Value.Quantity(Rational amount, Unit unit))
                        && unit == Unit.EPOCHS
                        && amount.isWhole()
                        && amount.numerator().bitLength() < 31
                ? Optional.of(amount.numerator().intValue())
                : Optional.empty();
    }

    /** The bodies of one training while its statements are read. */
    private final class Parts {
        private final String learner;
        private final NetworkValue operand;
        private final Optional<Integer> epochs;
        private final List<Hook> hooks = new ArrayList<>();
        private Body first = Body.EMPTY;
        private Body judges = Body.EMPTY;

        Parts(String learner, NetworkValue operand, Optional<Integer> epochs) {
            this.learner = learner;
            this.operand = operand;
            this.epochs = epochs;
        }

        void collect(List<Step> steps, Scope scope, BodyBuilder around) {
            BodyBuilder opening = around.inner();
            Slot entering = opening.input(learner, Noun.NETWORK);
            Scope top = scope.inBody(opening);
            top.bind("epoch", Meaning.count(0));
            new Learner(learner, operand.in(entering)).bind(top);
            List<Step> judging = new ArrayList<>();
            for (Step step : steps) {
                switch (step) {
                    case org.prunelang.syntax.tree.Hook.AfterEach hook ->
                            hook(
                                    hook.span(),
                                    Optional.of(new When.AfterEachEpoch()),
                                    hook.body(),
                                    top,
                                    opening);
                    case org.prunelang.syntax.tree.Hook.Every hook ->
                            hook(
                                    hook.span(),
                                    every(hook.interval(), top),
                                    hook.body(),
                                    top,
                                    opening);
                    case Step.KeepBest keep -> judging.add(keep);
                    case Step.Stop stop -> judging.add(stop);
                    default -> interpreter.stages().one(step, top, opening);
                }
            }
            first = leaving(opening, top);
            judges = judging.isEmpty() ? Body.EMPTY : judges(judging, top, opening);
        }

        private Optional<When> every(Expr interval, Scope scope) {
            Meaning meaning = interpreter.evaluate(interval, scope);
            return meaning instanceof Meaning.Plain(Value.Quantity(Rational number, Unit unit))
                            && number.isWhole()
                            && number.signum() > 0
                            && number.numerator().bitLength() < 63
                    ? Optional.of(new When.Every(number.numerator().longValue(), unit))
                    : Optional.empty();
        }

        private void hook(
                Span at, Optional<When> when, List<Step> steps, Scope top, BodyBuilder opening) {
            BodyBuilder body = opening.inner();
            Scope inside = entered(body, top);
            for (Step step : steps) {
                interpreter.stages().one(step, inside, body);
            }
            if (when.isPresent()) {
                Origin origin = new Origin(at, "", top.origin());
                hooks.add(new Hook(origin, when.get(), leaving(body, inside)));
            }
        }

        /** A scope with a learner and an epoch of its own, whose slots are the body's inputs. */
        private Scope entered(BodyBuilder body, Scope top) {
            Slot entering = body.input(learner, Noun.NETWORK);
            Slot epoch = body.input("epoch", Unit.COUNT);
            epochs.ifPresent(last -> body.know(epoch, Value.Quantity.count(last)));
            Scope inside = top.inBody(body);
            inside.bind("epoch", new Meaning.Later(new Term.Read(epoch.number()), Unit.COUNT));
            NetworkValue now = Learner.of(top).orElse(operand);
            new Learner(learner, now.in(entering)).bind(inside);
            return inside;
        }

        private Body leaving(BodyBuilder body, Scope inside) {
            return body.build(
                    Learner.of(inside).stream()
                            .map(now -> (Term) new Term.Read(now.slot().orElseThrow()))
                            .toList());
        }

        private Body judges(List<Step> steps, Scope top, BodyBuilder opening) {
            BodyBuilder body = opening.inner();
            Scope inside = entered(body, top);
            for (Step step : steps) {
                judge(step, inside, body);
            }
            return body.build(List.of());
        }

        private void judge(Step step, Scope inside, BodyBuilder body) {
            if (step instanceof Step.KeepBest(Span at, Optional<Expr> best, Optional<Expr> where)) {
                Optional<Term> score =
                        best.flatMap(expr -> interpreter.evaluate(expr, inside).term());
                Optional<Term> claim = where.flatMap(expr -> flag(expr, inside));
                if (score.isPresent() == best.isPresent()
                        && claim.isPresent() == where.isPresent()) {
                    body.add(
                            new org.prunelang.plan.Step.Keep(
                                    new Origin(at, "", inside.origin()), score, claim));
                }
            } else if (step instanceof Step.Stop(Span at, Expr when)) {
                flag(when, inside)
                        .ifPresent(claim ->
                                body.add(
                                        new org.prunelang.plan.Step.Stop(
                                                new Origin(at, "", inside.origin()), claim)));
            }
        }

        private Optional<Term> flag(Expr expr, Scope scope) {
            return interpreter
                    .arguments()
                    .fit(interpreter.evaluate(expr, scope), Type.Plain.FLAG, expr.span(), scope)
                    .term();
        }
    }
}
