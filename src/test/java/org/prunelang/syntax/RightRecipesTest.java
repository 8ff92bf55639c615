package org.prunelang.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prunelang.source.Source;

/** The recipes that show every construct are understood, and none of the grammar is left out. */
class RightRecipesTest {
    @ParameterizedTest
    @ValueSource(strings = {"items", "networks", "rules", "plans", "values"})
    void parses(String name) {
        Source source = Recipes.source(Recipes.in("grammar", name + "\\.prune").getFirst());
        Parsed parsed = Parser.parse(source);
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(parsed.recipe().items()).isNotEmpty();
    }

    @Test
    void showEveryConstruct() {
        Set<Class<?>> seen = new HashSet<>();
        for (var file : Recipes.in("grammar", ".*\\.prune")) {
            Reading.of(Recipes.source(file)).items().forEach(item -> collect(item, seen));
        }
        Set<String> missing = new TreeSet<>();
        Arrays.stream(PruneParser.class.getDeclaredClasses())
                .filter(ParserRuleContext.class::isAssignableFrom)
                .filter(sentence -> sentence.getDeclaredConstructors().length > 0)
                .filter(sentence -> !seen.contains(sentence) && !isOnlyAbove(sentence))
                .forEach(sentence -> missing.add(sentence.getSimpleName()));
        assertThat(missing)
                .containsExactlyInAnyOrder(
                        "EntryContext", "RecipeContext", "ReplInputContext", "ValueContext");
    }

    /** A sentence with labelled alternatives appears only as one of them. */
    private static boolean isOnlyAbove(Class<?> sentence) {
        return Arrays.stream(PruneParser.class.getDeclaredClasses())
                .anyMatch(other -> other.getSuperclass() == sentence);
    }

    private static void collect(ParseTree tree, Set<Class<?>> seen) {
        seen.add(tree.getClass());
        for (int i = 0; i < tree.getChildCount(); i++) {
            collect(tree.getChild(i), seen);
        }
    }
}
