package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Names for the axes of tensors that a recipe makes by sizes alone. They hold a space, so no recipe
 * can write them; a parameter gives such a tensor its own names.
 */
final class Unnamed {
    private static final String PREFIX = "axis ";

    private Unnamed() {}

    static List<String> axes(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(PREFIX + i);
        }
        return names;
    }

    static boolean is(String name) {
        return name.startsWith(PREFIX);
    }

    /** The names for people. */
    static String shown(List<String> axes) {
        return String.join(", ", axes.stream().map(name -> is(name) ? "unnamed" : name).toList());
    }
}
