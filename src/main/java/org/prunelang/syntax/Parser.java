package org.prunelang.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Source;
import org.prunelang.syntax.build.Items;
import org.prunelang.syntax.tree.Recipe;

/** From text to tree, with a diagnostic for each mistake. */
public final class Parser {
    private Parser() {}

    /** Reads a recipe or module; call it within {@link DeepStack}. */
    public static Parsed parse(Source source) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            PruneParser parser = parser(source);
            Recipe recipe =
                    new Recipe(source, new Items(source, diagnostics).items(parser.recipe()));
            return new Parsed(recipe, diagnostics.all());
        } catch (ParseCancellationException stopped) {
            org.antlr.v4.runtime.RecognitionException e = (org.antlr.v4.runtime.RecognitionException) stopped.getCause();
            diagnostics.report(
                    Diagnostic.of(
                            Code.P0001,
                            source.span(e.getOffendingToken().getStartIndex(), Math.min(source.length(), e.getOffendingToken().getStopIndex() + 1)),
                            "unexpected `%s`".formatted(e.getOffendingToken().getText())));
            return new Parsed(new Recipe(source, List.of()), diagnostics.all());
        }
    }

    /** Reads the value of a {@code --set}. */
    public static ParsedExpression parseExpr(Source source) {
        Diagnostics diagnostics = new Diagnostics();
        PruneParser parser = parser(source);
        return new ParsedExpression(
                Optional.of(new Items(source, diagnostics).value(parser.value().expr())),
                diagnostics.all());
    }

    private static PruneParser parser(Source source) {
        PruneLexer lexer = new PruneLexer(new TextStream(source));
        PruneParser parser = new PruneParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return parser;
    }
}
