package org.prunelang.tensor;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.prunelang.diagnostic.Code;

/** The axes of a tensor, in order and each name once, and what its entries are. */
public record TensorType(List<Axis> axes, Element element) {
    /** More elements than this in one tensor are refused: 800 MB in double precision. */
    public static final long MOST_ELEMENTS = 100_000_000;

    public TensorType {
        axes = List.copyOf(axes);
        if (axes.stream().map(Axis::name).distinct().count() != axes.size()) {
            throw new IllegalArgumentException("an axis twice: " + axes);
        }
    }

    public static TensorType of(Element element, Axis... axes) {
        return new TensorType(List.of(axes), element);
    }

    public static TensorType scalar(Element element) {
        return new TensorType(List.of(), element);
    }

    /** A type of axes that come from a recipe. */
    public static Tried<TensorType> tried(List<Axis> axes, Element element) {
        for (int i = 0; i < axes.size(); i++) {
            String name = axes.get(i).name();
            Optional<TensorProblem> typeName = Axis.problemOf(name);
            if (typeName.isPresent()) {
                return Tried.refused(typeName.get());
            }
            if (axes.subList(0, i).stream().anyMatch(axis -> axis.name().equals(name))) {
                return Tried.refused(
                        Code.P0312, "axis `%s` would stand twice in one tensor".formatted(name));
            }
        }
        return new TensorType(axes, element).bounded();
    }

    /** This type, unless its known sizes make it too large to hold. */
    Tried<TensorType> bounded() {
        long elements = 1;
        for (Axis axis : axes) {
            long size = axis.size() instanceof Size.Known(long n) ? Math.max(n, 1) : 1;
            if (size > MOST_ELEMENTS / elements) {
                return Tried.refused(
                        Code.P0520,
                        "a tensor %s has more than %,d elements"
                                .formatted(axesText(), MOST_ELEMENTS));
            }
            elements *= size;
        }
        return Tried.made(this);
    }

    public boolean isScalar() {
        return axes.isEmpty();
    }

    public List<String> names() {
        return axes.stream().map(Axis::name).toList();
    }

    public Optional<Axis> axis(String name) {
        return axes.stream().filter(axis -> axis.name().equals(name)).findFirst();
    }

    public boolean has(String name) {
        return axis(name).isPresent();
    }

    /** The axis of that name, or the problem that there is none. */
    Tried<Axis> need(String name) {
        return axis(name)
                .map(Tried::made)
                .orElseGet(() ->
                        Tried.refused(
                                Code.P0312,
                                "there is no axis `%s` in %s".formatted(name, axesText())));
    }

    public TensorType without(Collection<String> names) {
        return new TensorType(
                axes.stream().filter(axis -> !names.contains(axis.name())).toList(), element);
    }

    /** The same tensor with one axis of another size. */
    TensorType resized(String name, Size size) {
        return new TensorType(
                axes.stream()
                        .map(axis -> axis.name().equals(name) ? new Axis(name, size) : axis)
                        .toList(),
                element);
    }

    public TensorType as(Element other) {
        return new TensorType(axes, other);
    }

    /** The number of elements, if all sizes are known. */
    public OptionalLong elements() {
        long elements = 1;
        for (Axis axis : axes) {
            if (!(axis.size() instanceof Size.Known(long n))) {
                return OptionalLong.empty();
            }
            elements *= n;
        }
        return OptionalLong.of(elements);
    }

    /** {@code [filter, weight: 27]}. */
    public String axesText() {
        return axes.stream().map(Axis::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String toString() {
        return axesText() + " " + element.name().toLowerCase(Locale.ROOT);
    }
}
