package org.prunelang.architecture;

import static org.prunelang.architecture.Room.room;
import static org.prunelang.architecture.Room.roomOnly;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rooms of the program from top to bottom. A room uses rooms below it, and no other. */
final class RoomTable {
    static final String ROOT = "org.prunelang";

    static final List<Room> ROOMS =
            List.of(
                    room("command", "repl", "server"),
                    room("repl", "command", "server"),
                    room("server", "command", "repl"),
                    room("session", "org.jline"),
                    room("run", "syntax", "check", "evaluate"),
                    room("report", "engine", "engine.djl", "engine.torchscript", "run", "syntax"),
                    roomOnly("engine.djl", "engine", "value", "diagnostic", "source"),
                    room("engine.torchscript"),
                    room("engine", "evaluate", "plan", "syntax"),
                    roomOnly("search", "value"),
                    room("evaluate", "engine", "run"),
                    room("check", "plan"),
                    room("store", "syntax", "check", "evaluate", "engine"),
                    room("plan", "syntax", "engine", "store"),
                    room("rule", "engine", "plan"),
                    room("data", "syntax", "check", "evaluate"),
                    room("format.onnx", "syntax", "check", "evaluate"),
                    room("format.torch", "syntax", "check", "evaluate"),
                    room("format.safetensors", "syntax", "check", "evaluate"),
                    room("coupling", "syntax", "check", "evaluate", "engine"),
                    room("reference"),
                    room("network"),
                    room("tensor"),
                    room("syntax"),
                    room("value"),
                    room("diagnostic"),
                    room("source"));

    /** Libraries that only some rooms may use. */
    static final Map<String, Set<String>> LIBRARIES =
            Map.of(
                    "ai.djl", Set.of("engine.djl"),
                    "org.jline", Set.of("command", "repl"),
                    "picocli", Set.of("command", "repl", "server"),
                    "org.antlr", Set.of("syntax"));

    private RoomTable() {}

    /** The room a package lies in; rooms may have sub-rooms, so the longest name counts. */
    static Optional<Room> roomOf(String packageName) {
        return ROOMS.stream()
                .filter(room -> isWithin(packageName, ROOT + "." + room.name()))
                .max(Comparator.comparingInt(room -> room.name().length()));
    }

    static boolean allows(Room from, Room to) {
        boolean down = ROOMS.indexOf(to) > ROOMS.indexOf(from);
        return from.name().equals(to.name()) || (down && !from.never().test(to.name()));
    }

    /** Whether a room may use an outside package. */
    static boolean allows(Room from, String outside) {
        return LIBRARIES.entrySet().stream()
                .filter(library -> isWithin(outside, library.getKey()))
                .allMatch(library -> library.getValue().contains(from.name()));
    }

    private static boolean isWithin(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }
}
