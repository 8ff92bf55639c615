package org.prunelang.evaluate;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prunelang.check.ScheduleKeys;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.plan.Schedule;
import org.prunelang.source.Source;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Identifier;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Setting;
import org.prunelang.syntax.tree.Suffix;
import org.prunelang.value.Term;
import org.prunelang.value.Type;

/** Schedules are values: entries by key, and copies with entries replaced. */
final class Schedules {
    private final Interpreter interpreter;

    Schedules(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Meaning evaluate(Item.Schedule schedule) {
        SortedMap<String, Term> entries = new TreeMap<>();
        Scope scope = interpreter.top();
        for (Setting setting : schedule.settings()) {
            String key = setting.key().text();
            Optional<Source> given =
                    interpreter
                            .settings()
                            .text(schedule.name().text() + "." + key)
                            .filter(_ -> interpreter.settingNames().isSettable(schedule));
            Optional<Term> value =
                    given.isPresent()
                            ? setTo(given.get(), key, scope)
                            : entry(setting.key(), setting.value(), scope);
            value.ifPresent(term -> entries.put(key, term));
        }
        added(schedule, entries, scope);
        boolean written =
                schedule.settings().stream()
                        .anyMatch(setting -> setting.key().text().equals("length"));
        if (!entries.containsKey("length")
                && (written || interpreter.isWrongWithin(schedule.span()))) {
            return Meaning.UNKNOWN;
        }
        if (!entries.containsKey("length")) {
            interpreter.report(
                    Diagnostic.of(
                                    Code.P0103,
                                    schedule.name().span(),
                                    "schedule `%s` does not say its length"
                                            .formatted(schedule.name().text()))
                            .note("write, for example, `length: 40 epochs`"),
                    scope);
            return Meaning.UNKNOWN;
        }
        return new Meaning.Timetable(new Schedule(entries));
    }

    /** Entries that only `--set` names. */
    private void added(Item.Schedule schedule, SortedMap<String, Term> entries, Scope scope) {
        if (!interpreter.settingNames().isSettable(schedule)) {
            return;
        }
        String prefix = schedule.name().text() + ".";
        interpreter
                .settings()
                .texts()
                .forEach((name, text) -> {
                    String key = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
                    if (ScheduleKeys.type(key).isPresent() && !entries.containsKey(key)) {
                        setTo(text, key, scope).ifPresent(term -> entries.put(key, term));
                    }
                });
    }

    private Optional<Term> setTo(Source text, String key, Scope scope) {
        return ScheduleKeys.type(key)
                .flatMap(type -> interpreter.parameters().setting(text, type, scope))
                .flatMap(Meaning::term);
    }

    /** {@code long(length: 40 epochs, seed: 3)}. */
    Meaning replaced(Meaning.Timetable timetable, Suffix.Call call, Scope scope) {
        SortedMap<String, Term> entries = new TreeMap<>(timetable.schedule().entries());
        for (Suffix.Argument argument : call.arguments()) {
            if (argument.name().isEmpty()) {
                interpreter.report(
                        Diagnostic.of(
                                Code.P0102,
                                argument.span(),
                                "entries of a schedule are replaced by name, as in"
                                        + " `full(length: 40 epochs)`"),
                        scope);
                return Meaning.UNKNOWN;
            }
            Identifier key = argument.name().get();
            Optional<Term> value = entry(key, argument.value(), scope);
            if (value.isEmpty()) {
                return Meaning.UNKNOWN;
            }
            entries.put(key.text(), value.get());
        }
        return new Meaning.Timetable(new Schedule(entries));
    }

    private Optional<Term> entry(Identifier key, Expr value, Scope scope) {
        Optional<Type> type = ScheduleKeys.type(key.text());
        if (type.isEmpty()) {
            interpreter.report(ScheduleKeys.unknown(key), scope);
            return Optional.empty();
        }
        Meaning meaning = interpreter.arguments().fitted(value, type.get(), scope);
        if (meaning instanceof Meaning.Later && !key.text().equals("learning_rate")) {
            interpreter.needsRun(value.span(), "`" + key.text() + "` of a schedule", scope);
            return Optional.empty();
        }
        return meaning.term();
    }

    /** The schedule an expression stands for, or nothing after a diagnostic. */
    Optional<Schedule> schedule(Expr expr, Scope scope) {
        Meaning meaning = interpreter.evaluate(expr, scope);
        if (meaning instanceof Meaning.Timetable(Schedule schedule)) {
            return Optional.of(schedule);
        }
        interpreter.typeError(expr.span(), "a schedule", meaning, scope);
        return Optional.empty();
    }
}
