package org.prunelang.check;

import java.util.List;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Source;
import org.prunelang.syntax.DeepStack;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Item;
import org.prunelang.value.Type;

/** Recipes as texts, checked. */
final class Recipes {
    private Recipes() {}

    static Checked check(String text) {
        Source source = Source.argument(Source.Kind.SHELL, "recipe", text);
        return DeepStack.call(() -> Checker.check(source));
    }

    /** The codes of everything told, in order. */
    static List<String> codes(String text) {
        return check(text).diagnostics().stream().map(Diagnostic::code).map(Enum::name).toList();
    }

    static List<String> errors(String text) {
        return check(text).diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(diagnostic -> diagnostic.code().name())
                .toList();
    }

    /** The type of the value of the last {@code let} at the top level. */
    static Type type(String text) {
        Checked checked = check(text);
        return checked.types().of(lastValue(checked));
    }

    static Expr lastValue(Checked checked) {
        List<Item> items = checked.main().recipe().items();
        return ((Binding) items.getLast()).value();
    }
}
