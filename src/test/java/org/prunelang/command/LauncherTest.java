package org.prunelang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.command.Checkout.Ended;

@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    @TempDir private Path folder;
    private Checkout checkout;

    @BeforeEach
    void copyTheLauncher() throws IOException {
        checkout = new Checkout(folder.toRealPath());
    }

    @Test
    void buildsOnFirstUseAndSaysSo() throws Exception {
        checkout.addJdk("25.0.3");
        checkout.addMaven();

        Ended first = checkout.launch("check", "a.prune");
        Ended second = checkout.launch("check", "a.prune");

        assertThat(first.code()).isZero();
        assertThat(first.err()).startsWith("prune: building for the first time");
        assertThat(first.out()).endsWith("org.prunelang.command.Main\ncheck\na.prune\n");
        assertThat(second.err()).isEmpty();
        assertThat(checkout.log()).containsExactly("build", "cache");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        checkout.addJdk("25.0.3");
        checkout.addMaven();
        checkout.launch("check");
        Files.setLastModifiedTime(
                checkout.home.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));

        assertThat(checkout.launch("check").err()).startsWith("prune: the sources have changed");
    }

    @Test
    void twoLaunchesMakeOneBuild() throws Exception {
        checkout.addJdk("25.0.3");
        checkout.addMaven();

        Process one = checkout.start(Map.of(), "check");
        Process other = checkout.start(Map.of(), "check");
        List<Ended> ended = List.of(Checkout.end(one), Checkout.end(other));

        assertThat(ended).extracting(Ended::code).containsOnly(0);
        assertThat(ended).anyMatch(end -> end.err().contains("waiting for the build"));
        assertThat(checkout.log()).containsExactly("build", "cache");
    }

    @Test
    void showsWhyABuildFailed() throws Exception {
        checkout.addJdk("25.0.3");
        checkout.addFailingMaven();

        Ended ended = checkout.launch("check");

        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("no such thing as a bracket", "target/build.log");
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        checkout.addJdk("25.0.3");

        Ended ended = checkout.launch("check");

        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.err()).contains("needs Maven (mvn)");
    }

    @Test
    void saysWhatItSearchedWhenThereIsNoJdk() throws Exception {
        checkout.addJdk("17.0.15");
        checkout.addMaven();

        Ended ended = checkout.launch("check");

        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.err())
                .contains("needs a JDK 25 or newer", "/nowhere", "too old:  version 17.0.15");
        assertThat(checkout.log()).isEmpty();
    }

    @Test
    void takesTheFirstJdkThatIsNewEnough() throws Exception {
        checkout.addJdk("17.0.15");
        checkout.addJdk("26");
        checkout.addMaven();

        assertThat(checkout.launch("check").code()).isZero();
        assertThat(checkout.home.resolve("target/start-26.aot")).exists();
    }

    @Test
    void warnsOnceOfAJdkThatDamagesData() throws Exception {
        checkout.addJdk("25.0.2");
        checkout.addMaven();

        assertThat(checkout.launch("check").err()).contains("JDK-8377811");
        assertThat(checkout.launch("check").err()).isEmpty();
    }

    @Test
    void saysThatAnUnbuiltCheckoutCannotBeWritten() throws Exception {
        checkout.addJdk("25.0.3");
        checkout.addMaven();
        Files.writeString(checkout.home.resolve("target"), "a file where a folder should be");

        Ended ended = checkout.launch("check");

        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.err()).contains("not built yet", "cannot be written");
        assertThat(checkout.log()).isEmpty();
    }

    @Test
    void makesACacheAgainThatWasWrittenTo() throws Exception {
        checkout.addJdk("25.0.3");
        checkout.addMaven();
        checkout.launch("check");
        Files.writeString(checkout.home.resolve("target/start-25.0.3.aot"), "garbage");

        Ended ended = checkout.launch("check");

        assertThat(ended.err()).isEmpty();
        assertThat(checkout.log()).containsExactly("build", "cache", "cache");
        assertThat(checkout.home.resolve("target/start-25.0.3.aot")).hasContent("cache");
    }

    @Test
    void onlyShortCommandsDoWithoutTheOptimisingCompiler() throws Exception {
        checkout.addJdk("25.0.3");
        checkout.addMaven();

        assertThat(checkout.launch("plan").out()).contains("-XX:TieredStopAtLevel=1");
        assertThat(checkout.launch("run").out()).doesNotContain("TieredStopAtLevel");
    }

    @Test
    void worksThroughALinkFromAnotherFolder() throws Exception {
        checkout.addJdk("25.0.3");
        checkout.addMaven();
        Path link = folder.toRealPath().resolve("bin/p");
        Files.createSymbolicLink(link, checkout.home.resolve("prune"));
        ProcessBuilder builder = new ProcessBuilder(link.toString(), "check");
        builder.environment().put("PRUNE_JDKS", folder.toRealPath().resolve("jdks").toString());
        builder.environment().put("PATH", folder.toRealPath().resolve("bin").toString());

        assertThat(Checkout.end(builder.start()).out())
                .contains("-Dprune.stdlib=" + checkout.home + "/stdlib");
    }

    @Test
    void withoutALocaleFileNamesWorkAndOutputIsAscii() throws Exception {
        checkout.addJdk("25.0.3");
        checkout.addMaven();
        checkout.launch("check");

        Process c = checkout.start(Map.of("LC_ALL", "C"), "check");
        Process utf8 = checkout.start(Map.of("LANG", "de_DE.UTF-8"), "check");

        assertThat(Checkout.end(c).out()).contains("-Dstdout.encoding=US-ASCII");
        assertThat(Checkout.end(utf8).out()).doesNotContain("encoding");
    }
}
