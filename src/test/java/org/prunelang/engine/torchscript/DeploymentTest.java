package org.prunelang.engine.torchscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.network.Draft;
import org.prunelang.network.Network;
import org.prunelang.network.ParameterTensor.Kind;
import org.prunelang.network.build.Signal;
import org.prunelang.network.weights.Weights;

class DeploymentTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void missingAndMisshapenTensorsAreNamed() throws IOException {
        Network network = SmallNetworks.linear();
        Weights none = (_, _) -> Optional.empty();
        assertRefused(network, none, "no tensor `fc.weight` is at hand");
        Weights shortOnes = (_, kind) -> Optional.of(new double[kind == Kind.WEIGHT ? 4 : 1]);
        assertRefused(network, shortOnes, "the tensor `fc.bias` has 1 numbers instead of 2");
    }

    private void assertRefused(Network network, Weights weights, String message)
            throws IOException {
        Optional<Diagnostic> refused = Deployment.write(network, weights, out);
        assertThat(refused.map(Diagnostic::code)).contains(Code.P0801);
        assertThat(refused.map(Diagnostic::message)).contains(message);
        assertThat(out.size()).isZero();
    }

    @Test
    void equalNetworksGiveEqualBytes() throws IOException {
        Network network = SmallNetworks.residual();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        assertThat(Deployment.write(network, new DrawnWeights(network, 5), out)).isEmpty();
        assertThat(Deployment.write(network, new DrawnWeights(network, 5), other)).isEmpty();
        assertThat(out.toByteArray()).isEqualTo(other.toByteArray());
    }

    /** A module has attributes of its own, and a word of the language is none. */
    @Test
    void namesThatModulesHaveAlready() {
        Draft draft = new Draft();
        Signal x = draft.conv("training", draft.image(1, 2), 1, 1, 1);
        x = draft.conv("a.weight.in", draft.conv("a", x, 1, 1, 1), 1, 1, 1);
        assertThat(Deployment.code(draft.ending(x)).lines().toList())
                .contains("  training_ : __torch__.Network_1")
                .contains("  __annotations__[\"in\"] = __torch__.Network_4")
                .anyMatch(line -> line.contains(", self.a.weight, None"))
                .anyMatch(line -> line.contains("getattr(self.a.weight_, \"in\").weight"));
        assertThat(List.of(Deployment.code(SmallNetworks.everyOp()).split("\n")))
                .noneMatch(line -> line.contains("mkldnn") || line.contains("_fused_"));
    }
}
