package org.prunelang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.command.Checkout.Ended;
import tools.jackson.databind.json.JsonMapper;

/** The packed program behind the launcher, in a copy of this checkout as it was just built. */
@Tag("built")
@EnabledOnOs({OS.LINUX, OS.MAC})
class BuiltTest {
    private static final Path PROJECT = Path.of(System.getProperty("prune.home", "."));

    @TempDir private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> libraries = Files.list(PROJECT.resolve("target/lib"))) {
            libraries.forEach(library -> copy(PROJECT.relativize(library)));
        }
        List.of(
                        "prune",
                        "pom.xml",
                        "src/start/ModernClasses.java",
                        "target/stamp/stamp",
                        "target/prune.jar")
                .forEach(name -> copy(Path.of(name)));
        Files.writeString(folder.resolve("ok.prune"), "let x = 1\n");
    }

    @Test
    void aDamagedStartUpCacheDoesNotReachTheOutput() throws Exception {
        Ended first = check();
        Path cache = cache();
        FileTime whole = Files.getLastModifiedTime(cache);
        byte[] bytes = Files.readAllBytes(cache);
        Files.writeString(cache, "garbage");
        Ended noticed = check();
        Files.write(cache, damaged(bytes));
        Files.setLastModifiedTime(cache, whole);
        Files.setLastModifiedTime(seal(), FileTime.from(Instant.now()));
        Ended unnoticed = check();

        for (Ended ended : List.of(first, noticed, unnoticed)) {
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(JsonMapper.shared().readTree(ended.out()).at("/files/0/exit").asInt(9))
                    .isZero();
        }
        assertThat(noticed.err()).isEmpty();
    }

    /** Classes older than Java 8 stay out of the cache, and picocli's are a third of the start. */
    @Test
    void allLibrariesAreInTheStartUpCache() throws Exception {
        check();

        ProcessBuilder builder =
                new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:AOTCache=" + cache(),
                        "-Xlog:class+load",
                        "-cp",
                        "target/prune.jar",
                        "org.prunelang.command.Main",
                        "check",
                        "ok.prune");
        Ended ended = Checkout.end(builder.directory(folder.toFile()).start());
        assertThat(ended.out().lines().filter(line -> line.contains("picocli.CommandLine ")))
                .singleElement()
                .asString()
                .contains("shared objects file");
    }

    private Ended check() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("./prune", "check", "ok.prune", "--format", "json");
        return Checkout.end(builder.directory(folder.toFile()).start());
    }

    /** A cache of the right length whose middle is not what the JVM wrote. */
    private static byte[] damaged(byte[] bytes) {
        byte[] noise = "noise".repeat(1000).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(noise, 0, bytes, 0, noise.length);
        return bytes;
    }

    private Path cache() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".aot")).findFirst().orElseThrow();
        }
    }

    private Path seal() throws IOException {
        return Path.of(cache() + ".seal");
    }

    private void copy(Path name) {
        try {
            Path copy = folder.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(PROJECT.resolve(name), copy, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
