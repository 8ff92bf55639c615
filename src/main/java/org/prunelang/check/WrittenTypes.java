package org.prunelang.check;

import java.util.List;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.syntax.tree.TypeExpr;
import org.prunelang.value.Type;

/** Reads written types and reports what is no type. */
final class WrittenTypes {
    private final Pass pass;

    WrittenTypes(Pass pass) {
        this.pass = pass;
    }

    Type read(TypeExpr type) {
        check(type);
        return TypeReader.read(type);
    }

    private void check(TypeExpr type) {
        switch (type) {
            case TypeExpr.Named named -> named(named);
            case TypeExpr.Bracketed(_, List<TypeExpr> elements) -> bracketed(elements);
            case TypeExpr.Tuple(_, List<TypeExpr> elements) -> elements.forEach(this::check);
            case TypeExpr.Either(_, List<TypeExpr> alternatives) ->
                    alternatives.forEach(this::check);
        }
    }

    private void named(TypeExpr.Named named) {
        if (TypeReader.named(named.name()).isPresent()) {
            return;
        }
        Diagnostic told =
                Diagnostic.of(
                        Code.P0201, named.span(), "there is no type `%s`".formatted(named.name()));
        pass.report(
                Spelling.nearest(named.name(), TypeReader.names())
                        .map(near -> told.note("did you mean `" + near + "`?"))
                        .orElse(told));
    }

    private void bracketed(List<TypeExpr> elements) {
        if (elements.size() == 1) {
            if (!(elements.getFirst() instanceof TypeExpr.Named)) {
                check(elements.getFirst());
            }
            return;
        }
        for (TypeExpr element : elements) {
            if (!(element instanceof TypeExpr.Named(_, String name))) {
                pass.report(
                        Code.P0101,
                        element.span(),
                        "a tensor's type lists the names of its axes, as in [filter, weight]");
            } else if (TypeReader.named(name).isPresent()) {
                pass.report(
                        Diagnostic.of(
                                        Code.P0105,
                                        element.span(),
                                        "`%s` is a type, so no axis can have that name"
                                                .formatted(name))
                                .note("name the axis otherwise, as in `row` or `weight`"));
            }
        }
    }
}
