package org.prunelang.engine.torchscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Generated code that a reader has read. {@code -Dprune.goldens=write} writes what is generated
 * now, and that run fails all the same.
 */
final class GoldenText {
    private static final Path FOLDER =
            Path.of(System.getProperty("prune.home", "."))
                    .resolve("src/test/resources/org/prunelang/engine/torchscript");

    private GoldenText() {}

    static void compare(String name, String actual) throws IOException {
        Path golden = FOLDER.resolve(name + ".txt");
        String written = Files.exists(golden) ? Files.readString(golden) : "";
        if (!written.equals(actual) && "write".equals(System.getProperty("prune.goldens"))) {
            Files.writeString(golden, actual);
            fail(name + " is rewritten: read it, then run again");
        }
        assertThat(actual).as(name).isEqualTo(written);
    }
}
