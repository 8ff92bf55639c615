package org.prunelang.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;

/** What stands behind a dot. */
final class Members {
    private static final List<String> SPLITS = List.of("train", "holdout", "test");

    private final Pass pass;

    Members(Pass pass) {
        this.pass = pass;
    }

    Known of(Known target, Identifier name, Scope scope) {
        if (target.type() instanceof Noun noun) {
            return ofNoun(noun, target, name, scope);
        }
        return target.isUnknown() ? target : none(target.type(), name, List.of());
    }

    private Known ofNoun(Noun noun, Known target, Identifier name, Scope scope) {
        return switch (noun) {
            case DATA ->
                    SPLITS.contains(name.text()) ? target.as(Noun.SPLIT) : none(noun, name, SPLITS);
            case NETWORK, PARAMETERS -> view(target, name, scope);
            case LAYER ->
                    LayerProperties.ofLayer(name.text())
                            .map(target::as)
                            .orElseGet(() -> none(noun, name, LayerProperties.ofLayer()));
            case FOUND ->
                    switch (name.text()) {
                        case "score" -> target.as(new Type.Unknown());
                        case "kept" -> target.as(Noun.NETWORK);
                        default -> none(noun, name, List.of("score", "kept"));
                    };
            case SPLIT,
                    SCHEDULE,
                    CRITERION,
                    TRANSFORM,
                    RULES,
                    SPACE,
                    STRUCTURE,
                    SELECTION,
                    OPTIMIZER,
                    CURVE,
                    STRATEGY,
                    AUGMENTATION ->
                    none(noun, name, List.of());
        };
    }

    /** Tensors of a network; outside a training step their values have to be asked for. */
    private Known view(Known target, Identifier name, Scope scope) {
        if (!Enumerations.words("view").contains(name.text())) {
            return none(target.type(), name, Enumerations.words("view"));
        }
        return scope.isInStep()
                ? Known.at(Time.STEP, Noun.PARAMETERS, name.span())
                : Known.at(Time.RUN, Noun.PARAMETERS, name.span());
    }

    private Known none(Type type, Identifier name, Collection<String> known) {
        Diagnostic told =
                Diagnostic.of(
                        Code.P0101,
                        name.span(),
                        "%s has no `%s`".formatted(Fit.words(type), name.text()));
        Optional<String> near = Spelling.nearest(name.text(), known);
        if (near.isPresent()) {
            pass.report(told.note("did you mean `" + near.get() + "`?"));
        } else {
            pass.report(
                    known.isEmpty()
                            ? told
                            : told.note("it has " + String.join(", ", new ArrayList<>(known))));
        }
        return Known.NOTHING;
    }

    /** A definition of a module by its name: {@code models.vgg16_cifar}. */
    Optional<Referent.Global> exported(Module module, Identifier name) {
        Optional<Referent.Global> found = module.find(name.text());
        found.ifPresent(global -> pass.use(global.name()));
        if (found.isEmpty()) {
            List<String> known =
                    module.definitions().stream().map(global -> global.name().text()).toList();
            Diagnostic told =
                    Diagnostic.of(
                            Code.P0201,
                            name.span(),
                            "%s defines no `%s`".formatted(module.source().name(), name.text()));
            pass.report(
                    Spelling.nearest(name.text(), known)
                            .map(near -> told.note("did you mean `" + near + "`?"))
                            .orElse(told));
        }
        return found;
    }
}
