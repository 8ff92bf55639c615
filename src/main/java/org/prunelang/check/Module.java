package org.prunelang.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.source.Source;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Recipe;

/**
 * A parsed text and the names of its top level: what it defines and what it imports. Imports are
 * not passed on. Two modules are the same only if they are the same object.
 */
public final class Module {
    private final Recipe recipe;
    private final Map<String, Referent.Global> definitions = new LinkedHashMap<>();
    private final Map<String, Referent> imports = new LinkedHashMap<>();
    private final Map<String, Span> importedAt = new LinkedHashMap<>();

    Module(Recipe recipe) {
        this.recipe = recipe;
    }

    public Source source() {
        return recipe.source();
    }

    public Recipe recipe() {
        return recipe;
    }

    /** What this module defines under a name, for those who import it. */
    public Optional<Referent.Global> find(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    /** All definitions, in the order of the text. */
    public Collection<Referent.Global> definitions() {
        return Collections.unmodifiableCollection(definitions.values());
    }

    /**
     * The definitions imported by name from files of the user, whose parameters are settable here.
     */
    public List<Referent.Global> imported() {
        return imports.values().stream()
                .filter(Referent.Global.class::isInstance)
                .map(Referent.Global.class::cast)
                .filter(global -> global.module().source().kind() != Source.Kind.STANDARD_LIBRARY)
                .toList();
    }

    boolean isOfLibrary() {
        return source().kind() == Source.Kind.STANDARD_LIBRARY;
    }

    /** What a name of the top level stands for inside this module. */
    Optional<Referent> visible(String name) {
        return find(name).<Referent>map(global -> global).or(() -> imported(name));
    }

    Optional<Referent> imported(String name) {
        return Optional.ofNullable(imports.get(name));
    }

    Collection<String> visibleNames() {
        List<String> names = new ArrayList<>(definitions.keySet());
        names.addAll(imports.keySet());
        return names;
    }

    void define(String name, Referent.Global global) {
        definitions.put(name, global);
    }

    /** The places of the imports by the names they have here. */
    Map<String, Span> importedAt() {
        return Collections.unmodifiableMap(importedAt);
    }

    void importAs(String name, Referent referent, Span at) {
        imports.put(name, referent);
        importedAt.put(name, at);
    }

    @Override
    public String toString() {
        return source().name();
    }
}
