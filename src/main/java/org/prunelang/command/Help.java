package org.prunelang.command;

import picocli.CommandLine.Option;

/** The option that every command has; picocli itself acts on it. */
final class Help {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean asked;
}
