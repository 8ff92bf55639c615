package org.prunelang.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.prunelang.check.Module;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.network.Block;
import org.prunelang.network.Op;
import org.prunelang.network.build.NameScope;
import org.prunelang.network.build.NetworkBuilder;
import org.prunelang.network.build.Placement;
import org.prunelang.network.build.Problem;
import org.prunelang.network.build.Signal;
import org.prunelang.source.Origin;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.LayerStatement;
import org.prunelang.syntax.tree.NetworkPart;
import org.prunelang.syntax.tree.Parameter;
import org.prunelang.syntax.tree.Require;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Value;

/**
 * Places the statements of a model, top to bottom, into one network. Nothing follows a layer that
 * does not fit: its absence of a signal is passed on without further words.
 */
final class Placer {
    private final Interpreter interpreter;
    private final NetworkBuilder builder;
    private final Joiner joiner;

    Placer(Interpreter interpreter, NetworkBuilder builder) {
        this.interpreter = interpreter;
        this.builder = builder;
        this.joiner = new Joiner(interpreter, builder, this);
    }

    /** Places statements behind a signal; a model's begin without one and say {@code input}. */
    Optional<Signal> all(
            List<LayerStatement> statements,
            Optional<Signal> entering,
            NameScope names,
            Scope scope) {
        Optional<Signal> now = entering;
        for (LayerStatement statement : statements) {
            interpreter.budget().step(scope.use());
            Optional<Signal> next = one(statement, now, names, scope);
            if (next.isEmpty() && isDone(statement, now)) {
                return Optional.empty();
            }
            now = next;
        }
        return now;
    }

    /** Before {@code input} a model may bind and require; after it every statement has a signal. */
    private static boolean isDone(LayerStatement statement, Optional<Signal> before) {
        return before.isPresent()
                || !(statement instanceof Binding || statement instanceof Require);
    }

    private Optional<Signal> one(
            LayerStatement statement, Optional<Signal> now, NameScope names, Scope scope) {
        return switch (statement) {
            case Binding binding -> {
                interpreter.folds().bind(binding, scope);
                yield now;
            }
            case Require require -> interpreter.claims().inModel(require, scope) ? now : NOTHING;
            case LayerStatement.Input input -> input(input, now, names, scope);
            case LayerStatement.For loop -> loop(loop, now, names, scope);
            case LayerStatement.If choice -> choice(choice, now, names, scope);
            case LayerStatement.Placed placed -> {
                if (now.isEmpty()) {
                    interpreter.report(
                            Diagnostic.of(
                                            Code.P0301,
                                            placed.span(),
                                            "this layer has no input: the model has not said what"
                                                    + " it is given")
                                    .note("begin the model with `input image(3, 32x32)`"),
                            scope);
                    yield NOTHING;
                }
                yield placed(placed, now.get(), names, scope);
            }
        };
    }

    private static final Optional<Signal> NOTHING = Optional.empty();

    private Optional<Signal> input(
            LayerStatement.Input input, Optional<Signal> now, NameScope names, Scope scope) {
        if (now.isPresent()) {
            interpreter.report(
                    Diagnostic.of(
                            Code.P0507,
                            input.span(),
                            "`input` stands once, as the first layer of a model"),
                    scope);
            return NOTHING;
        }
        Optional<Op> op = interpreter.externs().input(input, scope);
        Optional<Signal> signal =
                op.flatMap(image -> add("input", image, List.of(), input.span(), scope));
        signal.ifPresent(placed -> scope.bind("input", new Meaning.Entering(placed.shape())));
        return signal;
    }

    private Optional<Signal> loop(
            LayerStatement.For loop, Optional<Signal> entering, NameScope names, Scope scope) {
        Meaning over = interpreter.evaluate(loop.over(), scope);
        Optional<List<Meaning>> elements =
                interpreter.lists().elements(over, loop.over().span(), scope);
        if (elements.isEmpty()) {
            return NOTHING;
        }
        Optional<Signal> now = entering;
        for (Meaning element : elements.get()) {
            Scope turn = scope.inner();
            interpreter.folds().bind(loop.pattern(), element, loop.over().span(), turn);
            now = all(loop.body(), now, names, turn);
            if (now.isEmpty()) {
                return NOTHING;
            }
        }
        return now;
    }

    private Optional<Signal> choice(
            LayerStatement.If choice, Optional<Signal> now, NameScope names, Scope scope) {
        Optional<Boolean> holds = interpreter.claims().flag(choice.when(), scope);
        if (holds.isEmpty()) {
            return NOTHING;
        }
        if (holds.get()) {
            return all(choice.then(), now, names, scope.inner());
        }
        return choice.otherwise().isPresent()
                ? all(choice.otherwise().get(), now, names, scope.inner())
                : now;
    }

    private Optional<Signal> placed(
            LayerStatement.Placed placed, Signal now, NameScope names, Scope scope) {
        Optional<String> label = Optional.empty();
        if (placed.label().isPresent()) {
            label = label(placed.label().get(), scope);
            if (label.isEmpty()) {
                return NOTHING;
            }
        }
        return switch (placed.part()) {
            case NetworkPart.Residual residual ->
                    joiner.residual(residual, label, now, names, scope);
            case NetworkPart.Concat concat -> joiner.concat(concat, label, now, names, scope);
            case NetworkPart.Apply apply -> apply(apply.call(), label, now, names, scope);
        };
    }

    /** The text of a label: a bare word, or a text with everything in it known now. */
    Optional<String> label(Expr label, Scope scope) {
        if (label instanceof Expr.Name(_, String word)) {
            return Optional.of(word);
        }
        Meaning meaning = interpreter.evaluate(label, scope);
        if (meaning instanceof Meaning.Plain(Value.Text(String text))) {
            return Optional.of(text);
        }
        interpreter.typeError(label.span(), "a text", meaning, scope);
        return Optional.empty();
    }

    private Optional<Signal> apply(
            Expr call, Optional<String> label, Signal now, NameScope names, Scope scope) {
        Expr callee = call;
        Suffix.Call arguments = new Suffix.Call(call.span(), List.of());
        if (call instanceof Expr.Postfix(_, Expr target, List<Suffix> suffixes)
                && suffixes.size() == 1
                && suffixes.getFirst() instanceof Suffix.Call given) {
            callee = target;
            arguments = given;
        }
        Meaning meaning = interpreter.callee(callee, scope);
        if (meaning instanceof Meaning.Callable(Module module, Item.Block block)) {
            return block(module, block, arguments, call.span(), label, now, names, scope);
        }
        if (meaning instanceof Meaning.Callable) {
            meaning = interpreter.calls().call(meaning, arguments, callee.span(), scope);
        }
        if (!(meaning instanceof Meaning.Placing placing)) {
            interpreter.typeError(call.span(), "a layer or a block", meaning, scope);
            return NOTHING;
        }
        Optional<Op> op = interpreter.layerOps().op(placing, call.span(), scope);
        return op.flatMap(layer -> {
            String name =
                    label.map(names::labelled).orElseGet(() -> names.unlabelled(layer.word()));
            return add(name, layer, List.of(now), call.span(), scope);
        });
    }

    private Optional<Signal> block(
            Module module,
            Item.Block block,
            Suffix.Call call,
            Span at,
            Optional<String> label,
            Signal now,
            NameScope names,
            Scope scope) {
        String name =
                label.map(names::labelled).orElseGet(() -> names.unlabelled(block.name().text()));
        Scope bound =
                interpreter.expansion(
                        block.name().text(), new Origin(at, name, scope.origin()), scope);
        bound.bind("input", new Meaning.Entering(now.shape()));
        if (!interpreter
                .calls()
                .bind(module, block.name().text(), block.parameters(), call, scope, bound)) {
            return NOTHING;
        }
        Origin origin = new Origin(at, name + with(block.parameters(), bound), scope.origin());
        int from = builder.size();
        Optional<Signal> end =
                all(
                        block.layers(),
                        Optional.of(now),
                        NameScope.root().inside(name),
                        bound.inner(origin));
        builder.block(new Block.Call(name, from, builder.size(), origin));
        return end;
    }

    /** {@code with channels = 32, stride = 2}: the scalar arguments of an expansion. */
    private static String with(List<Parameter> parameters, Scope bound) {
        StringJoiner words = new StringJoiner(", ", " with ", "").setEmptyValue("");
        for (Parameter parameter : parameters) {
            String name = parameter.name().text();
            bound.lookup(name)
                    .flatMap(Meaning::shown)
                    .ifPresent(shown -> words.add(name + " = " + shown));
        }
        return words.toString();
    }

    /** Places one layer, and reports what does not fit. */
    Optional<Signal> add(String name, Op op, List<Signal> inputs, Span at, Scope scope) {
        Placement placement = builder.add(name, op, inputs, new Origin(at, "", scope.origin()));
        for (Problem problem : placement.problems()) {
            interpreter.report(diagnostic(problem, at), scope);
        }
        return placement.signal();
    }

    private static Diagnostic diagnostic(Problem problem, Span at) {
        Diagnostic told = Diagnostic.of(problem.code(), at, problem.message());
        if (problem.other().isPresent() && !problem.other().get().span().equals(at)) {
            told = told.related(problem.other().get().span(), "the other one");
        }
        return problem.advice().map(told::note).orElse(told);
    }
}
