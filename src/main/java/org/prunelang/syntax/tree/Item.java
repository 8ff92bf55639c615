package org.prunelang.syntax.tree;

import java.util.List;
import java.util.Optional;
import org.prunelang.source.Span;

/** What stands at the top level of a recipe or module. A {@link Binding} is one too. */
public sealed interface Item permits Binding, Item.Use, Item.Definition, Item.Plan, Item.Test {
    Span span();

    /** {@code use std.models { a, b as c }} or {@code use "file.prune" { … }}. */
    record Use(Span span, Module module, Optional<List<Imported>> imported) implements Item {
        public Use {
            imported = imported.map(List::copyOf);
        }
    }

    /** The module of a {@code use}: a dotted path of the library, or a file. */
    sealed interface Module {
        Span span();

        record Library(Span span, List<String> parts) implements Module {
            public Library {
                parts = List.copyOf(parts);
            }
        }

        record File(Span span, Expr.Text path) implements Module {}
    }

    record Imported(Span span, Identifier name, Optional<Identifier> alias) {
        /** The name it has in the importing file. */
        public Identifier local() {
            return alias.orElse(name);
        }
    }

    record Plan(Span span, List<Step> steps) implements Item {
        public Plan {
            steps = List.copyOf(steps);
        }
    }

    record Test(Span span, Expr.Text title, List<Step> steps) implements Item {
        public Test {
            steps = List.copyOf(steps);
        }
    }

    /** An item that defines one name. */
    sealed interface Definition extends Item {
        Identifier name();
    }

    record Param(
            Span span,
            Identifier name,
            TypeExpr type,
            Optional<Suffix.Bounds> bounds,
            Optional<Expr> defaultValue)
            implements Definition {}

    /** {@code fn}; an {@code extern fn} has no body. */
    record Function(
            Span span,
            Identifier name,
            List<Parameter> parameters,
            Optional<TypeExpr> type,
            Optional<Result> body)
            implements Definition {
        public Function {
            parameters = List.copyOf(parameters);
        }
    }

    record Criterion(Span span, Identifier name, List<Parameter> parameters, Result body)
            implements Definition {
        public Criterion {
            parameters = List.copyOf(parameters);
        }
    }

    record Transform(Span span, Identifier name, List<Parameter> parameters, Result body)
            implements Definition {
        public Transform {
            parameters = List.copyOf(parameters);
        }
    }

    record Data(Span span, Identifier name, Expr value) implements Definition {}

    /** {@code model net = …}. */
    record ModelValue(Span span, Identifier name, Expr value) implements Definition {}

    /** {@code model net { }} is a network, {@code model net(…) { }} a constructor of networks. */
    record ModelLayers(
            Span span,
            Identifier name,
            Optional<List<Parameter>> parameters,
            List<LayerStatement> layers)
            implements Definition {
        public ModelLayers {
            parameters = parameters.map(List::copyOf);
            layers = List.copyOf(layers);
        }
    }

    record Block(
            Span span, Identifier name, List<Parameter> parameters, List<LayerStatement> layers)
            implements Definition {
        public Block {
            parameters = List.copyOf(parameters);
            layers = List.copyOf(layers);
        }
    }

    record Schedule(Span span, Identifier name, List<Setting> settings) implements Definition {
        public Schedule {
            settings = List.copyOf(settings);
        }
    }

    /** {@code rules r { }} is a rule set, {@code rules r(…) { }} a function that gives one. */
    record Rules(
            Span span, Identifier name, Optional<List<Parameter>> parameters, List<RuleItem> items)
            implements Definition {
        public Rules {
            parameters = parameters.map(List::copyOf);
            items = List.copyOf(items);
        }
    }

    record Space(Span span, Identifier name, Expr network, List<RuleItem> items)
            implements Definition {
        public Space {
            items = List.copyOf(items);
        }
    }
}
