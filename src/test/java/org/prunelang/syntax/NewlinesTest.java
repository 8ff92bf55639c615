package org.prunelang.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which newlines end a statement. */
class NewlinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "let a = 1 +\n 2",
                "let a =\n\n 1",
                "let a = f(1,\n 2)",
                "let a = [\n1\n,\n2\n]",
                "let a = if b\n then 1\n else 2",
                "let a = b.\nweights",
                "let a = not\n b",
                "let a = 1 mod\n 2",
                "use \"a.prune\" {\n b,\n c\n}",
                "# first\n\nlet a = 1 # last",
                "let a = \"\\(1 +\n 2)\"",
                "let a = (fold s = 0 over x in xs {\n let t = s\n return t\n })",
                "rules r {\n remove 40% of filters in each conv\n where filters > 8\n by l1\n}",
                "model m {\n residual { relu }\n shortcut { relu }\n}",
                "let a = 1\r\n",
                "param n: count in 1..",
                "let a = x.over"
            })
    void oneItem(String text) {
        assertThat(Read.items(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let a = 1\nlet b = 2",
                "let a = 1; let b = 2",
                "let a = 1;;;let b = 2;",
                "\n\nlet a = 1\n# between\n\nlet b = 2\n\n",
                "let a = x.over\nlet b = 2",
                "let a = x.in\nlet b = 2",
                "param n: count in 1..\nlet b = 2",
                "let a = f()\r\nlet b = 2\r\n",
                "let a = (1)\nlet b = 2",
                "let a = \"x\"\nlet b = 2"
            })
    void twoItems(String text) {
        assertThat(Read.items(text)).hasSize(2);
    }

    @Test
    void anEmptyTextIsARecipe() {
        assertThat(Read.items("")).isEmpty();
        assertThat(Read.items("\n\n# nothing\n")).isEmpty();
    }
}
