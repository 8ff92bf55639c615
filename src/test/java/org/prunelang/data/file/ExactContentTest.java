package org.prunelang.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ExactContentTest {
    /** Zeros without end, counted. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 0;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            given += length;
            return length;
        }
    }

    @Test
    void ofEndlessContentOneByteTooManyIsRead() throws IOException {
        try (Endless endless = new Endless()) {
            ExactContent content = new ExactContent(endless, 30);
            content.read(new byte[10]);
            content.read(new byte[20]);
            assertThatThrownBy(content::end).hasMessageContaining("more than the 30 bytes");
            assertThat(endless.given).isEqualTo(31);
        }
    }

    @Test
    void contentThatEndsTooEarlySaysHowMuchThereWas() {
        ExactContent content = new ExactContent(InputStream.nullInputStream(), 5);
        assertThatThrownBy(() -> content.read(new byte[5]))
                .hasMessage("holds 0 bytes, and 5 are wanted: part of it is missing");
    }
}
