package org.prunelang.data.open;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.data.DataRef;
import org.prunelang.data.DataSet;
import org.prunelang.data.Description;
import org.prunelang.data.Opening;
import org.prunelang.data.file.ImageFiles;
import org.prunelang.data.file.Unpacked;
import org.prunelang.data.image.ImageSet;
import org.prunelang.data.shapes.ShapeSet;
import org.prunelang.data.split.Split;

/**
 * Opens the splits of a run. Splits of the same files share their bytes in memory, which are kept
 * as long as this opener is.
 */
public final class SplitOpener {
    private final Path base;
    private final Unpacked unpacked;
    private final Map<Source, ImageSet> read = new HashMap<>();

    /** One read of files: which set, where, and which half of it. */
    private record Source(DataSet set, Optional<Path> folder, Half half) {}

    private enum Half {
        TRAINING,
        TEST
    }

    /**
     * @param base the folder that the paths of the recipe start from
     */
    public SplitOpener(Path base, Unpacked unpacked) {
        this.base = base;
        this.unpacked = unpacked;
    }

    /**
     * The images of a split.
     *
     * @param seed decides which images are held out and which belong to a subset: not which are in
     *     the test set
     */
    public Opening<Split> open(DataRef data, long seed) {
        return Description.of(data.set())
                .then(description -> open(description, data.split(), seed));
    }

    public Opening<Split> open(Description description, String split, long seed) {
        Source source = source(description, half(split));
        if (source.half() == Half.TEST) {
            return images(source).map(Split::all);
        }
        return images(source)
                .then(images -> TrainingParts.divide(description, images, seed))
                .then(parts -> parts.named(split));
    }

    /**
     * The files a split is read from, none for the generated set; only whether they are there is
     * looked at. A run asks this of all its data before its first stage.
     */
    public Opening<List<Path>> files(DataRef data) {
        return Description.of(data.set())
                .then(description -> files(source(description, half(data.split()))));
    }

    private Opening<List<Path>> files(Source source) {
        if (source.folder().isEmpty()) {
            return new Opening.Opened<>(List.of());
        }
        ImageFiles files = new ImageFiles(source.set(), source.folder().get(), unpacked);
        return source.half() == Half.TRAINING ? files.trainingFiles() : files.testFiles();
    }

    private Source source(Description description, Half half) {
        Optional<Path> folder = description.path().map(path -> base.resolve(path.relative()));
        return new Source(description.set(), folder, half);
    }

    private static Half half(String split) {
        return split.equals("test") ? Half.TEST : Half.TRAINING;
    }

    private synchronized Opening<ImageSet> images(Source source) {
        ImageSet known = read.get(source);
        if (known != null) {
            return new Opening.Opened<>(known);
        }
        Opening<ImageSet> opening = read(source);
        if (opening instanceof Opening.Opened<ImageSet>(ImageSet images)) {
            read.put(source, images);
        }
        return opening;
    }

    private Opening<ImageSet> read(Source source) {
        if (source.folder().isEmpty()) {
            ShapeSet shapes = new ShapeSet(ShapeSet.SEED);
            return new Opening.Opened<>(
                    source.half() == Half.TRAINING ? shapes.training() : shapes.test());
        }
        ImageFiles files = new ImageFiles(source.set(), source.folder().get(), unpacked);
        return source.half() == Half.TRAINING ? files.training() : files.test();
    }
}
