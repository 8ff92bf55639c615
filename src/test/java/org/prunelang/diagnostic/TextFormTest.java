package org.prunelang.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prunelang.source.Origin;
import org.prunelang.source.Source;
import org.prunelang.source.Span;

class TextFormTest {
    private static final TextForm ASCII = new TextForm(Signs.ASCII, Paint.NONE, Advice.NONE);
    private static final TextForm UNICODE = new TextForm(Signs.ALL, Paint.NONE, Advice.NONE);

    private static final Source FPGM =
            file(
                    "fpgm.prune",
                    """
                    model net = resnet_cifar(depth: 56, classes: 10)

                    rules inner_convs {
                        remove 40% of filters in each conv "stage*.*.cnv1" by l2
                        skip junctions
                    }
                    """);

    @Test
    void showsTheLineTheCaretsAndTheNotes() {
        Diagnostic diagnostic =
                Diagnostic.of(
                                Code.P0403,
                                find(FPGM, "\"stage*.*.cnv1\""),
                                "no layer matches \"stage*.*.cnv1\"")
                        .pointing("matches 0 of 55 convs")
                        .related(find(FPGM, "net"), "the layers are those of `net`")
                        .note("did you mean \"stage*.*.conv1\"?  It matches 27 convs");

        Advice advice = new Advice(Set.of("check", "plan"), Optional.of("fpgm.prune"));
        assertThat(new TextForm(Signs.ASCII, Paint.NONE, advice).of(diagnostic))
                .isEqualTo(
                        """
                        error[P0403]: no layer matches "stage*.*.cnv1"
                          --> fpgm.prune:4:40
                           |
                         4 |     remove 40% of filters in each conv "stage*.*.cnv1" by l2
                           |                                        ^^^^^^^^^^^^^^^ matches 0 of 55 convs
                           |
                         1 | model net = resnet_cifar(depth: 56, classes: 10)
                           |       --- the layers are those of `net`
                           = did you mean "stage*.*.conv1"?  It matches 27 convs
                           = list layers: prune plan fpgm.prune --layers
                        """);
    }

    @Test
    void namesOnlyCommandsThatExist() {
        Diagnostic diagnostic = Diagnostic.of(Code.P0403, "no layer matches \"a\"");
        Advice none = new Advice(Set.of("check"), Optional.of("fpgm.prune"));
        Advice explain = new Advice(Set.of("check", "explain"), Optional.of("fpgm.prune"));

        assertThat(new TextForm(Signs.ASCII, Paint.NONE, none).of(diagnostic))
                .isEqualTo("error[P0403]: no layer matches \"a\"\n");
        assertThat(new TextForm(Signs.ASCII, Paint.NONE, explain).of(diagnostic))
                .endsWith("   = explain: prune explain P0403\n");
    }

    @Test
    void readsOnDownTheFileWithoutAGap() {
        Source source = file("pocketnet.prune", "a\nb\nresidual {\nc\n} shortcut {\n}\n");
        Diagnostic diagnostic =
                Diagnostic.of(Code.P0306, find(source, "residual"), "the two sides disagree")
                        .pointing("main path ends as [32, 16, 16]")
                        .related(find(source, "shortcut"), "shortcut is [16, 32, 32]")
                        .during(
                                new Origin(
                                        find(source, "b"),
                                        "stage2.0 with channels = 32, stride = 2",
                                        Optional.empty()));

        assertThat(ASCII.of(diagnostic))
                .isEqualTo(
                        """
                        error[P0306]: the two sides disagree
                          --> pocketnet.prune:3:1
                           |
                         3 | residual {
                           | ^^^^^^^^ main path ends as [32, 16, 16]
                         5 | } shortcut {
                           |   -------- shortcut is [16, 32, 32]
                           = while building stage2.0, called from pocketnet.prune:2:1 with channels = 32, stride = 2
                        """);
    }

    @Test
    void namesAnotherFile() {
        Source other = file("my/rules.prune", "rules r { keep 40% }\n");
        Diagnostic diagnostic =
                Diagnostic.of(Code.P0203, find(FPGM, "inner_convs"), "`r` is defined twice")
                        .related(find(other, "r {").startPoint(), "first here");

        assertThat(ASCII.of(diagnostic))
                .isEqualTo(
                        """
                        error[P0203]: `r` is defined twice
                          --> fpgm.prune:3:7
                           |
                         3 | rules inner_convs {
                           |       ^^^^^^^^^^^
                          ::: my/rules.prune:1:7
                           |
                         1 | rules r { keep 40% }
                           |       - first here
                        """);
    }

    @Test
    void drawsTwoLabelsUnderOneLine() {
        Diagnostic diagnostic =
                Diagnostic.of(Code.P0123, find(FPGM, "of"), "`of` after a count")
                        .related(find(FPGM, "40%"), "this is a count");

        assertThat(ASCII.of(diagnostic))
                .endsWith(
                        """
                         4 |     remove 40% of filters in each conv "stage*.*.cnv1" by l2
                           |                ^^
                           |            --- this is a count
                        """);
    }

    @Test
    void keepsCaretsUnderTabsAndWideSigns() {
        Source source = file("a.prune", "\tlet n = \"日本é\" + x\n");
        Diagnostic diagnostic = Diagnostic.of(Code.P0201, find(source, "x"), "unknown name `x`");

        assertThat(UNICODE.of(diagnostic))
                .endsWith(
                        """
                         1 |     let n = "日本é" + x
                           |                       ^
                        """);
        assertThat(ASCII.of(diagnostic))
                .endsWith(
                        """
                         1 |     let n = "???" + x
                           |                     ^
                        """);
    }

    @Test
    void showsTheFirstLineOfALongSpan() {
        Source source = file("a.prune", "plan {\n    a = 1\n}\n");
        Diagnostic diagnostic =
                Diagnostic.of(Code.P0504, source.span(0, source.length() - 1), "two plans")
                        .pointing("the second");

        assertThat(ASCII.of(diagnostic))
                .endsWith(
                        """
                         1 | plan {
                           | ^^^^^^ the second (until line 3)
                        """);
    }

    @Test
    void aSpanThatEndsWithItsLineIsOneLine() {
        Source source = file("a.prune", "let x\nlet y\n");

        assertThat(ASCII.of(Diagnostic.of(Code.P0001, source.span(4, 6), "unexpected end")))
                .endsWith(" 1 | let x\n   |     ^\n");
    }

    @Test
    void theEndOfTheTextIsAfterItsLastWord() {
        Source source = file("a.prune", "plan {\n    x\n\n");
        Span end = source.span(source.length(), source.length());

        assertThat(ASCII.of(Diagnostic.of(Code.P0003, end, "never closed")))
                .isEqualTo(
                        """
                        error[P0003]: never closed
                          --> a.prune:2:6
                           |
                         2 |     x
                           |      ^
                        """);
    }

    @Test
    void anEmptyFileHasAPlaceToo() {
        Source source = file("a.prune", "");

        assertThat(ASCII.of(Diagnostic.of(Code.P0001, source.span(0, 0), "nothing here")))
                .isEqualTo(
                        """
                        error[P0001]: nothing here
                          --> a.prune:1:1
                           |
                         1 |
                           | ^
                        """);
    }

    @Test
    void carriageReturnsAreNotShown() {
        Source source = file("a.prune", "let x = 1\r\nlet yy = 2\r\n");

        assertThat(ASCII.of(Diagnostic.of(Code.P0202, find(source, "yy"), "never used")))
                .isEqualTo(
                        """
                        warning[P0202]: never used
                          --> a.prune:2:5
                           |
                         2 | let yy = 2
                           |     ^^
                        """);
    }

    @Test
    void clipsAVeryLongLineAroundTheSubject() {
        Source source = file("a.prune", "x".repeat(500) + "HERE" + "y".repeat(500));
        Diagnostic diagnostic = Diagnostic.of(Code.P0201, find(source, "HERE"), "unknown");

        assertThat(ASCII.of(diagnostic))
                .endsWith(
                        " 1 | ..."
                                + "x".repeat(40)
                                + "HERE"
                                + "y".repeat(56)
                                + "...\n   | "
                                + " ".repeat(43)
                                + "^^^^\n");
    }

    @Test
    void makesRoomForLongLineNumbers() {
        Source source = file("a.prune", "\n".repeat(1233) + "x\n");

        assertThat(ASCII.of(Diagnostic.of(Code.P0201, find(source, "x"), "unknown").note("why")))
                .isEqualTo(
                        """
                        error[P0201]: unknown
                            --> a.prune:1234:1
                             |
                        1234 | x
                             | ^
                             = why
                        """);
    }

    @Test
    void countsTheLevelsItDoesNotName() {
        Optional<Origin> chain = Optional.empty();
        for (int level = 7; level >= 1; level--) {
            chain = Optional.of(new Origin(find(FPGM, "net"), "calling f" + level, chain));
        }
        Diagnostic diagnostic =
                Diagnostic.of(Code.P0130, "division by zero").during(chain.orElseThrow());

        assertThat(ASCII.of(diagnostic))
                .isEqualTo(
                        """
                        error[P0130]: division by zero
                           = while calling f1, called from fpgm.prune:1:7
                           = while calling f2, called from fpgm.prune:1:7
                           = while calling f3, called from fpgm.prune:1:7
                           = while calling f4, called from fpgm.prune:1:7
                           = and 3 more around it
                        """);
    }

    @Test
    void aRecipeCannotMoveTheCursor() {
        Source source = file("a.prune", "let \u001b[2Jx = \u202e1\n");

        assertThat(UNICODE.of(Diagnostic.of(Code.P0201, find(source, "x"), "unknown \u0007 name")))
                .contains("unknown ? name", "let ?[2Jx = ?1")
                .doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void coloursOnlyWhenAsked() {
        Diagnostic diagnostic = Diagnostic.of(Code.P0802, "cannot read a.prune");

        assertThat(new TextForm(Signs.ALL, Paint.ANSI, Advice.NONE).of(diagnostic))
                .isEqualTo(
                        "\u001b[1;31merror[P0802]\u001b[0m\u001b[1m: cannot read"
                                + " a.prune\u001b[0m\n");
    }

    private static Source file(String name, String text) {
        return Source.file(name, Path.of(name), text);
    }

    private static Span find(Source source, String text) {
        int start = source.text().indexOf(text);
        return source.span(start, start + text.length());
    }
}
