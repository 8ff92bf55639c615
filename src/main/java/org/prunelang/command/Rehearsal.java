package org.prunelang.command;

/**
 * Runs what users run most, once and in one process, so that the start-up cache the launcher makes
 * from it holds the classes those commands load.
 */
public final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] arguments) {
        new picocli.CommandLine(new Main()).execute("--version");
    }
}
