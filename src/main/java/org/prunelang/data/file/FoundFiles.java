package org.prunelang.data.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.data.DataSet;
import org.prunelang.data.Opening;

/** Looks for the files of a part of a set: in the folder itself, or where its archive puts them. */
final class FoundFiles {
    private FoundFiles() {}

    /** The files in the order of the names, or what is missing and where people get it. */
    static Opening<List<Path>> find(
            DataSet set, Path folder, Published published, List<String> names) {
        List<Path> places = new ArrayList<>(List.of(folder));
        published.folder().forEach(inner -> places.add(folder.resolve(inner)));
        int most = -1;
        List<String> missing = names;
        Path nearest = folder;
        for (Path place : places) {
            List<String> gone = names.stream().filter(n -> file(place, n).isEmpty()).toList();
            if (gone.isEmpty()) {
                return new Opening.Opened<>(
                        names.stream().flatMap(name -> file(place, name).stream()).toList());
            }
            if (names.size() - gone.size() > most) {
                most = names.size() - gone.size();
                missing = gone;
                nearest = place;
            }
        }
        return new Opening.Refused<>(
                new MissingData(set, folder, published).diagnostic(nearest, names, missing));
    }

    /** The file of a name, plain or packed. Some copies write a dot for the hyphen before idx. */
    private static Optional<Path> file(Path folder, String name) {
        for (String written : List.of(name, name.replace("-idx", ".idx"))) {
            for (Packing packing : Packing.values()) {
                Path file = folder.resolve(written + packing.ending());
                if (Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }
}
