package org.prunelang.engine.torchscript.text;

import java.util.List;
import org.prunelang.engine.torchscript.program.Identifiers;

/** Names of attributes: those that are no identifiers of the language need other words. */
final class Attributes {
    private Attributes() {}

    /** What stands there, from the module itself on. */
    static String access(List<String> path) {
        String text = "self";
        for (String name : path) {
            text =
                    Identifiers.isIdentifier(name)
                            ? text + "." + name
                            : "getattr(%s, %s)".formatted(text, quoted(name));
        }
        return text;
    }

    static String declaration(String name, String type) {
        return Identifiers.isIdentifier(name)
                ? "  %s : %s\n".formatted(name, type)
                : "  __annotations__[%s] = %s\n".formatted(quoted(name), type);
    }

    static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
