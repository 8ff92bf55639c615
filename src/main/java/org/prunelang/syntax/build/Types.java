package org.prunelang.syntax.build;

import java.util.List;
import org.prunelang.syntax.PruneParser;
import org.prunelang.syntax.tree.TypeExpr;

/** Builds the types that parameters and results are declared with. */
final class Types {
    private final Spans spans;

    Types(Spans spans) {
        this.spans = spans;
    }

    TypeExpr type(PruneParser.TypeContext sentence) {
        List<TypeExpr> alternatives = sentence.simpleType().stream().map(this::simple).toList();
        return alternatives.size() == 1
                ? alternatives.getFirst()
                : new TypeExpr.Either(spans.of(sentence), alternatives);
    }

    private TypeExpr simple(PruneParser.SimpleTypeContext sentence) {
        return switch (sentence) {
            case PruneParser.NamedTypeContext named ->
                    new TypeExpr.Named(spans.of(named), spans.of(named).text());
            case PruneParser.BracketedTypeContext bracketed ->
                    new TypeExpr.Bracketed(spans.of(bracketed), types(bracketed.type()));
            case PruneParser.TupleTypeContext tuple ->
                    new TypeExpr.Tuple(spans.of(tuple), types(tuple.type()));
            default -> throw new IllegalStateException("no type: " + sentence.getText());
        };
    }

    private List<TypeExpr> types(List<PruneParser.TypeContext> sentences) {
        return sentences.stream().map(this::type).toList();
    }
}
