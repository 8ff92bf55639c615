package org.prunelang.value;

import static org.prunelang.value.Operation.MINUS;
import static org.prunelang.value.Operation.MODULO;
import static org.prunelang.value.Operation.OF;
import static org.prunelang.value.Operation.OVER;
import static org.prunelang.value.Operation.PLUS;
import static org.prunelang.value.Operation.POWER;
import static org.prunelang.value.Operation.TIMES;
import static org.prunelang.value.Unit.ACCURACY;
import static org.prunelang.value.Unit.COUNT;
import static org.prunelang.value.Unit.FRACTION;
import static org.prunelang.value.Unit.NUMBER;
import static org.prunelang.value.Unit.POINTS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which units combine to which, as data: one entry per cell, everything else is refused. */
final class UnitTable {
    private static final List<Unit> QUANTITIES =
            Stream.of(Unit.values()).filter(Unit::isQuantity).toList();
    private static final Map<Cell, Unit> CELLS = cells();

    private UnitTable() {}

    private record Cell(Operation operation, Unit left, Unit right) {}

    /** The unit of a result, a count read as a number where only that fits. */
    static Optional<Unit> result(Operation operation, Unit left, Unit right) {
        Unit exact = CELLS.get(new Cell(operation, left, right));
        return Optional.ofNullable(exact)
                .or(() -> cell(operation, widened(left), right))
                .or(() -> cell(operation, left, widened(right)))
                .or(() -> cell(operation, widened(left), widened(right)));
    }

    private static Optional<Unit> cell(Operation operation, Unit left, Unit right) {
        return Optional.ofNullable(CELLS.get(new Cell(operation, left, right)));
    }

    private static Unit widened(Unit unit) {
        return unit == COUNT ? NUMBER : unit;
    }

    private static Map<Cell, Unit> cells() {
        Map<Cell, Unit> cells = new HashMap<>();
        add(cells, List.of(PLUS, MINUS, TIMES, MODULO), COUNT, COUNT, COUNT);
        add(cells, List.of(OVER, POWER), COUNT, COUNT, NUMBER);
        add(cells, List.of(PLUS, MINUS, TIMES, OVER, POWER), NUMBER, NUMBER, NUMBER);
        add(cells, List.of(PLUS, MINUS, TIMES), FRACTION, FRACTION, FRACTION);
        scaling(cells, FRACTION);
        add(cells, List.of(OF), FRACTION, FRACTION, FRACTION);
        add(cells, List.of(OF), FRACTION, COUNT, NUMBER);
        for (Unit quantity : QUANTITIES) {
            add(cells, List.of(PLUS, MINUS), quantity, quantity, quantity);
            scaling(cells, quantity);
            add(cells, List.of(OF), FRACTION, quantity, quantity);
        }
        accuracies(cells);
        return Map.copyOf(cells);
    }

    private static void accuracies(Map<Cell, Unit> cells) {
        add(cells, List.of(MINUS), ACCURACY, ACCURACY, POINTS);
        add(cells, List.of(OVER), ACCURACY, ACCURACY, NUMBER);
        add(cells, List.of(PLUS, MINUS), ACCURACY, POINTS, ACCURACY);
        add(cells, List.of(PLUS, MINUS), POINTS, POINTS, POINTS);
        scaling(cells, POINTS);
        add(cells, List.of(OF), FRACTION, ACCURACY, ACCURACY);
        add(cells, List.of(OF), FRACTION, POINTS, POINTS);
    }

    /** Times and over a number; the quotient of two of a kind is a number. */
    private static void scaling(Map<Cell, Unit> cells, Unit unit) {
        add(cells, List.of(TIMES), NUMBER, unit, unit);
        add(cells, List.of(TIMES, OVER), unit, NUMBER, unit);
        add(cells, List.of(OVER), unit, unit, NUMBER);
    }

    private static void add(
            Map<Cell, Unit> cells, List<Operation> operations, Unit left, Unit right, Unit result) {
        operations.forEach(operation -> cells.put(new Cell(operation, left, right), result));
    }
}
