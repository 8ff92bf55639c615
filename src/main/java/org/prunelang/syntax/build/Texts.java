package org.prunelang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Span;
import org.prunelang.syntax.PruneLexer;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.TextPart;

/** Reads texts in quotes: escapes are undone, interpolations become expressions. */
final class Texts {
    private final Spans spans;
    private final Diagnostics diagnostics;
    private final Function<PruneParser.ExprContext, Expr> values;

    Texts(Spans spans, Diagnostics diagnostics, Function<PruneParser.ExprContext, Expr> values) {
        this.spans = spans;
        this.diagnostics = diagnostics;
        this.values = values;
    }

    Expr.Text text(PruneParser.StringContext sentence) {
        List<TextPart> parts = new ArrayList<>();
        for (ParseTree child : sentence.children) {
            switch (child) {
                case PruneParser.ExprContext value ->
                        parts.add(new TextPart.Interpolated(spans.of(value), values.apply(value)));
                case TerminalNode piece -> literal(piece, parts);
                default -> throw new IllegalStateException("no part of a text: " + child);
            }
        }
        return new Expr.Text(spans.of(sentence), parts);
    }

    private void literal(TerminalNode piece, List<TextPart> parts) {
        Span span = spans.of(piece);
        switch (piece.getSymbol().getType()) {
            case PruneLexer.TEXT -> parts.add(new TextPart.Literal(span, span.text()));
            case PruneLexer.ESC -> parts.add(new TextPart.Literal(span, escaped(span)));
            default -> {}
        }
    }

    private String escaped(Span span) {
        return switch (span.text().charAt(1)) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case '"' -> "\"";
            case '\\' -> "\\";
            default -> {
                diagnostics.report(
                        Diagnostic.of(
                                        Code.P0001,
                                        span,
                                        "`%s` means nothing in a text".formatted(span.text()))
                                .note(
                                        "what may follow a backslash is `n`, `t`, `\"`, `\\`"
                                                + " and `(`; a backslash itself is `\\\\`"));
                yield span.text();
            }
        };
    }
}
