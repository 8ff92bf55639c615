package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.network.Block;
import org.prunelang.network.Op;
import org.prunelang.network.build.NameScope;
import org.prunelang.network.build.NetworkBuilder;
import org.prunelang.network.build.Signal;
import org.prunelang.source.Origin;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.NetworkPart;

/** Places what splits and meets again: residuals with their shortcut, and concats of branches. */
final class Joiner {
    private final Interpreter interpreter;
    private final NetworkBuilder builder;
    private final Placer placer;

    Joiner(Interpreter interpreter, NetworkBuilder builder, Placer placer) {
        this.interpreter = interpreter;
        this.builder = builder;
        this.placer = placer;
    }

    Optional<Signal> residual(
            NetworkPart.Residual residual,
            Optional<String> label,
            Signal entry,
            NameScope around,
            Scope scope) {
        NameScope names = label.map(around::inside).orElse(around);
        Scope inside = entered(entry, scope);
        int from = builder.size();
        Optional<Signal> main =
                placer.all(residual.main(), Optional.of(entry), names, inside.inner());
        int split = builder.size();
        Optional<Signal> shortcut = shortcut(residual, entry, names, inside);
        if (main.isEmpty() || shortcut.isEmpty()) {
            return Optional.empty();
        }
        if (!main.get().shape().equals(shortcut.get().shape())) {
            disagree(residual, main.get(), shortcut.get(), inside);
            return Optional.empty();
        }
        Span at = firstWord(residual.span());
        Optional<Signal> sum =
                placer.add(
                        names.unlabelled("add"),
                        new Op.Add(),
                        List.of(main.get(), shortcut.get()),
                        at,
                        scope);
        sum.ifPresent(add ->
                builder.block(
                        new Block.Residual(
                                nameOf(names, "residual"),
                                from,
                                builder.size(),
                                split,
                                entry.layer(),
                                main.get().layer(),
                                shortcut.get().layer(),
                                add.layer(),
                                new Origin(at, "", scope.origin()))));
        return sum;
    }

    private Optional<Signal> shortcut(
            NetworkPart.Residual residual, Signal entry, NameScope names, Scope inside) {
        if (residual.shortcut().isEmpty()) {
            return Optional.of(entry);
        }
        NetworkPart.Shortcut shortcut = residual.shortcut().get();
        if (shortcut.when().isPresent()) {
            Optional<Boolean> holds = interpreter.claims().flag(shortcut.when().get(), inside);
            if (holds.isEmpty()) {
                return Optional.empty();
            }
            if (!holds.get()) {
                return Optional.of(entry);
            }
        }
        return placer.all(
                shortcut.layers(), Optional.of(entry), names.inside("shortcut"), inside.inner());
    }

    private void disagree(
            NetworkPart.Residual residual, Signal main, Signal shortcut, Scope scope) {
        Diagnostic told =
                Diagnostic.of(
                                Code.P0306,
                                firstWord(residual.span()),
                                "the two sides of this residual end with different shapes")
                        .pointing("main path ends as " + main.shape());
        if (residual.shortcut().isEmpty()) {
            told =
                    told.note(
                            "the shortcut carries "
                                    + shortcut.shape()
                                    + " unchanged: give the residual a `shortcut { … }` that makes"
                                    + " it "
                                    + main.shape());
        } else {
            NetworkPart.Shortcut written = residual.shortcut().get();
            String because =
                    written.when()
                            .filter(_ -> shortcut.layer() < main.layer())
                            .map(when ->
                                    ": `"
                                            + when.span().text()
                                            + "` is false, so it changes nothing")
                            .orElse("");
            told =
                    told.related(
                            firstWord(written.span()), "shortcut is " + shortcut.shape() + because);
        }
        interpreter.report(told, scope);
    }

    Optional<Signal> concat(
            NetworkPart.Concat concat,
            Optional<String> label,
            Signal entry,
            NameScope around,
            Scope scope) {
        NameScope names = label.map(around::inside).orElse(around);
        List<Signal> ends = new ArrayList<>();
        List<Pending> blocks = new ArrayList<>();
        for (NetworkPart.Branch branch : concat.branches()) {
            Optional<String> own = Optional.empty();
            if (branch.label().isPresent()) {
                own = placer.label(branch.label().get(), scope);
                if (own.isEmpty()) {
                    return Optional.empty();
                }
            }
            String name = own.map(names::labelled).orElseGet(() -> names.unlabelled("branch"));
            int from = builder.size();
            Optional<Signal> end =
                    placer.all(
                            branch.layers(),
                            Optional.of(entry),
                            NameScope.root().inside(name),
                            entered(entry, scope));
            if (end.isEmpty()) {
                return Optional.empty();
            }
            ends.add(end.get());
            blocks.add(new Pending(name, from, builder.size(), end.get(), branch.span()));
        }
        Span at = firstWord(concat.span());
        Optional<Signal> joined =
                placer.add(names.unlabelled("concat"), new Op.Concat(), ends, at, scope);
        joined.ifPresent(all -> note(blocks, entry, all, scope));
        return joined;
    }

    /** A branch that is placed while its concat is not yet. */
    private record Pending(String name, int from, int to, Signal end, Span at) {}

    private void note(List<Pending> blocks, Signal entry, Signal concat, Scope scope) {
        for (int i = 0; i < blocks.size(); i++) {
            Pending branch = blocks.get(i);
            builder.block(
                    new Block.Branch(
                            branch.name(),
                            branch.from(),
                            branch.to(),
                            entry.layer(),
                            branch.end().layer(),
                            concat.layer(),
                            i,
                            new Origin(firstWord(branch.at()), "", scope.origin())));
        }
    }

    private static Scope entered(Signal entry, Scope scope) {
        Scope inside = scope.inner();
        inside.bind("input", new Meaning.Entering(entry.shape()));
        return inside;
    }

    /** An unlabelled residual is known by the scope it stands in. */
    private static String nameOf(NameScope names, String word) {
        return names.prefix().isEmpty() ? names.unlabelled(word) : names.prefix();
    }

    /** The first word of a construct with braces, so that carets do not underline all of it. */
    private static Span firstWord(Span span) {
        String text = span.text();
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return span.source().span(span.start(), span.start() + Math.max(1, end));
    }
}
