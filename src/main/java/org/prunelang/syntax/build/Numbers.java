package org.prunelang.syntax.build;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Span;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.value.Rational;

/** Reads number literals exactly, digit by digit: no literal ever becomes a double. */
final class Numbers {
    /**
     * The largest power of ten a literal may name; beyond it only a slip of the finger is meant.
     */
    private static final int MOST_EXPONENT = 300;

    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]+");
    private static final String DECIMALS =
            "hexadecimal numbers cannot be written; write the number in decimals";

    private final Spans spans;
    private final Diagnostics diagnostics;

    Numbers(Spans spans, Diagnostics diagnostics) {
        this.spans = spans;
        this.diagnostics = diagnostics;
    }

    Expr number(PruneParser.NumberContext sentence) {
        Span span = spans.of(sentence.NUMBER());
        Span whole = spans.of(sentence);
        if (HEXADECIMAL.matcher(whole.text()).matches()) {
            report(whole, "`%s` is no number".formatted(whole.text()), DECIMALS);
            return new Expr.Number(whole, Rational.ZERO, Optional.empty());
        }
        return new Expr.Number(
                whole,
                amount(span, span.text()),
                Spans.ifWritten(sentence.unit(), spans::identifier));
    }

    Expr percent(PruneParser.PercentContext sentence) {
        Span span = spans.of(sentence);
        String text = span.text();
        Rational hundredfold = amount(span, text.substring(0, text.length() - 1));
        return new Expr.Percent(span, hundredfold.over(Rational.of(100)));
    }

    Expr size(PruneParser.SizeContext sentence) {
        Span span = spans.of(sentence);
        List<Integer> sides = new ArrayList<>();
        for (String side : span.text().split("x")) {
            sides.add(side(span, side));
        }
        return new Expr.Size(span, sides);
    }

    private int side(Span span, String digits) {
        Optional<Integer> side = whole(digits);
        if (side.isPresent() && side.get() > 0) {
            return side.get();
        }
        report(
                span,
                "`%s` is read as a size, and a side of a size is a whole number from 1 to %,d"
                        .formatted(span.text(), Integer.MAX_VALUE),
                DECIMALS);
        return 1;
    }

    private static Optional<Integer> whole(String digits) {
        try {
            return Optional.of(Integer.parseInt(digits));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** The exact value of digits, fraction, exponent and one of the suffixes k, M and G. */
    private Rational amount(Span span, String text) {
        String plain = text.replace("_", "");
        long times = times(plain.charAt(plain.length() - 1));
        String digits = times == 1 ? plain : plain.substring(0, plain.length() - 1);
        if (tooLarge(digits)) {
            report(
                    span,
                    "`%s` is out of reach: exponents go from -%d to %d"
                            .formatted(span.text(), MOST_EXPONENT, MOST_EXPONENT),
                    "write a smaller exponent");
            return Rational.ONE;
        }
        return Rational.of(new BigDecimal(digits)).times(times);
    }

    private static boolean tooLarge(String digits) {
        int mark = digits.toLowerCase(Locale.ROOT).indexOf('e');
        if (mark < 0) {
            return false;
        }
        return whole(digits.substring(mark + 1))
                .filter(exponent -> Math.abs(exponent) <= MOST_EXPONENT)
                .isEmpty();
    }

    private static long times(char suffix) {
        return switch (suffix) {
            case 'k' -> 1_000L;
            case 'M' -> 1_000_000L;
            case 'G' -> 1_000_000_000L;
            default -> 1L;
        };
    }

    private void report(Span span, String message, String note) {
        diagnostics.report(Diagnostic.of(Code.P0009, span, message).note(note));
    }
}
