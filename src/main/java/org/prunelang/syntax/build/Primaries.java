package org.prunelang.syntax.build;

import java.util.List;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.syntax.PruneLexer;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Pattern;
import org.prunelang.syntax.tree.Result;
import org.prunelang.syntax.tree.Suffix;

/** Builds the innermost parts of expressions and what may follow them: members, calls, indices. */
final class Primaries {
    private final Spans spans;
    private final Expressions expressions;
    private final Numbers numbers;
    private final Texts texts;

    Primaries(Spans spans, Diagnostics diagnostics, Expressions expressions) {
        this.spans = spans;
        this.expressions = expressions;
        this.numbers = new Numbers(spans, diagnostics);
        this.texts = new Texts(spans, diagnostics, expressions::value);
    }

    Expr postfix(PruneParser.PostfixContext sentence) {
        Expr target = primary(sentence.primary());
        List<Suffix> suffixes = sentence.suffix().stream().map(this::suffix).toList();
        return suffixes.isEmpty() ? target : new Expr.Postfix(spans.of(sentence), target, suffixes);
    }

    Expr.Text text(PruneParser.StringContext sentence) {
        return texts.text(sentence);
    }

    Expr name(PruneParser.NameContext sentence) {
        return new Expr.Name(spans.of(sentence), spans.of(sentence).text());
    }

    Pattern pattern(PruneParser.PatternContext sentence) {
        return new Pattern(
                spans.of(sentence),
                spans.identifiers(sentence.name()),
                sentence.OPEN_PAREN() != null);
    }

    Binding binding(PruneParser.BindingContext sentence) {
        return new Binding(
                spans.of(sentence),
                pattern(sentence.pattern()),
                expressions.value(sentence.expr()));
    }

    Result result(PruneParser.ResultContext sentence) {
        return new Result(
                spans.of(sentence),
                sentence.binding().stream().map(this::binding).toList(),
                expressions.value(sentence.expr()));
    }

    Suffix.Call call(PruneParser.ArgumentsContext sentence) {
        return new Suffix.Call(
                spans.of(sentence), sentence.argument().stream().map(this::argument).toList());
    }

    Suffix.Bounds bounds(PruneParser.SpanContext sentence) {
        Expr value = expressions.value(sentence.expr());
        if (sentence.getChildCount() == 1) {
            return new Suffix.Bounds.At(spans.of(sentence), value);
        }
        if (sentence.getChild(0) == sentence.expr()) {
            return new Suffix.Bounds.From(spans.of(sentence), value);
        }
        boolean closed = sentence.start.getType() == PruneLexer.THROUGH;
        return new Suffix.Bounds.UpTo(spans.of(sentence), value, closed);
    }

    private Suffix suffix(PruneParser.SuffixContext sentence) {
        return switch (sentence) {
            case PruneParser.MemberContext member ->
                    new Suffix.Member(spans.of(member), spans.identifier(member.word()));
            case PruneParser.CallContext call -> call(call.arguments());
            case PruneParser.IndexContext index ->
                    new Suffix.Index(
                            spans.of(index), index.span().stream().map(this::bounds).toList());
            default -> throw new IllegalStateException("no suffix: " + sentence.getText());
        };
    }

    private Suffix.Argument argument(PruneParser.ArgumentContext sentence) {
        return new Suffix.Argument(
                spans.of(sentence),
                Spans.ifWritten(sentence.word(), spans::identifier),
                expressions.value(sentence.expr()));
    }

    private Expr primary(PruneParser.PrimaryContext sentence) {
        return switch (sentence) {
            case PruneParser.NumberContext number -> numbers.number(number);
            case PruneParser.PercentContext percent -> numbers.percent(percent);
            case PruneParser.SizeContext size -> numbers.size(size);
            case PruneParser.TextContext text -> text(text.string());
            case PruneParser.FlagContext flag -> new Expr.Flag(spans.of(flag), flag.TRUE() != null);
            case PruneParser.NameValueContext value -> name(value.name());
            case PruneParser.GroupContext group -> group(group);
            case PruneParser.SequenceContext sequence ->
                    new Expr.Sequence(spans.of(sequence), expressions.values(sequence.expr()));
            case PruneParser.FoldContext fold -> fold(fold);
            default -> throw new IllegalStateException("no value: " + sentence.getText());
        };
    }

    /** Parentheses around one value only group it, with or without a comma behind it. */
    private Expr group(PruneParser.GroupContext sentence) {
        List<Expr> elements = expressions.values(sentence.expr());
        return elements.size() == 1
                ? elements.getFirst()
                : new Expr.Tuple(spans.of(sentence), elements);
    }

    private Expr fold(PruneParser.FoldContext sentence) {
        return new Expr.Fold(
                spans.of(sentence),
                pattern(sentence.pattern(0)),
                expressions.value(sentence.expr(0)),
                pattern(sentence.pattern(1)),
                expressions.value(sentence.expr(1)),
                result(sentence.result()));
    }
}
