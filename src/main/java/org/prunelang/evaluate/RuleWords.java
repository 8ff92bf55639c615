package org.prunelang.evaluate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prunelang.coupling.Selectable;
import org.prunelang.rule.Combination;
import org.prunelang.rule.Noun;
import org.prunelang.rule.Policy;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.RuleItem;

/** The words of rules: nouns and kinds in singular or plural, policies by their phrase. */
final class RuleWords {
    private RuleWords() {}

    static Optional<Noun> noun(Identifier word) {
        return among(Noun.values(), word.text());
    }

    static Optional<Selectable> kind(String word) {
        return among(Selectable.values(), word);
    }

    static Optional<Combination> combination(String word) {
        return among(Combination.values(), word);
    }

    static Optional<Policy> policy(RuleItem.Policy policy) {
        String phrase =
                policy.words().stream().map(Identifier::text).collect(Collectors.joining(" "));
        return Optional.ofNullable(POLICIES.get(phrase));
    }

    private static final Map<String, Policy> POLICIES = policies();

    private static Map<String, Policy> policies() {
        Map<String, Policy> all = new java.util.LinkedHashMap<>();
        for (Policy policy : Policy.Rounding.values()) {
            all.put(policy.words(), policy);
        }
        for (Policy policy : Policy.Zero.values()) {
            all.put(policy.words(), policy);
        }
        for (Policy policy : Policy.Momentum.values()) {
            all.put(policy.words(), policy);
        }
        for (Policy policy : Policy.Constants.values()) {
            all.put(policy.words(), policy);
        }
        return java.util.Collections.unmodifiableMap(all);
    }

    /** Singular and plural are the same word: {@code conv}, {@code convs}; {@code branches}. */
    private static <E extends Enum<E>> Optional<E> among(E[] values, String word) {
        for (E value : values) {
            String name = value.name().toLowerCase(Locale.ROOT);
            if (word.equals(name)
                    || word.equals(name + "s")
                    || word.equals(name + "es")
                    || name.equals(word + "s")
                    || name.equals(word + "es")) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
