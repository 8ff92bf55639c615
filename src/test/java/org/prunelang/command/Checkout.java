package org.prunelang.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the launcher in a folder of its own, with a JDK and a Maven that are scripts: they
 * write down how they were called and do what the real ones do to the files the launcher looks at.
 */
final class Checkout {
    private static final Path PROJECT = Path.of(System.getProperty("prune.home", "."));
    private static final List<String> TOOLS =
            List.of(
                    "bash",
                    "cat",
                    "cp",
                    "dirname",
                    "find",
                    "flock",
                    "mkdir",
                    "mv",
                    "printf",
                    "readlink",
                    "rm",
                    "sleep",
                    "tail",
                    "touch");

    private final Path folder;
    final Path home;

    record Ended(int code, String out, String err) {}

    Checkout(Path folder) throws IOException {
        this.folder = folder;
        this.home = Files.createDirectories(folder.resolve("home"));
        String launcher = Files.readString(PROJECT.resolve("prune"));
        script(
                home.resolve("prune"),
                launcher.replaceFirst("(?s)usual=\\(.*?\\)", "usual=(/nowhere)"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Path found = Path.of("/usr/bin", tool);
            Path real = Files.exists(found) ? found : Path.of("/bin", tool);
            if (Files.exists(real)) {
                script(folder.resolve("bin/" + tool), "#!/bin/bash\nexec " + real + " \"$@\"\n");
            }
        }
    }

    /** A JDK that says it has this version, and whose java prints its arguments. */
    void addJdk(String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve("jdks/jdk-" + version + "/bin"));
        Files.writeString(
                jdk.resolveSibling("release"),
                "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(
                jdk.resolve("java"),
                """
                #!/usr/bin/env bash
                for argument in "$@"; do
                    case $argument in -XX:AOTCacheOutput=*)
                        echo cache > "${argument#*=}"
                        echo cache >> "%s/log"
                        exit 0 ;;
                    esac
                done
                printf '%%s\\n' "$@"
                """
                        .formatted(folder));
    }

    /** A Maven that takes a moment and leaves a jar and a stamp. */
    void addMaven() throws IOException {
        script(
                folder.resolve("bin/mvn"),
                """
                #!/usr/bin/env bash
                echo build >> "%s/log"
                mkdir -p target/stamp
                touch target/stamp/stamp
                sleep 0.3
                echo jar > target/prune.jar
                """
                        .formatted(folder));
    }

    void addFailingMaven() throws IOException {
        script(
                folder.resolve("bin/mvn"),
                "#!/usr/bin/env bash\necho '[ERROR] no such thing as a bracket'\nexit 1\n");
    }

    /** What the scripts were called for, in order. */
    List<String> log() throws IOException {
        Path log = folder.resolve("log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(home.resolve("prune").toString());
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().put("PRUNE_JDKS", folder.resolve("jdks").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    Ended launch(String... arguments) throws IOException, InterruptedException {
        return end(start(Map.of(), arguments));
    }

    static Ended end(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the launcher did not end: " + err);
        }
        return new Ended(process.exitValue(), out, err);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + file);
        }
    }
}
