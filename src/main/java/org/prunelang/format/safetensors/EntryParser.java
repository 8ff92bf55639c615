package org.prunelang.format.safetensors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the description of one tensor, and checks that it agrees with itself. */
final class EntryParser {
    private static final int MOST_AXES = 32;
    private static final int MOST_DIGITS = 19;

    private final JsonParser json;
    private final String name;
    private Optional<Dtype> dtype = Optional.empty();
    private Optional<List<Long>> shape = Optional.empty();
    private Optional<List<Long>> offsets = Optional.empty();

    EntryParser(JsonParser json, String name) {
        this.json = json;
        this.name = name;
    }

    TensorEntry parse() {
        require(json.nextToken() == JsonToken.START_OBJECT, "is not described by a JSON object");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            switch (key) {
                case "dtype" -> {
                    require(dtype.isEmpty(), "has two `dtype`s");
                    dtype = Optional.of(dtype());
                }
                case "shape" -> {
                    require(shape.isEmpty(), "has two `shape`s");
                    shape = Optional.of(wholeNumbers(key));
                }
                case "data_offsets" -> {
                    require(offsets.isEmpty(), "has two `data_offsets`");
                    offsets = Optional.of(wholeNumbers(key));
                }
                default -> throw wrong("has an unknown key %s".formatted(Shown.name(key)));
            }
        }
        return checked(
                dtype.orElseThrow(() -> wrong("has no `dtype`")),
                shape.orElseThrow(() -> wrong("has no `shape`")),
                offsets.orElseThrow(() -> wrong("has no `data_offsets`")));
    }

    private Dtype dtype() {
        require(json.nextToken() == JsonToken.VALUE_STRING, "has a `dtype` that is no text");
        String word = json.getString();
        return Dtype.of(word)
                .orElseThrow(() ->
                        wrong("is of type %s, which is not supported".formatted(Shown.name(word))));
    }

    private List<Long> wholeNumbers(String key) {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            throw wrong("has a `%s` that is no list".formatted(key));
        }
        List<Long> numbers = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            numbers.add(wholeNumber(key));
            if (numbers.size() > MOST_AXES) {
                throw wrong("has too many numbers in its `%s`".formatted(key));
            }
        }
        return numbers;
    }

    private long wholeNumber(String key) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw wrong("has a `%s` that holds something else than whole numbers".formatted(key));
        }
        String digits = json.getString();
        if (digits.startsWith("-")) {
            throw wrong("has a negative number in its `%s`".formatted(key));
        }
        if (digits.length() >= MOST_DIGITS) {
            throw wrong("has a number in its `%s` that is too large".formatted(key));
        }
        return Long.parseLong(digits);
    }

    private TensorEntry checked(Dtype dtype, List<Long> shape, List<Long> offsets) {
        require(offsets.size() == 2, "has `data_offsets` that are not two numbers");
        long begin = offsets.get(0);
        long end = offsets.get(1);
        require(begin <= end, "ends before it begins");
        long bytes = dtype.bytes();
        try {
            for (long size : shape) {
                bytes = Math.multiplyExact(bytes, size);
            }
        } catch (ArithmeticException overflow) {
            throw wrong("has a shape %s that no file can hold".formatted(shape));
        }
        if (bytes != end - begin) {
            throw wrong("needs %d bytes for its shape and has %d".formatted(bytes, end - begin));
        }
        return new TensorEntry(name, dtype, shape, begin, end);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    private Malformed wrong(String what) {
        return new Malformed("tensor %s %s".formatted(Shown.name(name), what));
    }
}
