package org.prunelang.data.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prunelang.data.DataSet;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;

/** What is said where the files of a set are not: their layout, their sizes, and their source. */
record MissingData(DataSet set, Path folder, Published published) {

    /**
     * @param nearest the folder that holds most of them
     * @param names the files wanted
     * @param missing those that are not there
     */
    Diagnostic diagnostic(Path nearest, List<String> names, List<String> missing) {
        Diagnostic diagnostic =
                Diagnostic.of(Code.P0802, message(nearest, names, missing))
                        .note(layout(names))
                        .note("people get them as " + published.source());
        Optional<String> hint = hint();
        return hint.isPresent()
                ? diagnostic.note(hint.get())
                : diagnostic.note("`shapes()` needs no files: images made by the program");
    }

    private String message(Path nearest, List<String> names, List<String> missing) {
        if (!Files.exists(folder)) {
            return "the images of %s are not there: no folder %s".formatted(set.word(), folder);
        }
        return missing.size() == names.size()
                ? "the images of %s are not in %s".formatted(set.word(), folder)
                : "some images of %s are not in %s: %s"
                        .formatted(set.word(), nearest, String.join(", ", missing));
    }

    private String layout(List<String> names) {
        return "wanted in that folder%s: %s, plain or packed (.xz, .gz); %s"
                .formatted(
                        published.folder().isEmpty()
                                ? ""
                                : " or in its " + String.join(", ", published.folder()),
                        String.join(", ", names),
                        published.sizes());
    }

    /** What is there instead, where it is something people often have. */
    private Optional<String> hint() {
        Path archive = folder.resolve(published.archive());
        if (Files.isRegularFile(archive)) {
            return Optional.of("unpack the archive first: tar -xzf " + archive + " -C " + folder);
        }
        if (Files.isRegularFile(folder)) {
            return Optional.of(folder + " is a file: unpack it, and name the folder");
        }
        boolean python =
                Stream.of("cifar-10-batches-py", "cifar-100-python", "data_batch_1", "meta")
                        .anyMatch(name -> Files.exists(folder.resolve(name)));
        return python
                ? Optional.of("what is there is the version for Python: get the binary version")
                : Optional.empty();
    }
}
