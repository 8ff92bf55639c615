package org.prunelang.plan.form;

import org.prunelang.rule.Combination;
import org.prunelang.rule.Noun;
import org.prunelang.rule.Policy;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Verb;
import org.prunelang.source.Origin;
import org.prunelang.value.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rule sets in a plan file, as written and in text order. */
final class RuleForm {
    private RuleForm() {}

    static JsonNode write(RuleSet rules, Pen pen) {
        return Writing.list(
                rules.items(), item -> pen.labels().origin(write(item, pen), item.origin()));
    }

    private static ObjectNode write(RuleItem item, Pen pen) {
        ObjectNode node = Writing.object();
        switch (item) {
            case RuleItem.Share share -> {
                node.put("rule", Writing.word(share.verb())).put("override", share.override());
                node.set("chain", Writing.list(share.chain(), part -> PartForm.write(part, pen)));
                node.set("reach", SelectorForm.reach(share.reach(), pen));
            }
            case RuleItem.Predicate predicate -> {
                node.put("rule", "where").put("override", predicate.override());
                node.put("noun", Writing.word(predicate.noun()));
                node.set("where", pen.term(predicate.where()));
                node.set(
                        "criteria",
                        Writing.list(predicate.criteria(), one -> PartForm.criterion(one, pen)));
                node.set("reach", SelectorForm.reach(predicate.reach(), pen));
            }
            case RuleItem.AtLeast least -> {
                node.put("rule", "at_least").set("amount", PartForm.amount(least.amount(), pen));
                least.reach().ifPresent(reach -> node.set("reach", SelectorForm.reach(reach, pen)));
            }
            case RuleItem.Multiples multiples ->
                    node.put("rule", "multiples").set("of", pen.term(multiples.of()));
            case RuleItem.Skip skip ->
                    node.put("rule", "skip")
                            .set("selector", SelectorForm.write(skip.selector(), pen));
            case RuleItem.TieJunctions tie ->
                    node.put("rule", "tie_junctions").put("by", Writing.word(tie.by()));
            case RuleItem.TieWidths tie ->
                    node.put("rule", "tie_widths").put("pattern", tie.pattern());
            case RuleItem.GatherJunctions _ -> node.put("rule", "gather_junctions");
            case RuleItem.Setting setting ->
                    node.put("rule", "policy").put("words", setting.policy().words());
        }
        return node;
    }

    static RuleSet read(Reading reading, Tables.Given given) {
        return new RuleSet(reading.list(item -> item(item, given)));
    }

    private static RuleItem item(Reading reading, Tables.Given given) {
        Origin origin = given.labels().origin(reading);
        String rule = reading.field("rule").text();
        return switch (rule) {
            case "keep", "remove" -> {
                reading.only("rule", "override", "chain", "reach", Labels.ORIGIN);
                Reading chain = reading.field("chain");
                if (chain.elements().isEmpty()) {
                    throw chain.malformed("a rule without an amount");
                }
                yield new RuleItem.Share(
                        origin,
                        reading.field("override").flag(),
                        reading.field("rule").word(Verb.class),
                        chain.list(part -> PartForm.read(part, given)),
                        SelectorForm.reach(reading.field("reach"), given));
            }
            case "where" -> predicate(reading, origin, given);
            case "at_least" -> {
                reading.only("rule", "amount", "reach", Labels.ORIGIN);
                yield new RuleItem.AtLeast(
                        origin,
                        PartForm.amount(reading.field("amount"), given),
                        reading.optional("reach").map(reach -> SelectorForm.reach(reach, given)));
            }
            case "multiples" ->
                    new RuleItem.Multiples(
                            origin, term(reading.only("rule", "of", Labels.ORIGIN), "of", given));
            case "skip" ->
                    new RuleItem.Skip(
                            origin,
                            SelectorForm.read(
                                    reading.only("rule", "selector", Labels.ORIGIN)
                                            .field("selector"),
                                    given));
            default -> setting(rule, reading, origin);
        };
    }

    private static RuleItem predicate(Reading reading, Origin origin, Tables.Given given) {
        reading.only("rule", "override", "noun", "where", "criteria", "reach", Labels.ORIGIN);
        return new RuleItem.Predicate(
                origin,
                reading.field("override").flag(),
                reading.field("noun").word(Noun.class),
                term(reading, "where", given),
                reading.field("criteria").list(one -> PartForm.criterion(one, given)),
                SelectorForm.reach(reading.field("reach"), given));
    }

    private static RuleItem setting(String rule, Reading reading, Origin origin) {
        return switch (rule) {
            case "tie_junctions" ->
                    new RuleItem.TieJunctions(
                            origin,
                            reading.only("rule", "by", Labels.ORIGIN)
                                    .field("by")
                                    .word(Combination.class));
            case "tie_widths" ->
                    new RuleItem.TieWidths(
                            origin,
                            reading.only("rule", "pattern", Labels.ORIGIN).field("pattern").text());
            case "gather_junctions" -> {
                reading.only("rule", Labels.ORIGIN);
                yield new RuleItem.GatherJunctions(origin);
            }
            case "policy" ->
                    new RuleItem.Setting(
                            origin,
                            policy(reading.only("rule", "words", Labels.ORIGIN).field("words")));
            default -> throw reading.malformed("no such rule as \"" + rule + "\"");
        };
    }

    private static Policy policy(Reading reading) {
        return Policy.of(reading.text()).orElseThrow(() -> reading.malformed("no such policy"));
    }

    private static Term term(Reading reading, String field, Tables.Given given) {
        return TermForm.read(reading.field(field), given.slots());
    }
}
