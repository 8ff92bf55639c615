package org.prunelang.engine.torchscript.pass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Variable;

/**
 * Trained tensors that one step of an optimiser moves with the same weight decay. The optimiser's
 * state stands in lists of the same order.
 */
record Group(Program program, int place, double decay) {
    static final String PART = "optimizer";

    /** The groups of a program: one per list of trained tensors, with the decays in that order. */
    static List<Group> of(Program program, List<Double> decays) {
        int count = program.parameters(Slot.Role.TRAINED).size();
        if (count != decays.size()) {
            throw new IllegalArgumentException(decays.size() + " decays for " + count + " lists");
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(new Group(program, i, decays.get(i)));
        }
        return groups;
    }

    Variable list(Slot.Role role) {
        return program.parameters(role).get(place).variable();
    }

    Argument use(Slot.Role role) {
        return Argument.use(list(role));
    }

    /** In the order of the list. */
    List<Program.TrainedGradient> gradients() {
        Variable trained = list(Slot.Role.TRAINED);
        return program.gradients().stream()
                .filter(one -> one.list().equals(trained))
                .sorted(Comparator.comparingInt(Program.TrainedGradient::index))
                .toList();
    }
}
