package org.prunelang.syntax.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Span;
import org.prunelang.syntax.PruneLexer;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Operator;

/** Builds expressions: one method per precedence, loosest first. */
final class Expressions {
    private final Spans spans;
    private final Diagnostics diagnostics;
    private final Primaries primaries;

    Expressions(Spans spans, Diagnostics diagnostics) {
        this.spans = spans;
        this.diagnostics = diagnostics;
        this.primaries = new Primaries(spans, diagnostics, this);
    }

    Primaries primaries() {
        return primaries;
    }

    Expr value(PruneParser.ExprContext sentence) {
        if (sentence.IF() == null) {
            return either(sentence.either());
        }
        return new Expr.If(
                spans.of(sentence),
                value(sentence.expr(0)),
                value(sentence.expr(1)),
                value(sentence.expr(2)));
    }

    List<Expr> values(List<PruneParser.ExprContext> sentences) {
        return sentences.stream().map(this::value).toList();
    }

    private Expr either(PruneParser.EitherContext sentence) {
        return chain(sentence, sentence.both(), this::both);
    }

    private Expr both(PruneParser.BothContext sentence) {
        return chain(sentence, sentence.negation(), this::negation);
    }

    private Expr negation(PruneParser.NegationContext sentence) {
        return sentence.NOT() == null
                ? comparison(sentence.comparison())
                : new Expr.Unary(
                        spans.of(sentence), Operator.Unary.NOT, negation(sentence.negation()));
    }

    private Expr comparison(PruneParser.ComparisonContext sentence) {
        List<PruneParser.RangeContext> operands = sentence.range();
        Expr left = range(operands.getFirst());
        if (operands.size() == 1) {
            return left;
        }
        TerminalNode sign = (TerminalNode) sentence.getChild(1);
        if (operands.size() > 2) {
            refuseChainedComparison(sentence);
        }
        Expr right = range(operands.get(1));
        Span span = left.span().to(right.span());
        return new Expr.Pair(span, Operators.of(sign), spans.of(sign), left, right);
    }

    private void refuseChainedComparison(PruneParser.ComparisonContext sentence) {
        TerminalNode second = (TerminalNode) sentence.getChild(3);
        String a = text(sentence.range(0));
        String b = text(sentence.range(1));
        String c = text(sentence.range(2));
        diagnostics.report(
                Diagnostic.of(Code.P0006, spans.of(sentence), "a comparison has two sides")
                        .note(
                                "write `%s %s %s and %s %s %s`"
                                        .formatted(
                                                a,
                                                sentence.getChild(1).getText(),
                                                b,
                                                b,
                                                second.getText(),
                                                c)));
    }

    private Expr range(PruneParser.RangeContext sentence) {
        List<PruneParser.SumContext> ends = sentence.sum();
        Expr from = sum(ends.getFirst());
        if (ends.size() == 1) {
            return from;
        }
        if (ends.size() > 2) {
            diagnostics.report(
                    Diagnostic.of(Code.P0006, spans.of(sentence), "a range has two ends")
                            .note(
                                    "write `%s..%s`"
                                            .formatted(
                                                    text(ends.getFirst()), text(ends.getLast()))));
        }
        TerminalNode sign = (TerminalNode) sentence.getChild(1);
        Expr to = sum(ends.get(1));
        boolean closed = sign.getSymbol().getType() == PruneLexer.THROUGH;
        return new Expr.Range(from.span().to(to.span()), from, to, closed);
    }

    private String text(ParserRuleContext sentence) {
        return spans.of(sentence).text();
    }

    private Expr sum(PruneParser.SumContext sentence) {
        return chain(sentence, sentence.product(), this::product);
    }

    private Expr product(PruneParser.ProductContext sentence) {
        return chain(sentence, sentence.sign(), this::sign);
    }

    private Expr sign(PruneParser.SignContext sentence) {
        return sentence.MINUS() == null
                ? power(sentence.power())
                : new Expr.Unary(spans.of(sentence), Operator.Unary.NEGATE, sign(sentence.sign()));
    }

    private Expr power(PruneParser.PowerContext sentence) {
        Expr base = primaries.postfix(sentence.postfix());
        if (sentence.sign() == null) {
            return base;
        }
        return new Expr.Pair(
                spans.of(sentence),
                Operator.Binary.POWER,
                spans.of(sentence.POWER()),
                base,
                sign(sentence.sign()));
    }

    /** Operands at even places, the signs between them at odd ones; flat, however long. */
    private <C extends ParserRuleContext> Expr chain(
            ParserRuleContext sentence, List<C> operands, Function<C, Expr> build) {
        Expr first = build.apply(operands.getFirst());
        if (operands.size() == 1) {
            return first;
        }
        List<Expr.Link> links = new ArrayList<>(operands.size() - 1);
        for (int i = 1; i < operands.size(); i++) {
            TerminalNode sign = (TerminalNode) sentence.getChild(2 * i - 1);
            Expr operand = build.apply(operands.get(i));
            links.add(new Expr.Link(Operators.of(sign), spans.of(sign), operand));
        }
        return new Expr.Chain(spans.of(sentence), first, links);
    }
}
