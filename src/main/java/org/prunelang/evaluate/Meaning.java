package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.check.Module;
import org.prunelang.data.DataRef;
import org.prunelang.network.Layer;
import org.prunelang.network.Shape;
import org.prunelang.plan.Schedule;
import org.prunelang.reference.Array;
import org.prunelang.rule.RuleSet;
import org.prunelang.syntax.tree.Item;
import org.prunelang.tensor.Element;
import org.prunelang.tensor.TensorExpr;
import org.prunelang.tensor.TensorType;
import org.prunelang.value.Figures;
import org.prunelang.value.Noun;
import org.prunelang.value.Operation;
import org.prunelang.value.Rational;
import org.prunelang.value.Term;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;
import org.prunelang.value.Value;

/** What an expression stands for while a recipe is evaluated. Only values and terms enter plans. */
sealed interface Meaning {
    Meaning UNKNOWN = new Unknown();

    /** Known now. */
    record Plain(Value value) implements Meaning {}

    /** Known when the run has measured what the term reads. */
    record Later(Term later, Type of) implements Meaning {}

    /** What an error made; silent from there on. */
    record Unknown() implements Meaning {}

    /** A list with elements that are not all values. */
    record Sequence(List<Meaning> elements) implements Meaning {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    record Tuple(List<Meaning> elements) implements Meaning {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    /** A network: its structure and what is known of its mask; in a slot once a plan holds it. */
    record Net(NetworkValue value) implements Meaning {}

    record OneLayer(NetworkValue of, Layer layer, int position) implements Meaning {}

    /** {@code input} inside a model or block: the value that entered it. */
    record Entering(Shape shape) implements Meaning {}

    /**
     * A function, criterion, transform, constructor, rule function or block: called, never stored.
     */
    record Callable(Module module, Item.Definition definition) implements Meaning {}

    record BuiltIn(String name) implements Meaning {}

    record RuleBlock(RuleSet rules) implements Meaning {}

    record Timetable(Schedule schedule) implements Meaning {}

    record Images(Value.Choice set) implements Meaning {}

    record Split(DataRef data) implements Meaning {}

    /** A layer with its arguments, not yet placed in a network. */
    record Placing(String layer, Map<String, Meaning> arguments) implements Meaning {
        public Placing {
            arguments = Map.copyOf(arguments);
        }
    }

    /** A criterion with its scalar arguments bound. */
    record Scoring(Criteria.Bound criterion) implements Meaning {}

    /** A tensor expression of criterion inputs, evaluated for each layer. */
    record Symbolic(TensorExpr expr) implements Meaning {}

    /** A tensor known now, as tests make them. */
    record Concrete(Array array, Element element) implements Meaning {
        TensorType tensorType() {
            return new TensorType(array.axes(), element);
        }
    }

    /** Some tensors of a network: {@code base.scales}, {@code base["stage1.**"].weights}. */
    record View(NetworkValue of, String tensors, Optional<String> pattern) implements Meaning {}

    record ModuleName(Module module) implements Meaning {}

    /** The learner of the training around; no expression of a recipe stands for it. */
    record Learning(Learner learner) implements Meaning {}

    static Meaning of(Value value) {
        return new Plain(value);
    }

    static Meaning of(Rational amount, Unit unit) {
        return new Plain(new Value.Quantity(amount, unit));
    }

    static Meaning count(long count) {
        return new Plain(Value.Quantity.count(count));
    }

    static Meaning sequence(List<Meaning> elements) {
        Optional<List<Value>> values = values(elements);
        return values.<Meaning>map(all -> of(new Value.Sequence(commonType(all), all)))
                .orElseGet(() ->
                        elements.stream().anyMatch(Meaning::isUnknown)
                                ? UNKNOWN
                                : new Sequence(elements));
    }

    static Meaning tuple(List<Meaning> elements) {
        Optional<List<Value>> values = values(elements);
        return values.<Meaning>map(all -> of(new Value.Tuple(all)))
                .orElseGet(() -> new Tuple(elements));
    }

    private static Optional<List<Value>> values(List<Meaning> elements) {
        List<Value> values = new ArrayList<>(elements.size());
        for (Meaning element : elements) {
            if (!(element instanceof Plain(Value value))) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(values);
    }

    /** Counts among numbers are numbers: the one widening of the language. */
    private static Type commonType(List<Value> values) {
        List<Type> types = values.stream().map(value -> value.type()).distinct().toList();
        return switch (types.size()) {
            case 0 -> new Type.Unknown();
            case 1 -> types.getFirst();
            default ->
                    List.of(Unit.COUNT, Unit.NUMBER).containsAll(types)
                            ? Unit.NUMBER
                            : types.getFirst();
        };
    }

    default boolean isUnknown() {
        return this instanceof Unknown;
    }

    default boolean isTensor() {
        return this instanceof Symbolic || this instanceof Concrete;
    }

    /** This as a term, if it is scalar (or a list or tuple of scalars). */
    default Optional<Term> term() {
        return switch (this) {
            case Plain(Value value) -> Optional.of(new Term.Known(value));
            case Later(Term term, _) -> Optional.of(term);
            case Sequence(List<Meaning> elements) -> terms(Operation.LIST, elements);
            case Tuple(List<Meaning> elements) -> terms(Operation.TUPLE, elements);
            case Net _,
                    OneLayer _,
                    Entering _,
                    Callable _,
                    BuiltIn _,
                    RuleBlock _,
                    Timetable _,
                    Images _,
                    Split _,
                    Placing _,
                    Scoring _,
                    Symbolic _,
                    Concrete _,
                    View _,
                    ModuleName _,
                    Learning _,
                    Unknown _ ->
                    Optional.empty();
        };
    }

    private static Optional<Term> terms(Operation operation, List<Meaning> elements) {
        List<Term> terms = new ArrayList<>(elements.size());
        for (Meaning element : elements) {
            Optional<Term> term = element.term();
            if (term.isEmpty()) {
                return Optional.empty();
            }
            terms.add(term.get());
        }
        return Optional.of(new Term.Apply(operation, terms));
    }

    /** This as people read it, if it is known now. */
    default Optional<String> shown() {
        return this instanceof Plain(Value value)
                ? Optional.of(Figures.show(value))
                : Optional.empty();
    }

    /** The type of this, as messages name it. */
    default Type type() {
        return switch (this) {
            case Plain(Value value) -> value.type();
            case Later(_, Type of) -> of;
            case Sequence(List<Meaning> elements) -> new Type.ListOf(elements.getFirst().type());
            case Tuple(List<Meaning> elements) ->
                    new Type.TupleOf(elements.stream().map(Meaning::type).toList());
            case Net _ -> Noun.NETWORK;
            case OneLayer _ -> Noun.LAYER;
            case RuleBlock _ -> Noun.RULES;
            case Timetable _ -> Noun.SCHEDULE;
            case Images _ -> Noun.DATA;
            case Split _ -> Noun.SPLIT;
            case Placing _ -> Noun.LAYER;
            case Scoring _ -> Noun.CRITERION;
            case Symbolic(TensorExpr expr) -> new Type.Tensor(expr.type().names());
            case Concrete concrete -> new Type.Tensor(concrete.array().names());
            case View _ -> Noun.PARAMETERS;
            case Entering _, Callable _, BuiltIn _, ModuleName _, Learning _, Unknown _ ->
                    new Type.Unknown();
        };
    }
}
