package org.prunelang.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Source;
import tools.jackson.databind.JsonNode;

/** What the commands ask of the rest of the program: work on one recipe, answered as data. */
interface Workbench {

    /** Everything there is to say of a recipe without running it, doubtful practice included. */
    List<Diagnostic> check(Source recipe);

    /** What the recipe will do. */
    Planned plan(Source recipe, PlanWishes wishes);

    /** Runs the {@code test} blocks of a file. */
    Tested test(Source module);

    /**
     * How a plan is wanted.
     *
     * @param settings the {@code --set NAME=TEXT} arguments, as written
     * @param layers one line for each layer instead of one for each pattern
     * @param scores look into the weights files for what only a score decides
     */
    record PlanWishes(Map<String, String> settings, boolean layers, boolean scores) {
        public PlanWishes {
            settings = Map.copyOf(settings);
        }
    }

    /**
     * A plan, and what is to be said of it. A recipe with errors has a plan as far as it could be
     * made; a library has none.
     */
    record Planned(List<Diagnostic> diagnostics, Optional<PlanForms> plan) {
        public Planned {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** The forms a plan is shown in. */
    interface PlanForms {
        /** For people. */
        String text();

        /** For programs. */
        JsonNode json();

        /**
         * The file that runs exactly as shown, on the files that are there now.
         *
         * @throws IOException if a file that the plan reads is there and cannot be read
         */
        String file() throws IOException;
    }

    /** The outcome of a file's tests; the first list is about the file, whatever the tests say. */
    record Tested(List<Diagnostic> diagnostics, List<TestBlock> blocks) {
        public Tested {
            diagnostics = List.copyOf(diagnostics);
            blocks = List.copyOf(blocks);
        }
    }

    /** One {@code test} block; it passed if nothing was an error. */
    record TestBlock(String title, List<Diagnostic> diagnostics) {
        public TestBlock {
            diagnostics = List.copyOf(diagnostics);
        }

        public boolean passed() {
            return diagnostics.stream().noneMatch(Diagnostic::isError);
        }
    }
}
