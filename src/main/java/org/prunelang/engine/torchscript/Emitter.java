package org.prunelang.engine.torchscript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.prunelang.engine.Archive;
import org.prunelang.engine.Purpose;
import org.prunelang.engine.Target;
import org.prunelang.engine.torchscript.program.Destination;
import org.prunelang.engine.torchscript.program.Parameter;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Verifier;
import org.prunelang.engine.torchscript.text.ClassText;
import org.prunelang.format.torch.ModuleArchive;
import org.prunelang.format.torch.Saved;
import org.prunelang.network.Network;

/**
 * Makes functional code of a network: it holds no weights, all tensors are passed with each call,
 * and it goes on working when channels are cut.
 */
public final class Emitter {
    private static final String CLASS = "__torch__.Network";

    private Emitter() {}

    /** The code for a purpose, ready to be loaded. */
    public static Archive archive(Network network, Purpose purpose, Target target) {
        List<Program> programs = programs(network, purpose, target);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Saved.Module module =
                new Saved.Module(
                        CLASS, List.of(new Saved.Entry("training", new Saved.Flag(false))));
        try {
            ModuleArchive.write(bytes, text(programs), module);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return new Archive(bytes.toByteArray(), programs.stream().map(Emitter::method).toList());
    }

    /** The sound programs for a purpose, one per method. */
    public static List<Program> programs(Network network, Purpose purpose, Target target) {
        List<Program> programs =
                switch (purpose) {
                    case Purpose.Evaluate _ -> Evaluating.programs(network, target);
                    case Purpose.Train train -> List.of(Training.program(network, train, target));
                };
        return programs.stream()
                .map(program -> Verifier.verified(program, Destination.ENGINE))
                .toList();
    }

    /** Their text, as it stands in the archive. */
    public static String text(List<Program> programs) {
        return new ClassText(CLASS, List.of(), List.of(), List.of(), programs).text();
    }

    private static Archive.Method method(Program program) {
        return new Archive.Method(
                program.name(),
                program.parameters().stream().map(Parameter::slot).toList(),
                program.results().size());
    }
}
