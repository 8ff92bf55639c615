package org.prunelang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Source;
import org.prunelang.syntax.DeepStack;

class ModulesTest {
    @TempDir Path folder;

    private Checked check(String text) {
        Path path = folder.resolve("main.prune");
        Source source = Source.file("main.prune", path, text);
        return DeepStack.call(() -> Checker.check(source));
    }

    private void file(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static List<String> codes(Checked checked) {
        return checked.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(diagnostic -> diagnostic.code().name())
                .toList();
    }

    @Test
    void filesAreFoundFromTheFileThatNamesThemAndReadOnce() throws IOException {
        file("parts/a.prune", "use \"b.prune\" { b }\nlet a = b + 1");
        file("parts/b.prune", "let b = 1");
        Checked checked =
                check(
                        "use \"parts/a.prune\" { a }\n"
                                + "use \"parts/../parts/b.prune\" { b }\n"
                                + "let x = a + b");
        assertThat(codes(checked)).isEmpty();
        assertThat(checked.modules().stream().map(Module::source).map(Source::name))
                .filteredOn(name -> name.endsWith("b.prune"))
                .hasSize(1);
    }

    @Test
    void modulesComeAfterThoseTheyUse() throws IOException {
        file("a.prune", "let a = 1");
        Checked checked = check("use \"a.prune\" { a }\nlet x = a");
        assertThat(checked.modules().getLast()).isSameAs(checked.main());
    }

    @Test
    void importsAreNotPassedOn() throws IOException {
        file("a.prune", "use \"b.prune\" { b }\nlet a = b");
        file("b.prune", "let b = 1");
        assertThat(codes(check("use \"a.prune\" { b }\nlet x = b"))).containsExactly("P0201");
    }

    @Test
    void onlyNamesImportedFromFilesAreSettableHere() throws IOException {
        file("a.prune", "param share: fraction = 40%\nparam other: fraction = 50%");
        Checked checked =
                check(
                        "use \"a.prune\" { share }\n"
                                + "use std.criteria { l1 }\n"
                                + "let x = share\n"
                                + "let y = l1");
        assertThat(checked.main().imported())
                .extracting(global -> global.name().text())
                .containsExactly("share");
    }

    @Test
    void aFileThatUsesItselfIsACircle() throws IOException {
        file("a.prune", "use \"a.prune\" { a }\nlet a = 1");
        assertThat(codes(check("use \"a.prune\" { a }\nlet x = a"))).containsExactly("P0205");
    }

    @Test
    void whatIsNoTextIsToldAtItsUse() throws IOException {
        Files.write(folder.resolve("binary.prune"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(codes(check("use \"binary.prune\" { a }\nlet x = a"))).containsExactly("P0802");
    }

    @Test
    void aMissingFileIsToldWithTheOneThatWasMeant() throws IOException {
        file("common.prune", "let a = 1");
        Checked checked = check("use \"comon.prune\" { a }\nlet x = a");
        assertThat(codes(checked)).containsExactly("P0211");
        assertThat(checked.diagnostics().getFirst().notes())
                .containsExactly("did you mean \"common.prune\"?");
    }

    @Test
    void aThousandModulesAreEnough() throws IOException {
        for (int i = 0; i < 1_010; i++) {
            file("m" + i + ".prune", "use \"m" + (i + 1) + ".prune\" { a }\nlet b = a");
        }
        file("m1010.prune", "let a = 1");
        assertThat(codes(check("use \"m0.prune\" { b }\nlet x = b"))).contains("P0211");
    }

    @Test
    void aMistakeInAModuleIsToldInItsOwnText() throws IOException {
        file("a.prune", "let a = 1 + 40%");
        Checked checked = check("use \"a.prune\" { a }\nlet x = a");
        assertThat(checked.diagnostics())
                .singleElement()
                .satisfies(diagnostic ->
                        assertThat(diagnostic.subject().orElseThrow().span().source().name())
                                .endsWith("a.prune"));
    }
}
