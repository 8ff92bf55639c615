package org.prunelang.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as a whole: which commands there are, and what happens when one is run, asked
 * for help, misspelt, or breaks.
 */
record Shell(Output output, Map<String, Subcommand> commands)
        implements IExecutionStrategy, IParameterExceptionHandler {

    /** The line that can read these arguments: with the one command they name, or with all. */
    CommandLine commandLine(String... arguments) {
        Map<String, Subcommand> needed = new TreeMap<>(commands);
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            needed.keySet().removeIf(name -> !name.equals(arguments[0]));
        }
        CommandLine line = new CommandLine(root());
        needed.forEach((name, command) -> line.addSubcommand(name, command.spec()));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(writer(output.out()))
                .setErr(writer(output.err()))
                .setExecutionStrategy(this)
                .setParameterExceptionHandler(this);
    }

    @Override
    public int execute(ParseResult words) {
        Integer helped = CommandLine.executeHelpRequest(words);
        if (helped != null) {
            return helped;
        }
        if (!words.hasSubcommand()) {
            throw new ParameterException(
                    words.commandSpec().commandLine(), "say what to do: one of the commands below");
        }
        return run(words.subcommand()).number();
    }

    /** No mistake of the program reaches the user as a trace. */
    private ExitCode run(ParseResult words) {
        String name = words.commandSpec().name();
        Optional<Subcommand> command = Optional.ofNullable(commands.get(name));
        try {
            return command.orElseThrow().run(words);
        } catch (ParameterException misused) {
            throw misused;
        } catch (RuntimeException | Error failure) {
            output.remark(new Crash(failure).message());
            return ExitCode.FAILED;
        }
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        output.remark(complaint(failure));
        if (!UnmatchedArgumentException.printSuggestions(failure, output.err())) {
            failure.getCommandLine().usage(output.err());
        }
        return ExitCode.USAGE.number();
    }

    private static CommandSpec root() {
        CommandSpec root =
                Words.command("prune", "Structured pruning of convolutional networks, by recipe.")
                        .addOption(
                                OptionSpec.builder("-V", "--version")
                                        .type(boolean.class)
                                        .versionHelp(true)
                                        .description("Show the version and exit.")
                                        .build())
                        .versionProvider(new Version());
        root.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .footer(
                        "",
                        "Exit codes: 0 ok, 1 mistakes in the recipe, 2 usage, 3 an expectation",
                        "fails, 4 a file, the engine or the program failed, 5 set-up failed.");
        return root;
    }

    private static String complaint(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                        && !unmatched.isUnknownOption()
                        && unmatched.getCommandLine().getParent() == null
                ? "there is no command '" + unmatched.getUnmatched().getFirst() + "'"
                : String.valueOf(failure.getMessage());
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }
}
