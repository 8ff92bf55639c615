package org.prunelang.coupling.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prunelang.coupling.Coupling;
import org.prunelang.network.Draft;
import org.prunelang.network.Network;
import org.prunelang.network.Zoo;
import org.prunelang.network.build.Signal;

class WidthsTest {
    private static final Network RESNET = Zoo.resnetCifar(20);
    private static final int STEM = place("stem.conv");
    private static final int SECOND = place("stage2.0.conv2");
    private static final int THIRD = place("stage3.0.conv2");

    @Test
    void whatANarrowStageKeepsCountsTowardsTheNext() {
        Widths.Choice choice = first(Map.of(THIRD, 38, SECOND, 19, STEM, 10));
        CutRequest request = ((Widths.Chosen) choice).request();
        assertThat(request.filters().get(STEM)).hasSize(10);
        assertThat(request.filters().get(SECOND)).hasSize(19).startsWith(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(request.filters().get(THIRD)).hasSize(38);
    }

    @Test
    void noRoomIfTheNarrowStageKeepsTooMany() {
        assertThat(first(Map.of(STEM, 16, SECOND, 12)))
                .isEqualTo(new Widths.NoRoom(SECOND, 12, 16, 32, 1));
    }

    @Test
    void noRoomIfTheNarrowStageKeepsTooFew() {
        assertThat(first(Map.of(STEM, 4, SECOND, 24)))
                .isEqualTo(new Widths.NoRoom(SECOND, 24, 4, 20, 1));
    }

    @Test
    void membersOfOneWidthMustAgree() {
        assertThat(first(Map.of(SECOND, 20, place("stage2.1.conv2"), 21)))
                .isEqualTo(new Widths.NoRoom(place("stage2.1.conv2"), 21, 20, 20, 1));
    }

    @Test
    void aPinnedLayerHasOneWidth() {
        assertThat(first(Map.of(place("fc"), 9)))
                .isEqualTo(new Widths.NoRoom(place("fc"), 9, 10, 10, 1));
    }

    @Test
    void gatheredLayersChooseOnTheirOwn() {
        Coupling coupling = Coupling.of(RESNET);
        Widths.Choice choice =
                Widths.first(coupling, Map.of(STEM, 4, SECOND, 24), Map.of(), Set.of(STEM, SECOND));
        CutRequest request = ((Widths.Chosen) choice).request();
        assertThat(request.filters().get(STEM)).containsExactly(0, 1, 2, 3);
        assertThat(request.filters().get(SECOND)).hasSize(24);
        Network slim = Cut.of(coupling, request).network();
        assertThat(slim.layer(slim.find("stage2.0.conv2").orElseThrow()).shape().channels())
                .isEqualTo(24);
    }

    @Test
    void groupsSetTheStep() {
        Draft draft = new Draft();
        Signal x = draft.conv("a", draft.image(3, 4), 6, 1, 1);
        x = draft.conv("grouped", x, 4, 3, 1, 1, 2, false);
        Coupling coupling = Coupling.of(draft.ending(draft.conv("out", x, 2, 1, 1)));
        assertThat(Widths.first(coupling, Map.of(1, 3), Map.of(), Set.of()))
                .isEqualTo(new Widths.NoRoom(1, 3, 0, 6, 2));
        Widths.Choice even = Widths.first(coupling, Map.of(1, 4), Map.of(), Set.of());
        assertThat(((Widths.Chosen) even).request().filters())
                .isEqualTo(Map.of(1, List.of(0, 1, 3, 4)));
    }

    private static Widths.Choice first(Map<Integer, Integer> filters) {
        return Widths.first(Coupling.of(RESNET), filters, Map.of(), Set.of());
    }

    private static int place(String name) {
        return RESNET.find(name).orElseThrow();
    }
}
