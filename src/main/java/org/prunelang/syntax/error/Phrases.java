package org.prunelang.syntax.error;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.prunelang.syntax.PruneParser;

/** What people call the rules of the grammar. */
final class Phrases {
    static final String END_OF_LINE = "the end of the line";
    static final String OPERATOR = "an operator";
    static final String NAME = "a name";
    static final String UNIT = "a unit";

    private static final String VALUE = "a value";

    private static final Map<Integer, String> OF_RULES =
            Map.ofEntries(
                    Map.entry(
                            PruneParser.RULE_item, "an item (`use`, `model`, `rules`, `plan`, …)"),
                    Map.entry(PruneParser.RULE_sep, END_OF_LINE),
                    Map.entry(PruneParser.RULE_imported, "a name to import"),
                    Map.entry(PruneParser.RULE_path, "a module"),
                    Map.entry(PruneParser.RULE_type, "a type"),
                    Map.entry(PruneParser.RULE_simpleType, "a type"),
                    Map.entry(PruneParser.RULE_pattern, NAME),
                    Map.entry(PruneParser.RULE_parameters, "parameters in `( )`"),
                    Map.entry(PruneParser.RULE_parameter, "a parameter"),
                    Map.entry(PruneParser.RULE_result, "`{`"),
                    Map.entry(PruneParser.RULE_binding, "`let`"),
                    Map.entry(PruneParser.RULE_setting, "an entry like `name: value`"),
                    Map.entry(PruneParser.RULE_layers, "`{`"),
                    Map.entry(PruneParser.RULE_layer, "a layer"),
                    Map.entry(PruneParser.RULE_network, "a layer"),
                    Map.entry(PruneParser.RULE_branch, "`branch`"),
                    Map.entry(PruneParser.RULE_ruleSet, "`{`"),
                    Map.entry(PruneParser.RULE_ruleItem, "a rule (`keep`, `remove`, `skip`, …)"),
                    Map.entry(PruneParser.RULE_amount, "an amount like `40% of filters`"),
                    Map.entry(PruneParser.RULE_reach, "`in each …` or `across …`"),
                    Map.entry(PruneParser.RULE_selector, "layers, like `convs` or `\"stage1.**\"`"),
                    Map.entry(PruneParser.RULE_how, "`by` and a criterion"),
                    Map.entry(PruneParser.RULE_steps, "`{`"),
                    Map.entry(PruneParser.RULE_step, "a statement"),
                    Map.entry(PruneParser.RULE_statement, "a statement"),
                    Map.entry(PruneParser.RULE_action, "an action (`load`, `train`, `prune`, …)"),
                    Map.entry(PruneParser.RULE_searchPart, "an entry, `require` or `score`"),
                    Map.entry(PruneParser.RULE_expr, VALUE),
                    Map.entry(PruneParser.RULE_both, VALUE),
                    Map.entry(PruneParser.RULE_negation, VALUE),
                    Map.entry(PruneParser.RULE_range, VALUE),
                    Map.entry(PruneParser.RULE_sum, VALUE),
                    Map.entry(PruneParser.RULE_product, VALUE),
                    Map.entry(PruneParser.RULE_sign, VALUE),
                    Map.entry(PruneParser.RULE_postfix, VALUE),
                    Map.entry(PruneParser.RULE_span, VALUE),
                    Map.entry(PruneParser.RULE_argument, "an argument"),
                    Map.entry(PruneParser.RULE_unit, UNIT),
                    Map.entry(PruneParser.RULE_string, "a text in quotes"),
                    Map.entry(PruneParser.RULE_name, NAME),
                    Map.entry(PruneParser.RULE_word, NAME));

    private Phrases() {}

    /** The phrase for what begins by this transition; absent if only its parts have names. */
    static Optional<String> of(RuleTransition begins, int insideOf) {
        int rule = begins.target.ruleIndex;
        if (rule == PruneParser.RULE_name && insideOf == PruneParser.RULE_amount) {
            return Optional.of("what is counted, like `filters`");
        }
        return Optional.ofNullable(OF_RULES.get(rule));
    }

    /** Words in a row as people list them: {@code a, b or c}. */
    static String alternatives(List<String> phrases) {
        int last = phrases.size() - 1;
        return last <= 0
                ? String.join("", phrases)
                : String.join(", ", phrases.subList(0, last)) + " or " + phrases.get(last);
    }
}
