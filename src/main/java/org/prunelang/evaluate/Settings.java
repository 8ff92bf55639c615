package org.prunelang.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.prunelang.source.Source;

/** The {@code --set NAME=TEXT} arguments of one run, by name; the last of equal names counts. */
public record Settings(Map<String, Source> texts) {
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Adds one {@code NAME=TEXT}; the text becomes a source of its own, shown in errors. */
    public Settings with(String name, String text) {
        Map<String, Source> more = new LinkedHashMap<>(texts);
        more.put(name, Source.argument(Source.Kind.SETTING, "--set " + name, text));
        return new Settings(more);
    }

    Optional<Source> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }
}
