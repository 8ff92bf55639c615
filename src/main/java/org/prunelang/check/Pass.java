package org.prunelang.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.value.Mismatch;

/**
 * One check of one recipe: the parts of the checker, and the only mutable things they share (the
 * tables that are filled, and the diagnostics found so far).
 */
final class Pass {
    private final Diagnostics diagnostics;
    private final Modules modules;
    private final Names names = new Names();
    private final Types types = new Types();
    private final Module layers;
    private final Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<Local> locals = new ArrayList<>();
    private final Set<Span> wrong = new HashSet<>();
    private final Circles circles = new Circles();

    private final Lookup lookup = new Lookup(this);
    private final Globals globals = new Globals(this);
    private final WrittenTypes writtenTypes = new WrittenTypes(this);
    private final Expressions expressions = new Expressions(this);
    private final Operators operators = new Operators(this);
    private final Suffixes suffixes = new Suffixes(this);
    private final Calls calls = new Calls(this);
    private final BuiltInCalls builtIns = new BuiltInCalls(this);
    private final TensorCalls tensors = new TensorCalls(this);
    private final Bindings bindings = new Bindings(this);
    private final Definitions definitions = new Definitions(this);
    private final Layers layerStatements = new Layers(this);
    private final RuleSets ruleSets = new RuleSets(this);
    private final Steps steps = new Steps(this);
    private final Actions actions = new Actions(this);
    private final Unbuilt unbuilt = new Unbuilt(this);

    Pass(Diagnostics diagnostics, Modules modules, Module layers) {
        this.diagnostics = diagnostics;
        this.modules = modules;
        this.layers = layers;
        diagnostics.all().stream()
                .filter(Diagnostic::isError)
                .flatMap(told -> told.subject().stream())
                .forEach(label -> wrong.add(label.span()));
    }

    /**
     * Files a diagnostic; what is wrong with one place is said once, the parser's word included.
     */
    void report(Diagnostic diagnostic) {
        boolean isNew =
                !diagnostic.isError()
                        || diagnostic.subject().map(label -> wrong.add(label.span())).orElse(true);
        if (isNew) {
            diagnostics.report(diagnostic);
        }
    }

    void report(Code code, Span at, String message) {
        report(Diagnostic.of(code, at, message));
    }

    /** Reports a refusal of the table of units, and gives the unknown. */
    Known refuse(Mismatch mismatch, Span at) {
        Diagnostic told = Diagnostic.of(mismatch.code(), at, mismatch.message());
        report(mismatch.advice().map(told::note).orElse(told));
        return Known.NOTHING;
    }

    Known refuse(Code code, Span at, String message) {
        report(code, at, message);
        return Known.NOTHING;
    }

    /** Reports what must be known now and is not, with the part that needs a run. */
    boolean isNow(Known known, Span at, String what) {
        if (known.time() == Time.NOW) {
            return true;
        }
        Diagnostic told =
                Diagnostic.of(
                                Code.P0510,
                                at,
                                "%s must be known before the run, but this needs one"
                                        .formatted(what))
                        .note("use a parameter or a property of the structure here");
        Optional<Span> cause = known.because().filter(span -> !span.equals(at));
        report(cause.map(span -> told.related(span, "known only by a run")).orElse(told));
        return false;
    }

    /** Enters a name of a body, after the checks that every new name passes. */
    void bind(Scope scope, Identifier name, Known known) {
        lookup.checkNew(scope, name);
        if (!scope.isOwn(name.text())) {
            scope.bind(name, known);
        }
    }

    /** A local name that something should use. */
    record Local(Identifier name, String what) {}

    void shouldBeUsed(Identifier name, String what) {
        locals.add(new Local(name, what));
    }

    /** The locals of a module that something should use. */
    List<Local> locals(Module module) {
        return locals.stream()
                .filter(local -> local.name().span().source() == module.source())
                .toList();
    }

    Circles circles() {
        return circles;
    }

    void use(Object definition) {
        used.add(definition);
    }

    boolean isUsed(Object definition) {
        return used.contains(definition);
    }

    Names names() {
        return names;
    }

    Types types() {
        return types;
    }

    Module layers() {
        return layers;
    }

    Modules modules() {
        return modules;
    }

    List<Diagnostic> found() {
        return diagnostics.all();
    }

    Lookup lookup() {
        return lookup;
    }

    Globals globals() {
        return globals;
    }

    WrittenTypes writtenTypes() {
        return writtenTypes;
    }

    Expressions expressions() {
        return expressions;
    }

    Operators operators() {
        return operators;
    }

    Suffixes suffixes() {
        return suffixes;
    }

    Calls calls() {
        return calls;
    }

    BuiltInCalls builtIns() {
        return builtIns;
    }

    TensorCalls tensors() {
        return tensors;
    }

    Bindings bindings() {
        return bindings;
    }

    Definitions definitions() {
        return definitions;
    }

    Layers layerStatements() {
        return layerStatements;
    }

    RuleSets ruleSets() {
        return ruleSets;
    }

    Steps steps() {
        return steps;
    }

    Actions actions() {
        return actions;
    }

    Unbuilt unbuilt() {
        return unbuilt;
    }
}
