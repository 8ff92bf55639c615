package org.prunelang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.value.Type;

/** Finds what names stand for: properties inside rules, then locals, the file, the language. */
final class Lookup {
    private static final Set<String> OF_TRAINING = Set.of("epoch");
    private static final Set<String> OF_ROUNDS = Set.of("round");

    /**
     * Looking for what was meant takes time that grows with the file; so many slips are no slips.
     */
    private static final int MOST_ADVISED = 200;

    private final Pass pass;
    private final Set<String> unknown = new HashSet<>();

    Lookup(Pass pass) {
        this.pass = pass;
    }

    /** What a name stands for; an unknown one is reported once in its file. */
    Referent resolve(Expr.Name name, Scope scope) {
        Referent referent =
                property(name, scope)
                        .or(() -> local(name, scope))
                        .or(() -> scope.module().visible(name.text()))
                        .or(() -> builtIn(name.text()))
                        .orElseGet(() -> unknown(name, scope));
        if (referent instanceof Referent.Global global) {
            pass.use(global.name());
            pass.globals().current().ifPresent(item -> pass.circles().note(item, global));
        }
        scope.module().imported(name.text()).ifPresent(_ -> markImport(name, referent, scope));
        pass.names().put(name, referent);
        return referent;
    }

    /** What a name stands for when it is called: `macs(net)` is no property. */
    Referent resolveCallee(Expr.Name name, Scope scope) {
        if (scope.isInRule() && Signatures.isBuiltIn(name.text())) {
            Referent referent = new Referent.BuiltIn(name.text());
            pass.names().put(name, referent);
            return referent;
        }
        return resolve(name, scope);
    }

    private void markImport(Expr.Name name, Referent referent, Scope scope) {
        if (!(referent instanceof Referent.Local) && !(referent instanceof Referent.Property)) {
            Optional.ofNullable(scope.module().importedAt().get(name.text())).ifPresent(pass::use);
        }
    }

    private Optional<Referent> property(Expr.Name name, Scope scope) {
        if (!scope.isInRule() || LayerProperties.inRule(name.text()).isEmpty()) {
            return Optional.empty();
        }
        Optional<Span> other = definition(name.text(), scope);
        scope.lookup(name.text()).flatMap(Scope.Local::binder).ifPresent(pass::use);
        other.ifPresent(at ->
                pass.report(
                        Diagnostic.of(
                                        Code.P0209,
                                        name.span(),
                                        "`%s` is a property of the layer here, and also a name of yours"
                                                .formatted(name.text()))
                                .related(at, "yours")
                                .note("rename yours: inside a rule the property is meant")));
        return Optional.of(new Referent.Property(name.text()));
    }

    private static Optional<Span> definition(String name, Scope scope) {
        Optional<Span> local =
                scope.lookup(name).flatMap(Scope.Local::binder).map(Identifier::span);
        return local.or(() -> scope.module().find(name).map(global -> global.name().span()))
                .or(() -> Optional.ofNullable(scope.module().importedAt().get(name)));
    }

    private Optional<Referent> local(Expr.Name name, Scope scope) {
        Optional<Scope.Local> found = scope.lookup(name.text());
        found.flatMap(Scope.Local::binder).ifPresent(pass::use);
        return found.map(local ->
                local.binder()
                        .<Referent>map(Referent.Local::new)
                        .orElseGet(() -> new Referent.BuiltIn(name.text())));
    }

    private static Optional<Referent> builtIn(String name) {
        return Signatures.isBuiltIn(name)
                ? Optional.of(new Referent.BuiltIn(name))
                : Optional.empty();
    }

    private Referent unknown(Expr.Name name, Scope scope) {
        String key = scope.module().source().name() + "\n" + name.text();
        if (!pass.modules().isBroken(scope.module()) && unknown.add(key)) {
            pass.report(advised(name, scope));
        }
        return new Referent.Unknown();
    }

    private Diagnostic advised(Expr.Name name, Scope scope) {
        Diagnostic told =
                Diagnostic.of(
                        Code.P0201, name.span(), "there is no `%s` here".formatted(name.text()));
        if (OF_TRAINING.contains(name.text())) {
            return told.note("`epoch` is known inside the braces of a `train`");
        }
        if (OF_ROUNDS.contains(name.text())) {
            return told.note("`round` is known inside the braces of a `repeat`");
        }
        Optional<String> home = LibraryNames.home(name.text());
        if (home.isPresent()) {
            return told.note(
                    "the library has one: use %s { %s }".formatted(home.get(), name.text()));
        }
        if (unknown.size() > MOST_ADVISED) {
            return told;
        }
        return Spelling.nearest(name.text(), inReach(scope))
                .map(near -> told.note("did you mean `" + near + "`?"))
                .orElse(told);
    }

    private static List<String> inReach(Scope scope) {
        List<String> names = new ArrayList<>(scope.names());
        names.addAll(scope.module().visibleNames());
        names.addAll(Signatures.names());
        if (scope.isInRule()) {
            names.addAll(LayerProperties.ofLayer());
        }
        return names;
    }

    /** The checks that every new name of a body passes: it hides nothing of its file. */
    void checkNew(Scope scope, Identifier name) {
        if (name.text().equals("_")) {
            return;
        }
        if (Signatures.isBuiltIn(name.text())) {
            pass.report(
                    Diagnostic.of(
                                    Code.P0208,
                                    name.span(),
                                    "`%s` is a function of the language".formatted(name.text()))
                            .note("give this another name"));
            return;
        }
        Optional<Span> other = definition(name.text(), scope);
        if (other.isEmpty()) {
            return;
        }
        boolean twice = scope.isOwn(name.text());
        Diagnostic told =
                twice
                        ? Diagnostic.of(
                                Code.P0203,
                                name.span(),
                                "`%s` is defined twice in this body".formatted(name.text()))
                        : Diagnostic.of(
                                Code.P0207,
                                name.span(),
                                "`%s` would hide another `%s`".formatted(name.text(), name.text()));
        pass.report(
                told.related(other.get(), twice ? "first here" : "the other one")
                        .note("give one of them another name"));
    }

    /** What is known of a value that a referent stands for; a function has to be called. */
    Known known(Expr.Name name, Scope scope) {
        Referent referent = resolve(name, scope);
        return switch (referent) {
            case Referent.Local _ -> scope.lookup(name.text()).orElseThrow().known();
            case Referent.Global global -> pass.globals().value(global, name.span());
            case Referent.BuiltIn _ -> builtIn(name, scope);
            case Referent.Property(String property) -> property(property, name.span());
            case Referent.ModuleName _ ->
                    pass.refuse(
                            Code.P0101,
                            name.span(),
                            "`%s` is a module: write `%s.…`".formatted(name.text(), name.text()));
            case Referent.Word _, Referent.Unknown _ -> Known.NOTHING;
        };
    }

    private Known builtIn(Expr.Name name, Scope scope) {
        Optional<Scope.Local> provided = scope.lookup(name.text());
        return provided.map(Scope.Local::known)
                .orElseGet(() ->
                        pass.refuse(
                                Code.P0101,
                                name.span(),
                                "`%s` is a function: call it, as in `%s(…)`"
                                        .formatted(name.text(), name.text())));
    }

    private static Known property(String name, Span at) {
        Type type = LayerProperties.inRule(name).orElseThrow();
        return LayerProperties.isOfTensors(name) ? Known.at(Time.RUN, type, at) : Known.now(type);
    }
}
