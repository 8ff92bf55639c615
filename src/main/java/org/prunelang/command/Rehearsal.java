package org.prunelang.command;

import java.util.List;

/**
 * Runs what users run most, once and in one process, so that the start-up cache the launcher makes
 * from it holds the classes those commands load.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /**
     * @param recipes one recipe or more, good ones and bad ones
     */
    public static void main(String[] recipes) {
        Output output = Output.discarding();
        Workbench workbench = new SessionWorkbench();
        Main.run(output, workbench, "--version");
        Main.run(output, workbench, "--help");
        for (String recipe : recipes) {
            for (String command : List.of("check", "plan", "test")) {
                Main.run(output, workbench, command, recipe);
                Main.run(output, workbench, command, recipe, "--format", "json");
            }
        }
    }
}
