package org.prunelang.engine.torchscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prunelang.engine.Optimizer;
import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.pass.GradientMasks;
import org.prunelang.engine.torchscript.pass.ListStep;
import org.prunelang.engine.torchscript.pass.NoGradients;
import org.prunelang.engine.torchscript.program.Destination;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Verifier;
import org.prunelang.engine.torchscript.program.Writer;
import org.prunelang.format.torch.ModuleArchive;
import org.prunelang.format.torch.Saved;

/** Optimisers given gradients, run by Python's torch: two numbers each, to be computed by hand. */
@Tag("long")
class OptimizerVectorsTest {
    private static final Offset<Double> SIX_DIGITS = Offset.offset(6e-7);
    private static final String TENSOR = "fc.weight";

    @TempDir private Path folder;

    @BeforeAll
    static void torch() {
        boolean there = TorchSession.isThere();
        if (!there) {
            System.out.println("skipped: no python3-torch under /usr/bin/python3");
        }
        assumeTrue(there, "python3-torch is not installed");
    }

    /**
     * Published codes differ in what becomes of zeroed weights: they grow again by the gradient
     * (SFP), drift by the momentum that is left although the gradient is masked (FPGM's code), or
     * stay zero once momentum is cleared too.
     */
    @ParameterizedTest
    @ValueSource(strings = {"grown", "drifted", "held"})
    void nesterovAndZeroedWeights(String what) throws Exception {
        Optimizer sgd = new Optimizer.Sgd(.9, 5e-4, true);
        TorchSession torch = session(.1, .5, -.2);
        step(torch, sgd, .1, .3);
        torch.set("w", 0, 0);
        if (!what.equals("grown")) {
            torch.set("mask", 0, 0);
        }
        if (what.equals("held")) {
            torch.set("MOMENTUM", 0, 0);
        }
        step(torch, sgd, -.2, .1);
        TorchSession.Outcome outcome = torch.run(archive(sgd), folder);
        switch (what) {
            case "grown" ->
                    assertThat(outcome.tensor("w"))
                            .containsExactly(new double[] {.029880, -.043292}, SIX_DIGITS);
            case "drifted" -> drifted(torch, sgd, outcome);
            case "held" -> assertThat(outcome.tensor("w")).containsExactly(0, 0);
            default -> throw new AssertionError(what);
        }
    }

    private void drifted(TorchSession torch, Optimizer sgd, TorchSession.Outcome second)
            throws IOException, InterruptedException {
        assertThat(second.tensor("w"))
                .containsExactly(new double[] {-.008120, -.024292}, SIX_DIGITS);
        step(torch, sgd, 5, 5);
        assertThat(torch.run(archive(sgd), folder).tensor("w"))
                .containsExactly(new double[] {-.015428, -.046152}, SIX_DIGITS);
    }

    @Test
    void theFirstStepSetsMomentumToTheGradientWithDecay() throws Exception {
        Optimizer sgd = new Optimizer.Sgd(.9, 5e-4, true);
        TorchSession torch = session(.1, .5, -.2);
        step(torch, sgd, .1, .3);
        TorchSession.Outcome outcome = torch.run(archive(sgd), folder);
        assertThat(outcome.tensor("w"))
                .containsExactly(new double[] {.480953, -.256981}, SIX_DIGITS);
        assertThat(outcome.tensor("MOMENTUM"))
                .containsExactly(new double[] {.100250, .299900}, SIX_DIGITS);
    }

    @Test
    void plainDescent() throws Exception {
        Optimizer sgd = new Optimizer.Sgd(0, .5, false);
        TorchSession torch = session(.1, 1, -2);
        step(torch, sgd, 3, 1);
        assertThat(torch.run(archive(sgd), folder).tensor("w"))
                .containsExactly(new double[] {1 - .1 * 3.5, -2}, SIX_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void adamOverThreeSteps(boolean decoupled) throws Exception {
        double decay = .1;
        Optimizer adam =
                decoupled
                        ? new Optimizer.AdamW(.9, .99, 1e-3, decay)
                        : new Optimizer.Adam(.9, .99, 1e-3, decay);
        double[][] gradients = {{.1, .3}, {-.2, .1}, {.4, -.5}};
        TorchSession torch = session(.01, .5, -.2);
        for (double[] gradient : gradients) {
            step(torch, adam, gradient);
        }
        double[] expected = {.5, -.2};
        for (int i = 0; i < expected.length; i++) {
            double m = 0;
            double s = 0;
            for (int t = 1; t <= gradients.length; t++) {
                double g = gradients[t - 1][i] + (decoupled ? 0 : decay * expected[i]);
                expected[i] *= decoupled ? 1 - .01 * decay : 1;
                m = .9 * m + .1 * g;
                s = .99 * s + .01 * g * g;
                double mean = m / (1 - Math.pow(.9, t));
                double square = s / (1 - Math.pow(.99, t));
                expected[i] -= .01 * mean / (Math.sqrt(square) + 1e-3);
            }
        }
        TorchSession.Outcome outcome = torch.run(archive(adam), folder);
        assertThat(outcome.tensor("w")).containsExactly(expected, Offset.offset(1e-12));
        assertThat(outcome.tensor("STEPS")).containsExactly(3);
    }

    private static TorchSession session(double rate, double... weights) {
        TorchSession torch = new TorchSession();
        torch.tensor("rate", List.of(), rate);
        torch.tensor("g", List.of(2), 0, 0);
        torch.tensor("w", List.of(2), weights);
        torch.tensor("mask", List.of(2), 1, 1);
        torch.tensor("MOMENTUM", List.of(2), 0, 0);
        torch.tensor("FIRST_MOMENT", List.of(2), 0, 0);
        torch.tensor("SECOND_MOMENT", List.of(2), 0, 0);
        torch.tensor("STEPS", List.of(), 0);
        return torch;
    }

    private static void step(TorchSession torch, Optimizer optimizer, double... gradient) {
        torch.set("g", gradient);
        List<Object> arguments = new ArrayList<>(List.of("g", "rate", List.of("w")));
        state(optimizer).forEach(role -> arguments.add(List.of(role.toString())));
        arguments.add(List.of("mask"));
        torch.call("step", arguments, "");
    }

    private static List<Slot.Role> state(Optimizer optimizer) {
        return switch (optimizer) {
            case Optimizer.Sgd sgd -> sgd.momentum() == 0 ? List.of() : List.of(Slot.Role.MOMENTUM);
            case Optimizer.Adam _, Optimizer.AdamW _ ->
                    List.of(Slot.Role.FIRST_MOMENT, Slot.Role.SECOND_MOMENT, Slot.Role.STEPS);
        };
    }

    /** A step whose gradient is passed, between the passes that training puts around it. */
    private static byte[] archive(Optimizer optimizer) throws IOException {
        Writer writer = new Writer();
        Variable gradient =
                writer.parameter(new Slot(Slot.Role.INPUT, "g", List.of()), Type.floats(1));
        writer.parameter(new Slot(Slot.Role.RATE, "rate", List.of()), Type.floats(0));
        Variable weights = list(writer, Slot.Role.TRAINED);
        state(optimizer).forEach(role -> list(writer, role));
        list(writer, Slot.Role.MASK);
        Program given = writer.program("step", List.of(gradient));
        Program.TrainedGradient trained = new Program.TrainedGradient(weights, 0, TENSOR, gradient);
        Program program = new NoGradients().apply(given).withGradients(List.of(trained));
        program = new GradientMasks().apply(program);
        program = new ListStep(optimizer, List.of(optimizer.weightDecay())).apply(program);
        String code = Emitter.text(List.of(Verifier.verified(program, Destination.ENGINE)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Saved.Entry training = new Saved.Entry("training", new Saved.Flag(false));
        ModuleArchive.write(bytes, code, new Saved.Module("__torch__.Network", List.of(training)));
        return bytes.toByteArray();
    }

    private static Variable list(Writer writer, Slot.Role role) {
        return writer.parameter(
                new Slot(role, role.toString(), List.of(TENSOR)), new Type.Tensors());
    }
}
