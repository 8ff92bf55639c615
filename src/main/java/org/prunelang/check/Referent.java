package org.prunelang.check;

import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;

/** What a name stands for. */
public sealed interface Referent {
    /** A parameter, a {@code let}, a stage or the variable of a loop. */
    record Local(Identifier binder) implements Referent {}

    /** An item of a module; of a {@code let} with several names, the one meant. */
    record Global(Module module, Item item, Identifier name) implements Referent {}

    /** A function of the language itself, or one of its names ({@code epoch}, {@code input}). */
    record BuiltIn(String name) implements Referent {}

    /** A word of an enumeration, where one is expected. */
    record Word(String enumeration, String word) implements Referent {}

    /** A property of the layer or filter at hand, inside a rule. */
    record Property(String name) implements Referent {}

    record ModuleName(Module module) implements Referent {}

    /** What an error made; the error has been reported. */
    record Unknown() implements Referent {}
}
