package org.prunelang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CrashTest {
    @Test
    void theTraceGoesToAFileAndOneLineToTheUser() throws IOException {
        String message = new Crash(new IllegalStateException("no such thing")).message();

        Path file = Path.of(message.substring(message.indexOf("the file ") + "the file ".length()));
        assertThat(message).startsWith("internal error").doesNotContain("\n", "Exception");
        assertThat(file).content().contains("IllegalStateException: no such thing");
        Files.delete(file);
    }
}
