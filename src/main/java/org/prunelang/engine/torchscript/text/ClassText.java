package org.prunelang.engine.torchscript.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.prunelang.engine.torchscript.program.Program;

/**
 * The text of a TorchScript class.
 *
 * @param name qualified, {@code __torch__.Net}
 * @param parameters names of the tensors that are trained
 * @param buffers names of those that are not
 * @param modules submodules
 */
public record ClassText(
        String name,
        List<String> parameters,
        List<String> buffers,
        List<Submodule> modules,
        List<Program> methods) {

    /** An attribute that is a module of a class. */
    public record Submodule(String name, String className) {}

    public ClassText {
        parameters = List.copyOf(parameters);
        buffers = List.copyOf(buffers);
        modules = List.copyOf(modules);
        methods = List.copyOf(methods);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("class ").append(name.substring(name.lastIndexOf('.') + 1));
        text.append("(Module):\n");
        text.append("  __parameters__ = ").append(quoted(parameters)).append('\n');
        text.append("  __buffers__ = ").append(quoted(buffers)).append('\n');
        List<String> tensors = new ArrayList<>(parameters);
        tensors.addAll(buffers);
        tensors.forEach(tensor -> text.append(Attributes.declaration(tensor, "Tensor")));
        text.append(Attributes.declaration("training", "bool"));
        modules.forEach(one -> text.append(Attributes.declaration(one.name(), one.className())));
        methods.forEach(method -> text.append(Printer.method(method, name)));
        return text.toString();
    }

    /** With a comma behind every entry, as the language wants it. */
    private static String quoted(List<String> names) {
        return names.stream()
                .map(name -> Attributes.quoted(name) + ", ")
                .collect(Collectors.joining("", "[", "]"));
    }
}
