package org.prunelang.syntax.build;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Source;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Item;

/** Builds what stands at the top level of a text. */
public final class Items {
    private final Spans spans;
    private final Diagnostics diagnostics;
    private final Expressions expressions;
    private final Primaries primaries;
    private final Definitions definitions;
    private final Layers layers;
    private final Rules rules;
    private final Steps steps;

    public Items(Source source, Diagnostics diagnostics) {
        this.spans = new Spans(source);
        this.diagnostics = diagnostics;
        this.expressions = new Expressions(spans, diagnostics);
        this.primaries = expressions.primaries();
        this.definitions = new Definitions(spans, expressions);
        this.layers = new Layers(spans, expressions);
        this.rules = new Rules(spans, diagnostics, expressions);
        this.steps = new Steps(spans, expressions, layers, rules);
    }

    public Expr value(PruneParser.ExprContext sentence) {
        return expressions.value(sentence);
    }

    public Item item(PruneParser.ItemContext sentence) {
        ParseTree child = sentence.getChild(0);
        return switch (child) {
            case PruneParser.UseContext use -> use(use);
            case PruneParser.ParamContext param -> definitions.param(param);
            case PruneParser.BindingContext binding -> primaries.binding(binding);
            case PruneParser.FunctionContext function -> definitions.function(function);
            case PruneParser.CriterionContext criterion -> definitions.criterion(criterion);
            case PruneParser.TransformContext transform -> definitions.transform(transform);
            case PruneParser.DataContext data ->
                    new Item.Data(
                            spans.of(data),
                            spans.identifier(data.name()),
                            expressions.value(data.expr()));
            case PruneParser.ModelContext model -> model(model);
            case PruneParser.BlockContext block ->
                    new Item.Block(
                            spans.of(block),
                            spans.identifier(block.name()),
                            block.parameters() == null
                                    ? List.of()
                                    : definitions.parameters(block.parameters()),
                            layers.layers(block.layers()));
            case PruneParser.ScheduleContext schedule ->
                    new Item.Schedule(
                            spans.of(schedule),
                            spans.identifier(schedule.name()),
                            schedule.setting().stream().map(steps::setting).toList());
            case PruneParser.RulesContext set ->
                    new Item.Rules(
                            spans.of(set),
                            spans.identifier(set.name()),
                            Spans.ifWritten(set.parameters(), definitions::parameters),
                            rules.items(set.ruleSet()));
            case PruneParser.SpaceContext space ->
                    new Item.Space(
                            spans.of(space),
                            spans.identifier(space.name()),
                            expressions.value(space.expr()),
                            rules.items(space.ruleSet()));
            case PruneParser.PlanContext plan -> plan(plan);
            case PruneParser.TestContext test ->
                    new Item.Test(
                            spans.of(test),
                            primaries.text(test.string()),
                            steps.steps(test.steps()));
            default -> throw new IllegalStateException("no item: " + sentence.getText());
        };
    }

    private Item plan(PruneParser.PlanContext sentence) {
        Item.Plan plan = new Item.Plan(spans.of(sentence), steps.steps(sentence.steps()));
        LostResults.check(plan.steps(), diagnostics);
        return plan;
    }

    private Item model(PruneParser.ModelContext sentence) {
        if (sentence.layers() == null) {
            return new Item.ModelValue(
                    spans.of(sentence),
                    spans.identifier(sentence.name()),
                    expressions.value(sentence.expr()));
        }
        return new Item.ModelLayers(
                spans.of(sentence),
                spans.identifier(sentence.name()),
                Spans.ifWritten(sentence.parameters(), definitions::parameters),
                layers.layers(sentence.layers()));
    }

    private Item use(PruneParser.UseContext sentence) {
        return new Item.Use(
                spans.of(sentence),
                sentence.path() == null
                        ? new Item.Module.File(
                                spans.of(sentence.string()), primaries.text(sentence.string()))
                        : library(sentence.path()),
                Spans.ifWritten(
                        sentence.OPEN_BRACE(),
                        _ -> sentence.imported().stream().map(this::imported).toList()));
    }

    private Item.Module library(PruneParser.PathContext sentence) {
        List<String> parts =
                sentence.children.stream()
                        .filter(ParserRuleContext.class::isInstance)
                        .map(ParseTree::getText)
                        .toList();
        return new Item.Module.Library(spans.of(sentence), parts);
    }

    private Item.Imported imported(PruneParser.ImportedContext sentence) {
        return new Item.Imported(
                spans.of(sentence),
                spans.identifier(sentence.name(0)),
                Spans.ifWritten(sentence.name(1), spans::identifier));
    }
}
