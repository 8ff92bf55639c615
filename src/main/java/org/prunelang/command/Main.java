package org.prunelang.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's entry point, and the command that only holds the others. */
@Command(
        name = "prune",
        description = "Structured pruning of convolutional networks, by recipe.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 ok, 1 mistakes in the recipe, 2 usage, 3 an expectation fails,",
            "4 a file, the engine or the program failed, 5 the program could not be set up."
        })
public final class Main implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(run(Output.ofProcess(), new SessionWorkbench(), arguments));
    }

    /** Runs one command line and returns its exit code. */
    static int run(Output output, Workbench workbench, String... arguments) {
        try {
            return commandLine(output, workbench).execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError error) {
            output.remark(new Crash(error).message());
            return ExitCode.FAILED.number();
        } finally {
            output.flush();
        }
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do: one of the commands below");
    }

    private static CommandLine commandLine(Output output, Workbench workbench) {
        IExecutionExceptionHandler onException =
                (exception, command, parsed) -> {
                    output.remark(new Crash(exception).message());
                    return ExitCode.FAILED.number();
                };
        IParameterExceptionHandler onUsage =
                (exception, words) -> {
                    output.remark(complaint(exception));
                    CommandLine command = exception.getCommandLine();
                    if (!UnmatchedArgumentException.printSuggestions(exception, output.err())) {
                        command.usage(output.err());
                    }
                    return ExitCode.USAGE.number();
                };
        CommandLine main =
                new CommandLine(new Main())
                        .addSubcommand(new CheckCommand(output, workbench))
                        .addSubcommand(new PlanCommand(output, workbench))
                        .addSubcommand(new TestCommand(output, workbench))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExpandAtFiles(false)
                        .setOut(writer(output.out()))
                        .setErr(writer(output.err()))
                        .setExecutionExceptionHandler(onException)
                        .setParameterExceptionHandler(onUsage);
        main.getSubcommands().values().forEach(command -> command.addMixin("help", new Help()));
        return main;
    }

    private static String complaint(ParameterException exception) {
        return exception instanceof UnmatchedArgumentException unmatched
                        && !unmatched.isUnknownOption()
                        && unmatched.getCommandLine().getParent() == null
                ? "there is no command '" + unmatched.getUnmatched().getFirst() + "'"
                : String.valueOf(exception.getMessage());
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }
}
