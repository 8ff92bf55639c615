package org.prunelang.syntax.error;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.prunelang.syntax.PruneLexer;
import org.prunelang.syntax.PruneParser;

/**
 * What may stand at a place, in human words.
 *
 * @param words words and signs of the language that may stand here, as they are written
 * @param phrases what else may, most specific first
 */
record Expected(Set<String> words, List<String> phrases) {
    private static final int MOST = 5;
    private static final int NO_RULE = -1;

    /** What may come next on this walk; {@code begun} says whether a statement has begun. */
    static Expected after(Walk walk, boolean begun) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> groups = new TreeSet<>();
        List<Walk.Edge> edges =
                walk.edges(rule -> {
                    int around = rule.followState.ruleIndex;
                    Optional<String> phrase = Phrases.of(rule, around);
                    phrase.ifPresent(groups::add);
                    return phrase.isEmpty();
                });
        boolean operator = false;
        for (Walk.Edge edge : edges) {
            if (isSuffix(edge)) {
                continue;
            }
            if (isOperator(edge)) {
                operator = true;
                continue;
            }
            for (int type : edge.transition().label().toArray()) {
                word(type).ifPresent(words::add);
            }
        }
        List<String> phrases = new ArrayList<>();
        words.stream()
                .sorted(Comparator.comparing(word -> !Words.isWord(word)))
                .forEach(word -> phrases.add("`" + word + "`"));
        groups.stream().filter(group -> isWorthSaying(group, begun)).forEach(phrases::add);
        if (operator && phrases.isEmpty()) {
            phrases.add(Phrases.OPERATOR);
        }
        if (walk.takes(Token.EOF) && phrases.isEmpty()) {
            phrases.add("the end");
        }
        if (phrases.size() > 1) {
            phrases.remove(Phrases.UNIT);
        }
        return new Expected(words, phrases.stream().distinct().toList());
    }

    private static boolean isWorthSaying(String group, boolean begun) {
        return begun || !group.equals(Phrases.END_OF_LINE);
    }

    /** What follows a finished value by choice: members, calls, indices, units and powers. */
    private static boolean isSuffix(Walk.Edge edge) {
        int rule = edge.place().state().ruleIndex;
        int caller = edge.place().frame().follow().map(state -> state.ruleIndex).orElse(NO_RULE);
        return rule == PruneParser.RULE_suffix
                || rule == PruneParser.RULE_arguments
                        && caller == PruneParser.RULE_suffix
                        && edge.takes(PruneLexer.OPEN_PAREN);
    }

    private static boolean isOperator(Walk.Edge edge) {
        return switch (edge.place().state().ruleIndex) {
            case PruneParser.RULE_either,
                    PruneParser.RULE_both,
                    PruneParser.RULE_comparison,
                    PruneParser.RULE_range,
                    PruneParser.RULE_sum,
                    PruneParser.RULE_product,
                    PruneParser.RULE_span,
                    PruneParser.RULE_power ->
                    true;
            default -> false;
        };
    }

    /** Every word of the language that some sentence has next, however deep inside a rule. */
    static List<String> keywords(Walk walk) {
        return walk.edges(_ -> true).stream()
                .flatMapToInt(edge -> Arrays.stream(edge.transition().label().toArray()))
                .mapToObj(Expected::word)
                .flatMap(Optional::stream)
                .filter(Words::isWord)
                .distinct()
                .toList();
    }

    private static Optional<String> word(int type) {
        return switch (type) {
            case Token.EOF -> Optional.empty();
            case PruneLexer.QUOTE, PruneLexer.UNQUOTE -> Optional.of("\"");
            case PruneLexer.INTERP_END -> Optional.of(")");
            case PruneLexer.TEXT, PruneLexer.ESC, PruneLexer.INTERP -> Optional.empty();
            default ->
                    Optional.ofNullable(PruneLexer.VOCABULARY.getLiteralName(type))
                            .map(quoted -> quoted.substring(1, quoted.length() - 1));
        };
    }

    /** {@code expected a, b or c}; of a long list, its beginning. */
    String sentence() {
        return phrases.size() <= MOST
                ? "expected " + Phrases.alternatives(phrases)
                : "expected " + String.join(", ", phrases.subList(0, MOST)) + ", …";
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }
}
