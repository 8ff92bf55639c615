package org.prunelang.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Item;
import org.prunelang.value.Type;

class NamesTest {
    private static Referent referent(Checked checked, Expr expr) {
        return checked.names().of((Expr.Name) expr);
    }

    private static Expr body(Checked checked) {
        Item.Function function = (Item.Function) checked.main().recipe().items().getLast();
        return function.body().orElseThrow().value();
    }

    @Test
    void localsGlobalsAndTheLanguageAreToldApart() {
        Checked checked = Recipes.check("let g = 1\nfn f(x: count) = x");
        assertThat(referent(checked, body(checked))).isInstanceOf(Referent.Local.class);
        checked = Recipes.check("let g = 1\nfn f(x: count) = g");
        assertThat(referent(checked, body(checked)))
                .isEqualTo(checked.main().find("g").orElseThrow());
    }

    @Test
    void equalNamesAtTwoPlacesAreTwoNames() {
        Checked checked = Recipes.check("fn one(x: count) = x\nfn two(x: number) = x");
        Item.Function one = (Item.Function) checked.main().recipe().items().getFirst();
        Item.Function two = (Item.Function) checked.main().recipe().items().getLast();
        Type first = checked.types().of(one.body().orElseThrow().value());
        Type second = checked.types().of(two.body().orElseThrow().value());
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void importedNamesKeepTheirHome() {
        Checked checked = Recipes.check("use std.criteria { l1 as size }\nlet c = size");
        Referent referent = referent(checked, Recipes.lastValue(checked));
        assertThat(referent)
                .isInstanceOfSatisfying(
                        Referent.Global.class,
                        global -> {
                            assertThat(global.name().text()).isEqualTo("l1");
                            assertThat(global.module().source().name())
                                    .isEqualTo("std/criteria.prune");
                        });
    }

    @Test
    void aModuleIsUsedByItsName() {
        assertThat(Recipes.codes("use std.models\nmodel net = models.resnet_cifar(depth: 20)"))
                .isEmpty();
        assertThat(Recipes.errors("use std.models\nmodel net = models.resnet_sifar(depth: 20)"))
                .containsExactly("P0201");
    }

    @Test
    void unitsTypesAndNounsMayBeNamesOfYours() {
        assertThat(Recipes.codes("let epochs = 3\nlet metric = 4\nlet x = epochs + metric"))
                .isEmpty();
    }

    @Test
    void layersAreInScopeInsideTheBracesOnly() {
        assertThat(Recipes.codes("model m { input image(3, 32x32); relu; mean_pool }")).isEmpty();
        assertThat(Recipes.errors("let x = mean_pool")).containsExactly("P0201");
    }

    @Test
    void anUnknownNameIsToldOnceInItsFile() {
        assertThat(Recipes.errors("let x = nothing + nothing\nlet y = nothing"))
                .containsExactly("P0201");
    }

    @Test
    void whatASyntaxErrorTookAwayIsNotMissed() {
        assertThat(Recipes.errors("let x = = 3\nlet y = x + 1")).containsExactly("P0001");
    }
}
