package org.prunelang.engine.torchscript.program;

import java.util.HashSet;
import java.util.Set;

/** Hands out names that the language takes and that are not in use yet. */
public final class Identifiers {
    private static final Set<String> RESERVED =
            Set.of(
                    ("False None True and as assert async await break class continue def del elif else"
                                    + " except finally for from global if import in inf is lambda nan"
                                    + " nonlocal not or pass raise return try while with yield torch"
                                    + " ops self float int bool str complex annotate unchecked_cast"
                                    + " uninitialized getattr hasattr print fork len list dict tuple"
                                    + " range enumerate zip Tensor List Optional Dict Tuple CONSTANTS"
                                    + " __torch__")
                            .split(" "));

    /** Whether a name can be written as it is. */
    public static boolean isIdentifier(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") && !RESERVED.contains(name);
    }

    private final Set<String> used = new HashSet<>(RESERVED);

    /** The wish itself where that can be, {@code stage1.0.conv} as {@code stage1_0_conv}. */
    public String fresh(String wish) {
        String base = wish.replaceAll("[^A-Za-z0-9_]", "_");
        if (base.isEmpty() || Character.isDigit(base.charAt(0)) || base.startsWith("__")) {
            base = "v" + base;
        }
        String name = base;
        for (int i = 2; !used.add(name); i++) {
            name = base + "_" + i;
        }
        return name;
    }

    void take(String name) {
        used.add(name);
    }
}
