package org.prunelang.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.prunelang.diagnostic.Code;
import org.prunelang.tensor.Axis;
import org.prunelang.tensor.Several;

/** What each primitive does to values. */
final class Calls {
    private final Budget budget;
    private final Products products;
    private final Moves moves;

    Calls(Budget budget, Products products, Moves moves) {
        this.budget = budget;
        this.products = products;
        this.moves = moves;
    }

    List<Array> apply(Several.Call call, List<Array> given) {
        List<String> words = call.words();
        Array first = given.isEmpty() ? Array.scalar(0) : given.getFirst();
        return switch (call.primitive()) {
            case SVD -> svd(first);
            case DISTANCE -> List.of(products.distances(first, given.get(1), words.getFirst()));
            case RANK -> List.of(rank(first, words));
            case NORM -> List.of(norm(first, given.get(1).at(0), words));
            case TAKE -> List.of(moves.take(first, given.get(1), words.getFirst()));
            case PUT -> List.of(moves.put(first, given.get(1), given.get(2), words.getFirst()));
            case RELABEL -> List.of(moves.relabel(first, words));
            case COUNT -> List.of(count(first, words));
            case SORTED -> List.of(moves.sorted(first));
            case ZEROS -> List.of(filled(words, given, 0));
            case ONES -> List.of(filled(words, given, 1));
            case TENSOR -> List.of(filled(words, given, given.getLast().at(0)));
            case NORMAL -> List.of(normal(words, given));
            case STACK -> List.of(moves.stack(given, words.getFirst()));
            case RANGE -> List.of(range(words.getFirst(), first.at(0), given.get(1).at(0)));
        };
    }

    private List<Array> svd(Array of) {
        Axis rows = of.axes().get(0);
        Axis columns = of.axes().get(1);
        budget.work(10L * of.count() * Math.min(of.size(0), of.size(1)));
        Decomposition found = Decomposition.of(rowsOf(of.raw(), of.size(0), of.size(1)));
        Axis component = Axis.of("component", found.values().length);
        return List.of(
                flat(List.of(rows, component), found.left()),
                flat(List.of(component), found.values()),
                flat(List.of(component, columns), found.right()));
    }

    private Array flat(List<Axis> axes, double[]... rows) {
        double[] room = budget.room(axes);
        int place = 0;
        for (double[] row : rows) {
            System.arraycopy(row, 0, room, place, row.length);
            place += row.length;
        }
        return new Array(axes, room);
    }

    private static double[][] rowsOf(double[] values, int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(i -> Arrays.copyOfRange(values, i * columns, (i + 1) * columns))
                .toArray(double[][]::new);
    }

    private Array rank(Array of, List<String> axes) {
        int rows = of.size(of.axisOf(axes.get(0)));
        int columns = of.size(of.axisOf(axes.get(1)));
        budget.work(10L * of.count() * Math.min(rows, columns));
        // Groups come in the row order of the two axes as they stand in the tensor.
        boolean turned = of.axisOf(axes.get(0)) > of.axisOf(axes.get(1));
        return Grouped.reduce(
                budget,
                of,
                axes,
                values ->
                        Decomposition.of(
                                        rowsOf(
                                                values,
                                                turned ? columns : rows,
                                                turned ? rows : columns))
                                .rank());
    }

    private Array norm(Array of, double order, List<String> over) {
        return Grouped.reduce(
                budget,
                of,
                new HashSet<>(over.isEmpty() ? of.names() : over),
                Statistics.norm(order));
    }

    private static Array count(Array of, List<String> words) {
        return Array.scalar(words.isEmpty() ? of.count() : of.size(of.axisOf(words.getFirst())));
    }

    private Array filled(List<String> words, List<Array> sizes, double value) {
        Array made = made(words, sizes);
        Arrays.fill(made.raw(), value);
        return made;
    }

    private Array normal(List<String> words, List<Array> operands) {
        Array made = made(words, operands);
        Draws draws = new Draws((long) operands.getLast().at(0));
        for (int i = 0; i < made.count(); i++) {
            made.raw()[i] = draws.normal();
        }
        return made;
    }

    private Array made(List<String> words, List<Array> sizes) {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            double size = sizes.get(i).at(0);
            if (!(size >= 1)) {
                throw new Refusal(
                        Code.P0312,
                        "axis `%s` cannot have size %.0f".formatted(words.get(i), size));
            }
            axes.add(Axis.of(words.get(i), (long) size));
        }
        return new Array(axes, budget.room(axes));
    }

    private Array range(String axis, double first, double end) {
        List<Axis> axes = List.of(Axis.of(axis, Math.max(0, (long) (end - first))));
        double[] room = budget.room(axes);
        for (int i = 0; i < room.length; i++) {
            room[i] = first + i;
        }
        return new Array(axes, room);
    }
}
