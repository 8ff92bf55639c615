package org.prunelang.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Source;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Item;

/** Reads small texts for tests. */
final class Read {
    private Read() {}

    static Parsed text(String text) {
        Source source = Source.argument(Source.Kind.SHELL, "test", text);
        return DeepStack.call(() -> Parser.parse(source));
    }

    /** The items of a text that holds no mistake. */
    static List<Item> items(String text) {
        Parsed parsed = text(text);
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.recipe().items();
    }

    static Expr value(String text) {
        return ((Binding) items("let x = " + text).getFirst()).value();
    }

    /** The diagnostics of a text as {@code code line:column}. */
    static List<String> mistakes(String text) {
        return text(text).diagnostics().stream().map(Read::place).toList();
    }

    private static String place(Diagnostic diagnostic) {
        return diagnostic.code() + " " + diagnostic.subject().orElseThrow().span().position();
    }
}
