package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.check.Module;
import org.prunelang.check.ScheduleKeys;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Spelling;
import org.prunelang.source.Source;
import org.prunelang.syntax.tree.Item;

/** Which names `--set` may use: parameters of the recipe and of what it imports, schedule keys. */
final class SettingNames {
    private final Interpreter interpreter;

    SettingNames(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Reports every `--set` that names nothing. */
    void check() {
        List<String> known = known();
        interpreter
                .settings()
                .texts()
                .forEach((name, text) -> {
                    if (!known.contains(name) && !isScheduleKey(name)) {
                        unknown(name, text, known);
                    }
                });
    }

    private boolean isScheduleKey(String name) {
        int dot = name.indexOf('.');
        return dot > 0
                && ScheduleKeys.type(name.substring(dot + 1)).isPresent()
                && settable().stream()
                        .anyMatch(item ->
                                item instanceof Item.Schedule schedule
                                        && schedule.name().text().equals(name.substring(0, dot)));
    }

    private void unknown(String name, Source text, List<String> known) {
        Diagnostic told =
                Diagnostic.of(
                        Code.P0210,
                        text.span(0, text.length()),
                        "this recipe has no parameter or schedule key `" + name + "`");
        interpreter.report(
                Spelling.nearest(name, known)
                        .map(close -> told.note("did you mean `" + close + "`?"))
                        .orElseGet(() ->
                                told.note(
                                        known.isEmpty()
                                                ? "it has none at all"
                                                : "it has " + String.join(", ", known))),
                interpreter.top());
    }

    private List<String> known() {
        List<String> names = new ArrayList<>();
        for (Item.Definition item : settable()) {
            if (item instanceof Item.Param param) {
                names.add(param.name().text());
            } else if (item instanceof Item.Schedule schedule) {
                schedule.settings()
                        .forEach(setting ->
                                names.add(schedule.name().text() + "." + setting.key().text()));
            }
        }
        return names;
    }

    /** Definitions of the recipe itself, and those it imports by name from files of the user. */
    private List<Item.Definition> settable() {
        Module main = interpreter.checked().main();
        List<Item.Definition> items = new ArrayList<>();
        main.recipe().items().stream()
                .filter(Item.Definition.class::isInstance)
                .map(Item.Definition.class::cast)
                .forEach(items::add);
        main.imported().stream()
                .map(global -> global.item())
                .filter(Item.Definition.class::isInstance)
                .map(Item.Definition.class::cast)
                .forEach(items::add);
        return items;
    }

    boolean isSettable(Item.Definition definition) {
        return settable().stream().anyMatch(item -> item == definition);
    }
}
