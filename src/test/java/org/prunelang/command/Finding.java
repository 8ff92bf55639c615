package org.prunelang.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A workbench that finds in every recipe what it is told to, and plans nothing but its words. */
record Finding(Function<Source, List<Diagnostic>> found) implements Workbench {

    /** Finds this mistake wherever the word stands. */
    static Finding of(Code code, String word) {
        return new Finding(source -> {
            int at = source.text().indexOf(word);
            return at < 0
                    ? List.of()
                    : List.of(
                            Diagnostic.of(
                                    code,
                                    source.span(at, at + word.length()),
                                    "about `" + word + "`"));
        });
    }

    @Override
    public List<Diagnostic> check(Source recipe) {
        return found.apply(recipe);
    }

    @Override
    public Planned plan(Source recipe, PlanWishes wishes) {
        return new Planned(check(recipe), Optional.of(new Words(recipe, wishes)));
    }

    @Override
    public Tested test(Source module) {
        TestBlock good = new TestBlock("always", List.of());
        return new Tested(
                List.of(),
                module.text().contains("test")
                        ? List.of(good, new TestBlock("finds nothing", check(module)))
                        : List.of());
    }

    private record Words(Source recipe, PlanWishes wishes) implements PlanForms {
        @Override
        public String text() {
            return recipe.name() + " with " + wishes.settings() + "\n";
        }

        @Override
        public JsonNode json() {
            return JsonNodeFactory.instance.stringNode(text());
        }

        @Override
        public String file() {
            return "{}\n";
        }
    }
}
