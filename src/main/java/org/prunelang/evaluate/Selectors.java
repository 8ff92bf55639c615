package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.coupling.Selectable;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.rule.Selector;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.RuleItem;
import org.prunelang.value.Term;
import org.prunelang.value.Type;
import org.prunelang.value.Value;

/** Turns {@code first conv "pattern" except "…" where …} into data. */
final class Selectors {
    private final Interpreter interpreter;

    Selectors(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Optional<Selector> selector(RuleItem.Selector selector, Scope scope) {
        Selector.Pick pick = Selector.Pick.ALL;
        Selectable kind = Selectable.LAYER;
        for (Identifier word : selector.words()) {
            Optional<Selectable> named = RuleWords.kind(word.text());
            if (named.isPresent()) {
                kind = named.get();
            } else if (word.text().equals("first")) {
                pick = Selector.Pick.FIRST;
            } else if (word.text().equals("last")) {
                pick = Selector.Pick.LAST;
            } else {
                unknownWord(word, scope);
                return Optional.empty();
            }
        }
        Optional<String> pattern = selector.pattern().flatMap(text -> pattern(text, scope));
        List<String> except = new ArrayList<>();
        selector.except().forEach(text -> pattern(text, scope).ifPresent(except::add));
        Optional<Term> where = selector.where().flatMap(claim -> where(claim, scope));
        boolean sound =
                pattern.isPresent() == selector.pattern().isPresent()
                        && except.size() == selector.except().size()
                        && where.isPresent() == selector.where().isPresent();
        return sound
                ? Optional.of(
                        new Selector(
                                selector.pattern().map(Expr::span).orElse(selector.span()),
                                pick,
                                kind,
                                pattern,
                                except,
                                where))
                : Optional.empty();
    }

    /** The text of a pattern; it may be interpolated, but with what is known now. */
    Optional<String> pattern(Expr.Text text, Scope scope) {
        Meaning meaning = interpreter.evaluate(text, scope);
        if (meaning instanceof Meaning.Plain(Value.Text(String pattern))) {
            return Optional.of(pattern);
        }
        if (meaning instanceof Meaning.Later) {
            interpreter.needsRun(text.span(), "a layer pattern", scope);
        }
        return Optional.empty();
    }

    private Optional<Term> where(Expr claim, Scope scope) {
        Scope rule = scope.inRule(scope.rule().orElseGet(ScoresRead::new));
        Meaning meaning = interpreter.evaluate(claim, rule);
        return interpreter.arguments().fit(meaning, Type.Plain.FLAG, claim.span(), scope).term();
    }

    private void unknownWord(Identifier word, Scope scope) {
        interpreter.report(
                Diagnostic.of(
                                Code.P0201,
                                word.span(),
                                "`%s` is no kind of layer".formatted(word.text()))
                        .note(
                                "kinds are conv, depthwise, linear, layer, block, branch, junction,"
                                        + " stem and head; `first` or `last` may stand before one"),
                scope);
    }
}
