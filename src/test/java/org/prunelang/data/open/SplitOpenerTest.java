package org.prunelang.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prunelang.data.Constructor.images;
import static org.prunelang.data.Constructor.percent;
import static org.prunelang.data.Openings.opened;
import static org.prunelang.data.Openings.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prunelang.data.Constructor;
import org.prunelang.data.DataRef;
import org.prunelang.data.Opening;
import org.prunelang.data.file.Unpacked;
import org.prunelang.data.shapes.ShapeSet;
import org.prunelang.data.split.Split;
import org.prunelang.diagnostic.Code;
import org.prunelang.value.Value;

class SplitOpenerTest {
    private static final SplitOpener OPENER = new SplitOpener(Path.of("."), Unpacked.NOT_KEPT);

    private static Opening<Split> open(String split, long seed, Map<String, Value> arguments) {
        Value.Choice set = Constructor.of("shapes", arguments);
        return OPENER.open(new DataRef(set, split, new TreeMap<>()), seed);
    }

    @Test
    void withoutWordsAllImagesAreUsed() {
        assertThat(opened(open("train", 1, Map.of())).count()).isEqualTo(ShapeSet.TRAINING_IMAGES);
        assertThat(opened(open("test", 1, Map.of())).count()).isEqualTo(ShapeSet.TEST_IMAGES);
        assertThat(refused(open("holdout", 1, Map.of())).code()).isEqualTo(Code.P0206);
    }

    @Test
    void theHoldOutIsTakenFromTraining() {
        Map<String, Value> tenth = Map.of("holdout", percent(10));
        Split train = opened(open("train", 1, tenth));
        Split held = opened(open("holdout", 1, tenth));
        assertThat(held.count()).isEqualTo(800);
        assertThat(train.count()).isEqualTo(7_200);
        assertThat(train.images()).isSameAs(held.images());
        assertThat(Arrays.stream(train.inOrder()).boxed())
                .doesNotContainAnyElementsOf(Arrays.stream(held.inOrder()).boxed().toList());
        assertThat(opened(open("test", 1, tenth)).count()).isEqualTo(ShapeSet.TEST_IMAGES);
    }

    @Test
    void aSubsetLeavesHoldOutAndTestAsTheyAre() {
        Map<String, Value> whole = Map.of("holdout", images(1000));
        Map<String, Value> part = new HashMap<>(whole);
        part.put("subset", percent(10));
        assertThat(opened(open("train", 1, part)).count()).isEqualTo(700);
        assertThat(opened(open("holdout", 1, part)).digest())
                .isEqualTo(opened(open("holdout", 1, whole)).digest());
        assertThat(opened(open("test", 1, part)).count()).isEqualTo(ShapeSet.TEST_IMAGES);
    }

    @Test
    void theSeedDecidesWhatIsHeldOut() {
        Map<String, Value> tenth = Map.of("holdout", percent(10));
        assertThat(opened(open("holdout", 1, tenth)).inOrder())
                .isNotEqualTo(opened(open("holdout", 2, tenth)).inOrder());
    }

    @Test
    void moreThanThereIsOrNothingCannotBeTaken() {
        for (Value wanted :
                Stream.of(images(8000), images(0), images(9_999_999_999L), percent(100)).toList()) {
            assertThat(refused(open("train", 1, Map.of("holdout", wanted))).code())
                    .isEqualTo(Code.P0131);
        }
        assertThat(refused(open("train", 1, Map.of("subset", images(8001)))).message())
                .isEqualTo("`subset` asks for 8001 of 8000 training images");
        assertThat(opened(open("train", 1, Map.of("subset", percent(100)))).count())
                .isEqualTo(8000);
    }

    @Test
    void pathsStartAtTheFolderOfTheRecipe(@TempDir Path folder) {
        Value.Choice set = Constructor.of("mnist", Map.of("path", new Value.Location("data/m")));
        SplitOpener opener = new SplitOpener(folder, Unpacked.NOT_KEPT);
        assertThat(refused(opener.open(new DataRef(set, "test", new TreeMap<>()), 1)).message())
                .endsWith(folder.resolve("data/m").toString());
    }

    @Test
    void whetherFilesAreThereIsKnownWithoutReadingThem(@TempDir Path folder) throws IOException {
        Value.Choice set = Constructor.of("mnist", Map.of("path", new Value.Location("m")));
        SplitOpener opener = new SplitOpener(folder, Unpacked.NOT_KEPT);
        Path inner = Files.createDirectories(folder.resolve("m/raw"));
        Path images = Files.createFile(inner.resolve("t10k-images.idx3-ubyte"));
        DataRef test = new DataRef(set, "test", new TreeMap<>());
        assertThat(refused(opener.files(test)).message()).endsWith("t10k-labels-idx1-ubyte");
        Path labels = Files.createFile(inner.resolve("t10k-labels-idx1-ubyte.gz"));
        assertThat(opened(opener.files(test))).containsExactly(images, labels);
        assertThat(refused(opener.files(new DataRef(set, "train", new TreeMap<>()))).code())
                .isEqualTo(Code.P0802);
        DataRef shapes = new DataRef(Constructor.of("shapes", Map.of()), "test", new TreeMap<>());
        assertThat(opened(opener.files(shapes))).isEmpty();
    }
}
