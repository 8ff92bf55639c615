package org.prunelang.syntax.build;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.prunelang.source.Source;
import org.prunelang.source.Span;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.Identifier;

/** Where sentences of one text stand, and the small things every part of the builder needs. */
record Spans(Source source) {
    Span of(ParserRuleContext sentence) {
        return source.span(sentence.start.getStartIndex(), sentence.stop.getStopIndex() + 1);
    }

    Span of(Token token) {
        return source.span(token.getStartIndex(), token.getStopIndex() + 1);
    }

    Span of(TerminalNode node) {
        return of(node.getSymbol());
    }

    Identifier identifier(ParserRuleContext name) {
        Span span = of(name);
        return new Identifier(span, span.text());
    }

    Identifier identifier(TerminalNode word) {
        Span span = of(word);
        return new Identifier(span, span.text());
    }

    List<Identifier> identifiers(List<PruneParser.NameContext> names) {
        return names.stream().map(this::identifier).toList();
    }

    /** What a part of a sentence becomes, if it was written. */
    static <C, R> Optional<R> ifWritten(@Nullable C part, Function<C, R> meaning) {
        return part == null ? Optional.empty() : Optional.of(meaning.apply(part));
    }
}
