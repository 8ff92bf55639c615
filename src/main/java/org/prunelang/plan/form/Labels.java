package org.prunelang.plan.form;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.prunelang.source.Origin;
import org.prunelang.source.Source;
import org.prunelang.source.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names and origins, which serve people and belong to no key. They are written as fields that begin
 * with {@code @}; {@link Overlay} takes these out of the canonical form.
 */
final class Labels {
    static final String ORIGIN = "@origin";
    static final String NAME = "@name";
    static final String COMPARABLE = "@comparable";
    static final String SCALARS = "@scalars";

    private final boolean wanted;
    private final Map<Source, Integer> sources = new HashMap<>();
    private final Map<Origin, Integer> origins = new HashMap<>();
    private final List<JsonNode> sourceNodes = new ArrayList<>();
    private final List<JsonNode> originNodes = new ArrayList<>();

    private Labels(boolean wanted) {
        this.wanted = wanted;
    }

    static Labels kept() {
        return new Labels(true);
    }

    /** For the canonical form alone. */
    static Labels none() {
        return new Labels(false);
    }

    ObjectNode origin(ObjectNode node, Origin origin) {
        return wanted ? node.put(ORIGIN, number(origin)) : node;
    }

    ObjectNode span(ObjectNode node, Span span) {
        return origin(node, Origin.at(span));
    }

    ObjectNode name(ObjectNode node, String name) {
        return wanted && !name.isEmpty() ? node.put(NAME, name) : node;
    }

    ObjectNode comparable(ObjectNode node, boolean comparable) {
        return wanted && comparable ? node.put(COMPARABLE, true) : node;
    }

    ObjectNode scalars(ObjectNode node, List<String> names) {
        return wanted && !names.isEmpty() ? node.set(SCALARS, Writing.texts(names)) : node;
    }

    private int number(Origin origin) {
        Integer known = origins.get(origin);
        if (known != null) {
            return known;
        }
        Optional<Integer> caller = origin.calledFrom().map(this::number);
        Span span = origin.span();
        ObjectNode node = Writing.object().put("source", number(span.source()));
        node.put("start", span.start()).put("end", span.end());
        if (!origin.text().isEmpty()) {
            node.put("text", origin.text());
        }
        caller.ifPresent(number -> node.put("called_from", number));
        originNodes.add(node);
        origins.put(origin, originNodes.size() - 1);
        return originNodes.size() - 1;
    }

    private int number(Source source) {
        return sources.computeIfAbsent(
                source,
                _ -> {
                    sourceNodes.add(
                            Writing.object()
                                    .put("kind", Writing.word(source.kind()))
                                    .put("name", source.name())
                                    .put("text", source.text()));
                    return sourceNodes.size() - 1;
                });
    }

    JsonNode sources() {
        return Writing.list(sourceNodes, node -> node);
    }

    JsonNode origins() {
        return Writing.list(originNodes, node -> node);
    }

    /** The origins that a plan file brings along; what has none is said to come from the file. */
    static final class Given {
        private final List<Origin> origins = new ArrayList<>();
        private final Origin unknown;

        Given(Reading sources, Reading origins, String file) {
            this.unknown = Origin.at(Source.argument(Source.Kind.FILE, file, "").span(0, 0));
            List<Source> texts = sources.list(Given::source);
            origins.elements().forEach(origin -> this.origins.add(origin(origin, texts)));
        }

        Origin origin(Reading reading) {
            return reading.optional(ORIGIN).map(this::at).orElse(unknown);
        }

        Span span(Reading reading) {
            return origin(reading).span();
        }

        String name(Reading reading) {
            return reading.optional(NAME).map(Reading::text).orElse("");
        }

        boolean comparable(Reading reading) {
            return reading.optional(COMPARABLE).map(Reading::flag).orElse(false);
        }

        /** The names of a function's scalars, or numbers for names. */
        List<String> scalars(Reading reading, int number) {
            List<String> names = reading.optional(SCALARS).map(Reading::texts).orElse(List.of());
            return names.size() == number
                    ? names
                    : IntStream.range(0, number).mapToObj(Integer::toString).toList();
        }

        private Origin at(Reading reading) {
            return element(origins, reading);
        }

        private static Source source(Reading reading) {
            reading.only("kind", "name", "text");
            String name = reading.field("name").text();
            String text = reading.field("text").text();
            Source.Kind kind = reading.field("kind").word(Source.Kind.class);
            try {
                return switch (kind) {
                    case FILE -> Source.file(name, Path.of(name), text);
                    case STANDARD_LIBRARY -> Source.standardLibrary(name, text);
                    case SETTING, SHELL -> Source.argument(kind, name, text);
                };
            } catch (InvalidPathException refused) {
                throw reading.malformed("this is no name of a file");
            }
        }

        private Origin origin(Reading reading, List<Source> texts) {
            reading.only("source", "start", "end", "text", "called_from");
            Source source = element(texts, reading.field("source"));
            int start = reading.field("start").whole();
            int end = reading.field("end").whole();
            if (start < 0 || end < start || end > source.length()) {
                throw reading.malformed("this place is outside its text");
            }
            return new Origin(
                    source.span(start, end),
                    reading.optional("text").map(Reading::text).orElse(""),
                    reading.optional("called_from").map(this::at));
        }

        private static <T> T element(List<T> list, Reading reading) {
            int number = reading.whole();
            if (number < 0 || number >= list.size()) {
                throw reading.malformed("there is no number " + number);
            }
            return list.get(number);
        }
    }
}
