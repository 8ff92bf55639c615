package org.prunelang.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One command: the words it takes, and what it does. The words are described by calls and not by
 * annotations, because reading annotations costs a tenth of a second at every start.
 */
interface Subcommand {
    CommandSpec spec();

    ExitCode run(ParseResult words);
}
