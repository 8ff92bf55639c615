package org.prunelang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prunelang.syntax.tree.Item;
import org.prunelang.value.Type;

/** The library is text in the language; what the program knows of it must agree with that text. */
class LibraryTest {
    private static Module module(String name) {
        Checked checked = Recipes.check("use std." + name + "\nlet x = 1");
        return checked.modules().stream()
                .filter(module -> module.source().name().equals("std/" + name + ".prune"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layers",
                "tensors",
                "data",
                "train",
                "search",
                "models",
                "criteria",
                "transforms"
            })
    void everyModuleChecks(String name) {
        assertThat(Recipes.check("use std." + name + "\nlet x = 1").diagnostics())
                .filteredOn(diagnostic -> diagnostic.isError())
                .isEmpty();
    }

    @Test
    void theEntriesOfSchedulesAreThoseTheLibraryDeclares() {
        Referent.Global entries = module("train").find("entries").orElseThrow();
        Map<String, Type> declared = new TreeMap<>();
        ((Item.Function) entries.item())
                .parameters()
                .forEach(parameter ->
                        declared.put(
                                parameter.name().text(),
                                TypeReader.read(parameter.type().orElseThrow())));
        assertThat(declared.keySet()).containsExactlyInAnyOrderElementsOf(ScheduleKeys.names());
        declared.forEach((key, type) -> assertThat(ScheduleKeys.type(key)).as(key).contains(type));
    }

    @Test
    void theFunctionsOfTensorsAreThoseTheLibraryDeclares() {
        for (Referent.Global declared : module("tensors").definitions()) {
            assertThat(Signatures.isBuiltIn(declared.name().text()))
                    .as(declared.name().text())
                    .isTrue();
        }
    }

    @Test
    void aMissingUseIsToldWithItsModule() {
        assertThat(Recipes.check("let x = l2").diagnostics().getFirst().notes())
                .containsExactly("the library has one: use std.criteria { l2 }");
    }

    @Test
    void theHomesOfTheLibrarysNamesAreRight() {
        for (String name : new String[] {"data", "criteria", "transforms", "train", "search"}) {
            for (Referent.Global definition : module(name).definitions()) {
                String word = definition.name().text();
                LibraryNames.home(word)
                        .ifPresent(home -> assertThat(home).as(word).isEqualTo("std." + name));
            }
        }
        assertThat(LibraryNames.home("sgd")).contains("std.train");
    }
}
