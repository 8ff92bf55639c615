package org.prunelang.format.safetensors;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the header, a JSON object of tensors by name, piece by piece and strictly: no key twice, no
 * key that does not belong there, no text that is not UTF-8.
 */
final class HeaderParser {
    private static final int MOST_TENSORS = 100_000;
    private static final int MOST_METADATA = 10_000;
    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_TEXT = 16_000_000;
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNameLength(LONGEST_NAME)
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNestingDepth(8)
                                    .build())
                    .build();

    private final JsonParser json;
    private final Map<String, TensorEntry> tensors = new LinkedHashMap<>();
    private final SortedMap<String, String> metadata = new TreeMap<>();

    private HeaderParser(JsonParser json) {
        this.json = json;
    }

    static Header parse(InputStream text) {
        InputStreamReader strict =
                new InputStreamReader(
                        text,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), strict)) {
            HeaderParser parser = new HeaderParser(json);
            parser.header();
            return new Header(List.copyOf(parser.tensors.values()), parser.metadata);
        } catch (StreamConstraintsException tooMuch) {
            throw new Malformed("its header holds a name, text or number that is too long");
        } catch (JacksonIOException unreadable) {
            throw new Malformed(
                    unreadable.getCause() instanceof CharacterCodingException
                            ? "its header is not UTF-8"
                            : "its header cannot be read");
        } catch (JacksonException wrong) {
            throw new Malformed(
                    "its header is not JSON (at character %d of the header)"
                            .formatted(wrong.getLocation().getCharOffset() + 1));
        }
    }

    private void header() {
        expect(json.nextToken(), JsonToken.START_OBJECT, "its header is not a JSON object");
        boolean described = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (name.equals("__metadata__")) {
                if (described) {
                    throw new Malformed("`__metadata__` stands twice in its header");
                }
                described = true;
                metadata();
            } else {
                TensorEntry tensor = new EntryParser(json, name).parse();
                if (tensors.put(name, tensor) != null) {
                    throw new Malformed(Shown.name(name) + " stands twice in its header");
                }
                if (tensors.size() > MOST_TENSORS) {
                    throw new Malformed(
                            "its header names more than %,d tensors".formatted(MOST_TENSORS));
                }
            }
        }
        if (json.nextToken() != null) {
            throw new Malformed("its header goes on behind the JSON object");
        }
    }

    private void metadata() {
        String onlyText = "`__metadata__` may hold nothing but text";
        expect(json.nextToken(), JsonToken.START_OBJECT, onlyText);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            expect(json.nextToken(), JsonToken.VALUE_STRING, onlyText);
            if (metadata.put(key, sound(json.getString())) != null) {
                throw new Malformed("%s stands twice in `__metadata__`".formatted(Shown.name(key)));
            }
            if (metadata.size() > MOST_METADATA) {
                throw new Malformed(
                        "`__metadata__` has more than %,d entries".formatted(MOST_METADATA));
            }
        }
    }

    /** Half of a surrogate pair, which an escape can spell, is no text that could be written. */
    private static String sound(String text) {
        boolean broken =
                text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        if (broken) {
            throw new Malformed("its header is not UTF-8");
        }
        return text;
    }

    private static void expect(JsonToken found, JsonToken expected, String otherwise) {
        if (found != expected) {
            throw new Malformed(otherwise);
        }
    }
}
