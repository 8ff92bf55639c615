package org.prunelang.engine.torchscript.program;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.prunelang.network.Extent;

/** What an operation is given. */
public sealed interface Argument {
    record Use(Variable variable) implements Argument {}

    /** An entry of a list of tensors. */
    record Item(Variable list, int index, Type type) implements Argument {}

    /** What a module holds: submodules by name, then the attribute. */
    record Attribute(List<String> path, Type type) implements Argument {
        public Attribute {
            path = List.copyOf(path);
        }
    }

    record Many(List<Argument> entries) implements Argument {
        public Many {
            entries = List.copyOf(entries);
        }
    }

    /** An argument by its name, for those that operators take in no other way. */
    record Named(String name, Argument value) implements Argument {}

    record Whole(long value) implements Argument {}

    record Real(double value) implements Argument {}

    record Flag(boolean value) implements Argument {}

    record Text(String value) implements Argument {}

    /** The name of a type. */
    record TypeName(String name) implements Argument {}

    /** A list of constants whose type has to be said, as that of every empty one. */
    record Typed(String type, List<Argument> entries) implements Argument {
        public Typed {
            entries = List.copyOf(entries);
        }
    }

    record None() implements Argument {}

    static Argument use(Variable variable) {
        return new Use(variable);
    }

    static Argument whole(long value) {
        return new Whole(value);
    }

    static Argument real(double value) {
        return new Real(value);
    }

    static Argument flag(boolean value) {
        return new Flag(value);
    }

    static Argument none() {
        return new None();
    }

    static Argument empty(String type) {
        return new Typed(type, List.of());
    }

    static Argument many(List<? extends Argument> entries) {
        return new Many(List.copyOf(entries));
    }

    static Argument many(Argument... entries) {
        return new Many(List.of(entries));
    }

    static Argument named(String name, Argument value) {
        return new Named(name, value);
    }

    static Argument wholes(long... values) {
        return many(Arrays.stream(values).mapToObj(Argument::whole).toList());
    }

    static Argument extent(Extent extent) {
        return wholes(extent.height(), extent.width());
    }

    /** This and everything inside it. */
    default Stream<Argument> parts() {
        return switch (this) {
            case Many many ->
                    Stream.concat(
                            Stream.of(this), many.entries().stream().flatMap(Argument::parts));
            case Named named -> Stream.concat(Stream.of(this), named.value().parts());
            case Use _,
                    Item _,
                    Attribute _,
                    Whole _,
                    Real _,
                    Flag _,
                    Text _,
                    TypeName _,
                    Typed _,
                    None _ ->
                    Stream.of(this);
        };
    }

    /** The variables it reads. */
    default Stream<Variable> variables() {
        return parts().flatMap(part ->
                switch (part) {
                    case Use use -> Stream.of(use.variable());
                    case Item item -> Stream.of(item.list());
                    case Many _,
                            Named _,
                            Attribute _,
                            Whole _,
                            Real _,
                            Flag _,
                            Text _,
                            TypeName _,
                            Typed _,
                            None _ ->
                            Stream.of();
                });
    }

    /** With every part that is not itself made of parts replaced. */
    default Argument replaced(UnaryOperator<Argument> change) {
        return switch (this) {
            case Many many ->
                    many(many.entries().stream().map(entry -> entry.replaced(change)).toList());
            case Named named -> named(named.name(), named.value().replaced(change));
            case Use _,
                    Item _,
                    Attribute _,
                    Whole _,
                    Real _,
                    Flag _,
                    Text _,
                    TypeName _,
                    Typed _,
                    None _ ->
                    change.apply(this);
        };
    }
}
