package org.prunelang.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.syntax.tree.Identifier;

/** The local names of a body and of the bodies around it, and where that body stands. */
final class Scope {
    private final Optional<Scope> around;
    private final Module module;
    private final boolean inRule;
    private final boolean inStep;
    private final Map<String, Local> own = new HashMap<>();

    private Scope(Optional<Scope> around, Module module, boolean inRule, boolean inStep) {
        this.around = around;
        this.module = module;
        this.inRule = inRule;
        this.inStep = inStep;
    }

    /** A name of a body; one without a binder is made by the language ({@code epoch}). */
    record Local(Optional<Identifier> binder, Known known) {}

    static Scope of(Module module) {
        return new Scope(Optional.empty(), module, false, false);
    }

    Scope inner() {
        return new Scope(Optional.of(this), module, inRule, inStep);
    }

    /** A scope where the properties of a layer or filter are in reach. */
    Scope rule() {
        return new Scope(Optional.of(this), module, true, inStep);
    }

    /** A scope of expressions that are evaluated in each training step. */
    Scope step() {
        return new Scope(Optional.of(this), module, inRule, true);
    }

    Module module() {
        return module;
    }

    boolean isInRule() {
        return inRule;
    }

    /** Whether tensors of a network stand for themselves here, and are not measured. */
    boolean isInStep() {
        return inStep;
    }

    void bind(Identifier binder, Known known) {
        own.put(binder.text(), new Local(Optional.of(binder), known));
    }

    void provide(String name, Known known) {
        own.put(name, new Local(Optional.empty(), known));
    }

    Optional<Local> lookup(String name) {
        for (Optional<Scope> at = Optional.of(this); at.isPresent(); at = at.get().around) {
            Local found = at.get().own.get(name);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    boolean isOwn(String name) {
        return own.containsKey(name);
    }

    Collection<String> names() {
        List<String> names = new ArrayList<>();
        for (Optional<Scope> at = Optional.of(this); at.isPresent(); at = at.get().around) {
            names.addAll(at.get().own.keySet());
        }
        return names;
    }
}
