package org.prunelang.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.BitSet;
import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.prunelang.source.Source;

/** No sentence has two trees: judged exactly, on every recipe that shows the grammar. */
class AmbiguityTest {
    @Test
    void recipesOfTheGrammarHaveOneTree() {
        Recipes.in("grammar", ".*\\.prune").forEach(file -> hasOneTree(Recipes.source(file)));
    }

    @Test
    void samplesOfTheDescriptionHaveOneTree() {
        Assumptions.assumeTrue(
                DesignSamples.present(),
                () -> "no samples: " + DesignSamples.folder() + " is not there");
        for (DesignSamples.Sample sample : DesignSamples.recipes()) {
            hasOneTree(Source.argument(Source.Kind.SHELL, sample.name(), sample.text()));
        }
    }

    private static void hasOneTree(Source source) {
        PruneParser parser = Reading.parser(Lexing.words(source, Set.of()));
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.addErrorListener(new NoAmbiguity(source));
        assertThat(parser.recipe().item()).isNotEmpty();
    }

    private static final class NoAmbiguity extends BaseErrorListener {
        private final Source source;

        NoAmbiguity(Source source) {
            this.source = source;
        }

        @Override
        public void reportAmbiguity(
                Parser parser,
                DFA decision,
                int start,
                int stop,
                boolean exact,
                BitSet alternatives,
                ATNConfigSet configurations) {
            String rule = PruneParser.ruleNames[decision.atnStartState.ruleIndex];
            String words =
                    parser.getTokenStream()
                            .getText(
                                    parser.getTokenStream().get(start),
                                    parser.getTokenStream().get(stop));
            fail("`%s` of %s has two trees in the rule %s", words, source, rule);
        }
    }
}
