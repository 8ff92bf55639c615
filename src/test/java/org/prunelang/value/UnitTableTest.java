package org.prunelang.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operator on every pair of units: what it gives, or the code of the refusal. The table below
 * is written from the language's own (evaluation, section 3.2); `q` stands for each quantity in
 * turn, `r` for any other quantity.
 */
class UnitTableTest {
    private static final String TABLE =
            """
            count     + - *    count     count
            count     mod      count     count
            count     /        count     number
            count     ^        count     number
            number    + - * /  number    number
            number    ^        number    number
            count     + - * /  number    number
            number    + - * /  count     number
            count     ^        number    number
            number    ^        count     number
            fraction  + - *    fraction  fraction
            number    *        fraction  fraction
            fraction  *        number    fraction
            count     *        fraction  fraction
            fraction  *        count     fraction
            fraction  /        number    fraction
            fraction  /        count     fraction
            fraction  /        fraction  number
            q         /        q         number
            points    /        points    number
            accuracy  /        accuracy  number
            q         + -      q         q
            number    *        q         q
            count     *        q         q
            q         * /      number    q
            q         * /      count     q
            fraction  of       q         q
            fraction  of       fraction  fraction
            fraction  of       accuracy  accuracy
            fraction  of       points    points
            fraction  of       count     number
            accuracy  -        accuracy  points
            accuracy  + -      points    accuracy
            points    + -      points    points
            number    *        points    points
            count     *        points    points
            points    * /      number    points
            points    * /      count     points

            accuracy  + - / mod of ^ < == ..    fraction  P0124
            fraction  + - / mod ^ < == ..       accuracy  P0124
            accuracy  +        accuracy  P0124
            epochs    + - * / mod of ^ < == ..  batches   P0125
            batches   + - * / mod of ^ < == ..  epochs    P0125
            """;

    /** A percent literal may stand beside an accuracy, and types alone cannot tell a literal. */
    private static final Set<String> LITERALS =
            Set.of(
                    "accuracy < fraction",
                    "accuracy == fraction",
                    "fraction < accuracy",
                    "fraction == accuracy");

    private static final List<Unit> QUANTITIES =
            List.of(
                    Unit.EPOCHS,
                    Unit.BATCHES,
                    Unit.IMAGES,
                    Unit.ROUNDS,
                    Unit.HALVINGS,
                    Unit.DURATION,
                    Unit.MACS,
                    Unit.PARAMS,
                    Unit.BYTES);

    private static final List<Operation> OPERATIONS =
            List.of(
                    Operation.PLUS,
                    Operation.MINUS,
                    Operation.TIMES,
                    Operation.OVER,
                    Operation.MODULO,
                    Operation.OF,
                    Operation.POWER,
                    Operation.LESS,
                    Operation.EQUAL,
                    Operation.RANGE);

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("cells")
    void givesWhatTheTableSays(String cell, String expected, Cell parts) {
        assertThat(outcome(parts)).isEqualTo(expected);
    }

    record Cell(Operation operation, Unit left, Unit right) {
        @Override
        public String toString() {
            return left.word() + " " + operation.sign() + " " + right.word();
        }
    }

    static Stream<Arguments> cells() {
        Map<String, String> written = written();
        List<Cell> cells = new ArrayList<>();
        for (Operation operation : OPERATIONS) {
            for (Unit left : Unit.values()) {
                for (Unit right : Unit.values()) {
                    cells.add(new Cell(operation, left, right));
                }
            }
        }
        assertThat(cells.stream().map(Cell::toString)).containsAll(written.keySet());
        return cells.stream()
                .map(cell ->
                        Arguments.of(
                                cell.toString(),
                                written.getOrDefault(cell.toString(), otherwise(cell)),
                                cell));
    }

    /** Same types (a count is a number too) compare and make ranges; all else is refused. */
    private static String otherwise(Cell cell) {
        boolean plain =
                List.of(Unit.COUNT, Unit.NUMBER).containsAll(List.of(cell.left(), cell.right()));
        boolean same = cell.left() == cell.right() || plain;
        return switch (cell.operation()) {
            case LESS, EQUAL -> same || LITERALS.contains(cell.toString()) ? "flag" : "P0122";
            case RANGE -> same ? "range" : "P0122";
            default -> "P0122";
        };
    }

    private static Map<String, String> written() {
        Map<String, String> written = new HashMap<>();
        for (String line : TABLE.split("\n")) {
            if (!line.isBlank()) {
                List<String> words = Arrays.asList(line.trim().split(" +"));
                String left = words.getFirst();
                String right = words.get(words.size() - 2);
                String result = words.getLast();
                for (String sign : words.subList(1, words.size() - 2)) {
                    add(written, left, sign, right, result);
                }
            }
        }
        LITERALS.forEach(written::remove);
        return written;
    }

    private static void add(
            Map<String, String> written, String left, String sign, String right, String result) {
        Set<String> words = new HashSet<>(List.of(left, right, result));
        if (!words.contains("q")) {
            written.put(left + " " + sign + " " + right, result);
            return;
        }
        for (Unit quantity : QUANTITIES) {
            String word = quantity.word();
            add(
                    written,
                    left.equals("q") ? word : left,
                    sign,
                    right.equals("q") ? word : right,
                    result.equals("q") ? word : result);
        }
    }

    private static String outcome(Cell cell) {
        return switch (Units.result(cell.operation(), cell.left(), cell.right())) {
            case Units.Outcome.Gives(Unit unit) -> unit.word();
            case Units.Outcome.Gives(Type.RangeOf _) -> "range";
            case Units.Outcome.Gives(Type type) -> type.toString().toLowerCase(Locale.ROOT);
            case Units.Outcome.Refused(Mismatch mismatch) -> mismatch.code().name();
        };
    }
}
