package org.prunelang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** Calls that make tensors, or others of them with other axes. */
final class MakingCalls {
    private static final String COMPONENT = "component";

    private final Pass pass;

    MakingCalls(Pass pass) {
        this.pass = pass;
    }

    Known call(Given given) {
        return switch (given.name()) {
            case "zeros", "ones" -> sized(given);
            case "normal" -> {
                given.taken("seed", Unit.COUNT);
                yield sized(given);
            }
            case "tensor" -> {
                given.taken("fill", Unit.NUMBER);
                yield sized(given);
            }
            case "distance" -> distance(given);
            case "svd" -> svd(given);
            case "rank" -> rank(given);
            case "take" -> taken(given);
            case "put" -> put(given);
            case "relabel" -> relabelled(given);
            default -> throw new IllegalArgumentException(given.name());
        };
    }

    /** Sizes by name give the axes; those by position leave them open to the place of use. */
    private Known sized(Given given) {
        List<String> axes = new ArrayList<>();
        Known whole = given.whole(new Type.Unknown());
        for (Map.Entry<String, Suffix.Argument> size : given.named().entrySet()) {
            axes.add(size.getKey());
            whole =
                    whole.after(
                            pass.expressions()
                                    .expected(size.getValue().value(), Unit.COUNT, given.scope()));
        }
        if (axes.isEmpty() && given.positional().isEmpty()) {
            return pass.refuse(
                    Code.P0102,
                    given.at(),
                    "`%s` wants sizes, as in `%s(row: 4, weight: 9)`"
                            .formatted(given.name(), given.name()));
        }
        return given.positional().isEmpty() ? whole.as(TensorTypes.ofAxes(axes)) : whole;
    }

    private Known distance(Given given) {
        given.taken("metric", new Type.Word("metric"));
        given.refuseOthers("metric");
        if (!given.has(2, 2) || given.anyUnknown() || !areMatrices(given)) {
            return Known.NOTHING;
        }
        List<String> left = TensorTypes.axes(given.first().type());
        List<String> right = TensorTypes.axes(given.positional().get(1).type());
        if (!left.getLast().equals(right.getLast())) {
            return pass.refuse(
                    Code.P0312,
                    given.at(),
                    "the distances of rows [%s] and [%s]: the last axes differ"
                            .formatted(String.join(", ", left), String.join(", ", right)));
        }
        return given.whole(new Type.Tensor(List.of(left.getFirst(), "other")));
    }

    private Known svd(Given given) {
        given.refuseOthers();
        if (!given.has(1, 1) || given.anyUnknown() || !areMatrices(given)) {
            return Known.NOTHING;
        }
        List<String> axes = TensorTypes.axes(given.first().type());
        return given.whole(
                new Type.TupleOf(
                        List.of(
                                new Type.Tensor(List.of(axes.getFirst(), COMPONENT)),
                                new Type.Tensor(List.of(COMPONENT)),
                                new Type.Tensor(List.of(COMPONENT, axes.getLast())))));
    }

    private boolean areMatrices(Given given) {
        for (Known known : given.positional()) {
            if (TensorTypes.axes(known.type()).size() != 2) {
                pass.report(
                        Code.P0312,
                        given.at(),
                        "`%s` takes a tensor with two axes, not %s"
                                .formatted(given.name(), Fit.words(known.type())));
                return false;
            }
        }
        return true;
    }

    private Known rank(Given given) {
        Optional<Suffix.Argument> of = given.take("of");
        given.refuseOthers("of");
        if (!given.has(1, 1) || given.anyUnknown()) {
            return Known.NOTHING;
        }
        if (of.isEmpty() || pass.tensors().axes(of.get().value()).size() != 2) {
            return pass.refuse(
                    Code.P0102,
                    given.at(),
                    "`rank` wants the two axes of its matrices: `of: [height, width]`");
        }
        return pass.tensors().reduced(given.first(), of);
    }

    private Known taken(Given given) {
        Optional<Suffix.Argument> along = given.take("along");
        given.refuseOthers("along");
        if (!given.has(2, 2) || given.anyUnknown()) {
            return Known.NOTHING;
        }
        if (along.isEmpty()) {
            return pass.refuse(Code.P0102, given.at(), "`take` wants an axis: `along: channel`");
        }
        boolean several = !(given.positional().get(1).type() instanceof Unit);
        return several
                ? given.first()
                : pass.tensors().reduced(given.first(), along).after(given.positional().get(1));
    }

    private Known put(Given given) {
        if (given.named().size() != 1 || !given.has(2, 2)) {
            return pass.refuse(Code.P0102, given.at(), "`put` is written `put(X, axis: index, Y)`");
        }
        Suffix.Argument place = given.named().values().iterator().next();
        pass.tensors().axis(place.name().orElseThrow(), given.first().type());
        Known index = pass.expressions().expected(place.value(), Unit.COUNT, given.scope());
        return given.whole(given.first().type()).after(index);
    }

    private Known relabelled(Given given) {
        if (!given.has(1, 1)) {
            return Known.NOTHING;
        }
        List<String> axes = new ArrayList<>(TensorTypes.axes(given.first().type()));
        boolean sound = !given.anyUnknown();
        for (Suffix.Argument pair : given.named().values()) {
            Identifier old = pair.name().orElseThrow();
            List<Identifier> others = pass.tensors().axes(pair.value());
            sound &= pass.tensors().axis(old, given.first().type()).isPresent();
            if (sound && others.size() == 1) {
                axes.set(axes.indexOf(old.text()), others.getFirst().text());
            }
        }
        return sound ? given.first().as(TensorTypes.ofAxes(axes)) : Known.NOTHING;
    }
}
