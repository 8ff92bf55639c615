package org.prunelang.syntax.build;

import java.util.List;
import java.util.Optional;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Parameter;
import org.prunelang.syntax.tree.Result;

/** Builds parameters, functions, criteria and transforms. */
final class Definitions {
    private final Spans spans;
    private final Expressions expressions;
    private final Primaries primaries;
    private final Types types;

    Definitions(Spans spans, Expressions expressions) {
        this.spans = spans;
        this.expressions = expressions;
        this.primaries = expressions.primaries();
        this.types = new Types(spans);
    }

    Item param(PruneParser.ParamContext sentence) {
        return new Item.Param(
                spans.of(sentence),
                spans.identifier(sentence.name()),
                types.type(sentence.type()),
                Spans.ifWritten(sentence.span(), primaries::bounds),
                Spans.ifWritten(sentence.expr(), expressions::value));
    }

    Item function(PruneParser.FunctionContext sentence) {
        return new Item.Function(
                spans.of(sentence),
                spans.identifier(sentence.name()),
                parameters(sentence.parameters()),
                Spans.ifWritten(sentence.type(), types::type),
                sentence.EXTERN() == null ? Optional.of(body(sentence.body())) : Optional.empty());
    }

    Item criterion(PruneParser.CriterionContext sentence) {
        return new Item.Criterion(
                spans.of(sentence),
                spans.identifier(sentence.name()),
                parameters(sentence.parameters()),
                body(sentence.body()));
    }

    Item transform(PruneParser.TransformContext sentence) {
        return new Item.Transform(
                spans.of(sentence),
                spans.identifier(sentence.name()),
                parameters(sentence.parameters()),
                body(sentence.body()));
    }

    List<Parameter> parameters(PruneParser.ParametersContext sentence) {
        return sentence.parameter().stream().map(this::parameter).toList();
    }

    private Parameter parameter(PruneParser.ParameterContext sentence) {
        return new Parameter(
                spans.of(sentence),
                spans.identifier(sentence.word()),
                Spans.ifWritten(sentence.type(), types::type),
                Spans.ifWritten(sentence.expr(), expressions::value));
    }

    private Result body(PruneParser.BodyContext sentence) {
        if (sentence.result() != null) {
            return primaries.result(sentence.result());
        }
        Expr value = expressions.value(sentence.expr());
        return new Result(spans.of(sentence), List.of(), value);
    }
}
