package org.prunelang.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prunelang.data.DataRef;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** Data sets and their splits by description; no file is opened. */
final class Images {
    private static final List<String> SPLITS = List.of("train", "holdout", "test");

    private final Interpreter interpreter;

    Images(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** {@code images.train}; the hold-out exists only if the data was asked for one. */
    Meaning split(Meaning.Images images, Identifier name, Scope scope) {
        if (!SPLITS.contains(name.text())) {
            return refuse(
                    Code.P0101,
                    name,
                    "data has the splits train, holdout and test, and no `%s`"
                            .formatted(name.text()),
                    scope);
        }
        boolean held = images.set().arguments().containsKey("holdout");
        if (name.text().equals("holdout") && !held) {
            interpreter.report(
                    Diagnostic.of(Code.P0206, name.span(), "this data has no hold-out")
                            .note("ask for one where it is declared: `holdout: 5_000 images`"),
                    scope);
            return Meaning.UNKNOWN;
        }
        return new Meaning.Split(new DataRef(images.set(), name.text(), new TreeMap<>()));
    }

    private Meaning refuse(Code code, Identifier at, String message, Scope scope) {
        interpreter.report(Diagnostic.of(code, at.span(), message), scope);
        return Meaning.UNKNOWN;
    }

    /** {@code images.train(batch: 1000 images)}: the same split with another batch. */
    Meaning replaced(Meaning.Split split, Suffix.Call call, Scope scope) {
        SortedMap<String, Value> options = new TreeMap<>(split.data().options());
        for (Suffix.Argument argument : call.arguments()) {
            boolean isBatch = argument.name().map(n -> n.text().equals("batch")).orElse(false);
            if (!isBatch) {
                interpreter.report(
                        Diagnostic.of(
                                Code.P0102,
                                argument.span(),
                                "a split takes only `batch`, as in `train(batch: 100 images)`"),
                        scope);
                return Meaning.UNKNOWN;
            }
            Meaning batch = interpreter.arguments().fitted(argument.value(), Unit.IMAGES, scope);
            if (!(batch instanceof Meaning.Plain(Value value))) {
                return Meaning.UNKNOWN;
            }
            options.put("batch", value);
        }
        return new Meaning.Split(new DataRef(split.data().set(), split.data().split(), options));
    }

    /** The split an expression stands for, or nothing after a diagnostic. */
    Optional<DataRef> reference(Expr split, Scope scope) {
        Meaning meaning = interpreter.evaluate(split, scope);
        if (meaning instanceof Meaning.Split(DataRef data)) {
            return Optional.of(data);
        }
        if (meaning instanceof Meaning.Images) {
            interpreter.report(
                    Diagnostic.of(
                                    Code.P0101,
                                    split.span(),
                                    "`%s` is a whole data set, and a split of it is wanted here"
                                            .formatted(split.span().text()))
                            .note("write `" + split.span().text() + ".train`"),
                    scope);
            return Optional.empty();
        }
        interpreter.typeError(split.span(), "a split such as `images.train`", meaning, scope);
        return Optional.empty();
    }
}
