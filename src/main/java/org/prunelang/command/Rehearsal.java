package org.prunelang.command;

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
        Main.run(output, "--version");
        Main.run(output, "--help");
        for (String recipe : recipes) {
            Main.run(output, "check", recipe);
            Main.run(output, "check", recipe, "--format", "json");
        }
    }
}
