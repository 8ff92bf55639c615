package org.prunelang.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Source;
import org.prunelang.syntax.build.Items;
import org.prunelang.syntax.error.ValueWalk;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Recipe;

/** From text to tree, with a diagnostic for each mistake. */
public final class Parser {
    private Parser() {}

    /** Reads a recipe or module; call it within {@link DeepStack}. */
    public static Parsed parse(Source source) {
        Reading reading = Reading.of(source);
        Diagnostics refused = new Diagnostics();
        Items builder = new Items(source, refused);
        Recipe recipe = new Recipe(source, reading.items().stream().map(builder::item).toList());
        List<Diagnostic> all = new ArrayList<>(reading.diagnostics());
        all.addAll(refused.all());
        all.sort(Comparator.comparingInt(Parser::place));
        return new Parsed(recipe, all);
    }

    private static int place(Diagnostic diagnostic) {
        return diagnostic.subject().map(label -> label.span().start()).orElse(0);
    }

    /** Reads the value of a {@code --set}; call it within {@link DeepStack}. */
    public static ParsedExpression parseExpr(Source source) {
        List<Token> words = Lexing.words(source, Set.of());
        try {
            PruneParser.ValueContext sentence = Reading.parser(words).value();
            Diagnostics refused = new Diagnostics();
            Expr value = new Items(source, refused).value(sentence.expr());
            return new ParsedExpression(Optional.of(value), refused.all());
        } catch (ParseCancellationException stopped) {
            return new ParsedExpression(
                    Optional.empty(), List.of(ValueWalk.mistake(source, words)));
        } catch (DepthGuard.TooDeep deep) {
            return new ParsedExpression(
                    Optional.empty(), List.of(Reading.tooDeep(source, deep.token())));
        }
    }
}
