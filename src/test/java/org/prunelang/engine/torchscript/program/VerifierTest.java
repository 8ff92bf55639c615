package org.prunelang.engine.torchscript.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prunelang.engine.Slot;

/** Programs that the engine would take without a word, and what is said of them. */
class VerifierTest {
    private static final Operator FUSED = Operator.aten("_fused_sgd_");
    private static final Operator ADD_TO_LIST = Operator.aten("_foreach_add_");

    private final Writer writer = new Writer();
    private final Variable x =
            writer.parameter(new Slot(Slot.Role.INPUT, "x", List.of()), Type.MAP);
    private final Variable list =
            writer.parameter(new Slot(Slot.Role.TRAINED, "p", List.of("a")), new Type.Tensors());

    @Test
    void aSoundProgramHasNoFaults() {
        off();
        Variable y = writer.set("y", Type.MAP, "act", Operator.RELU, Argument.use(x));
        assertThat(faults(y)).isEmpty();
    }

    @Test
    void whatIsReadIsSetBefore() {
        off();
        Variable ghost = new Variable("ghost", Type.MAP);
        Variable y = writer.set("y", Type.MAP, "act", Operator.RELU, Argument.use(ghost));
        assertThat(faults(y)).containsExactly("step, act: `ghost` is read and not set before");
        assertThat(faults(ghost)).contains("step, results: `ghost` is read and not set before");
    }

    @Test
    void everyNameIsSetOnce() {
        off();
        Variable y = writer.set("y", Type.MAP, "act", Operator.RELU, Argument.use(x));
        writer.add(new Line(Optional.of(y), Operator.RELU, List.of(Argument.use(x)), "again"));
        assertThat(faults(y)).containsExactly("step, again: `y` is set twice");
    }

    /** Such a line is removed as dead code, silently. */
    @Test
    void onlyParametersAreChangedAsLists() {
        off();
        Variable local = writer.set("l", new Type.Tensors(), "sum", Operator.LIST, Argument.use(x));
        writer.effect("written", ADD_TO_LIST, Argument.use(local), Argument.whole(1));
        writer.effect("literal", ADD_TO_LIST, Argument.many(Argument.use(x)), Argument.whole(1));
        writer.effect("given", ADD_TO_LIST, Argument.use(list), Argument.use(local));
        assertThat(faults(x))
                .containsExactly(
                        "step, written: `_foreach_add_` changes a list that is no parameter",
                        "step, literal: `_foreach_add_` changes a list that is no parameter");
    }

    /** Buffers of a fused step come behind the gradients and are changed as well. */
    @Test
    void fusedStepsChangeParametersOnly() {
        off();
        Variable gradient = contiguous();
        Argument gradients = Argument.many(Argument.use(gradient));
        writer.effect("sgd", FUSED, Argument.use(list), gradients, Argument.many(Argument.use(x)));
        writer.effect("bare", FUSED, Argument.use(list), gradients, Argument.empty("List[Tensor]"));
        assertThat(faults(x))
                .containsExactly("step, sgd: `_fused_sgd_` changes a list that is no parameter");
    }

    /** Channels-last gradients are applied to the wrong numbers, without an error. */
    @Test
    void fusedStepsWantContiguousGradients() {
        off();
        Variable laid =
                writer.set(
                        "laid",
                        Type.MAP,
                        "conv",
                        Operator.CONTIGUOUS,
                        Argument.use(x),
                        Argument.named("memory_format", Argument.whole(2)));
        writer.effect("laid", FUSED, Argument.use(list), Argument.many(Argument.use(laid)));
        writer.effect("raw", FUSED, Argument.use(list), Argument.many(Argument.use(x)));
        Variable good = contiguous();
        Variable listed =
                writer.set("l", new Type.Tensors(), "l", Operator.LIST, Argument.use(good));
        writer.effect("good", FUSED, Argument.use(list), Argument.use(listed));
        writer.effect("opaque", FUSED, Argument.use(list), Argument.use(list));
        assertThat(faults(x))
                .containsExactly(
                        "step, laid: a fused step is given a gradient of unknown strides",
                        "step, raw: a fused step is given a gradient of unknown strides",
                        "step, opaque: a fused step whose gradients are not listed");
    }

    private Variable contiguous() {
        return writer.set("g", Type.MAP, "conv", Operator.CONTIGUOUS, Argument.use(x));
    }

    @Test
    void theGradientModeIsSetFirst() {
        Variable y = writer.set("y", Type.MAP, "act", Operator.RELU, Argument.use(x));
        assertThat(faults(y))
                .containsExactly("step, gradient mode: it is not set by the first line");
    }

    @Test
    void gradientsAreOnOnlyWhereTheyAreWanted() {
        mode(true);
        Variable gradients =
                writer.set("g", new Type.Gradients(), "loss", Operator.GRADIENTS, Argument.use(x));
        writer.effect("early", ADD_TO_LIST, Argument.use(list), Argument.whole(1));
        assertThat(faults(x))
                .containsExactly(
                        "step, early: tensors are moved where gradients are on",
                        "step, gradient mode: it is left on");
        mode(false);
        writer.set("h", gradients.type(), "late", Operator.GRADIENTS, Argument.use(x));
        assertThat(faults(x)).contains("step, late: gradients are wanted where they are off");
    }

    @Test
    void deployedCodeKeepsToWhatEveryoneHas() {
        Variable gradient = contiguous();
        writer.effect("sgd", FUSED, Argument.use(list), Argument.many(Argument.use(gradient)));
        Operator pointwise = Operator.oneDnn("_convolution_pointwise");
        writer.set("c", Type.MAP, "conv", pointwise, Argument.use(x));
        writer.set("w", Type.MAP, "weight", Operator.aten("to_mkldnn"), Argument.use(x));
        off();
        assertThat(Verifier.faults(program(x), Destination.DEPLOYED))
                .containsExactly(
                        "step, sgd: `_fused_sgd_` is unknown to older versions",
                        "step, conv: `_convolution_pointwise` is unknown elsewhere",
                        "step, weight: `to_mkldnn` is unknown elsewhere",
                        "step, mode: deployed code sets the gradient mode");
    }

    /** Its numbers cannot be read outside. */
    @Test
    void noResultIsInHalfPrecision() {
        off();
        Type half = new Type.Tensor(4, Type.Precision.BFLOAT16);
        Variable y =
                writer.set(
                        "y", half, "act", Operator.aten("to"), Argument.use(x), Argument.whole(15));
        assertThat(faults(y)).containsExactly("step, results: `y` is in bfloat16");
        Variable z =
                writer.set(
                        "z",
                        Type.MAP,
                        "act",
                        Operator.aten("to"),
                        Argument.use(y),
                        Argument.whole(6));
        assertThat(faults(z)).isEmpty();
    }

    @Test
    void somethingIsGivenBack() {
        off();
        Program empty = writer.program("step", List.of());
        assertThat(Verifier.faults(empty, Destination.ENGINE))
                .containsExactly("step, results: nothing is given back");
        assertThatThrownBy(() -> Verifier.verified(empty, Destination.ENGINE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing is given back");
    }

    private void off() {
        mode(false);
    }

    private void mode(boolean on) {
        writer.effect("mode", Operator.GRADIENT_MODE, Argument.flag(on));
    }

    private Program program(Variable result) {
        return writer.program("step", List.of(result));
    }

    private List<String> faults(Variable result) {
        return Verifier.faults(program(result), Destination.ENGINE);
    }
}
