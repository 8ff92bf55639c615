package org.prunelang.command;

import java.util.Map;

/** The program's entry point. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int code = run(Output.ofProcess(), new SessionWorkbench(), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs one command line and returns its exit code. */
    static int run(Output output, Workbench workbench, String... arguments) {
        Map<String, Subcommand> commands =
                Map.of(
                        "check", new CheckCommand(output, workbench),
                        "plan", new PlanCommand(output, workbench),
                        "test", new TestCommand(output, workbench));
        try {
            return new Shell(output, commands).commandLine(arguments).execute(arguments);
        } finally {
            output.flush();
        }
    }
}
