package org.prunelang.network.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.prunelang.network.Network;
import org.prunelang.network.Zoo;

/**
 * Tensors find their place by exact names, behind one prefix, or by order if asked; never by guess.
 */
class WeightMatchingTest {
    private static final Network NETWORK = Zoo.resnetCifar(20);
    private static final String FILE = "w.safetensors";

    @Test
    void exactNamesInAnyOrder() {
        List<NamedTensor> given = new ArrayList<>(own(name -> name));
        Collections.reverse(given);
        WeightMatch.Matched matched = matched(WeightMatching.byName(NETWORK, FILE, given));
        assertThat(matched.note()).isEmpty();
        assertThat(matched.pairs()).allMatch(pair -> pair.tensor().name().equals(pair.file()));
        assertThat(matched.pairs()).hasSize(97);
    }

    @Test
    void stepCountersAreNoTensorsOfTheNetwork() {
        List<NamedTensor> given = new ArrayList<>(own(name -> name));
        given.add(new NamedTensor("stem.bn.num_batches_tracked", List.of()));
        matched(WeightMatching.byName(NETWORK, FILE, given));
        matched(WeightMatching.byOrder(NETWORK, FILE, given));
    }

    @Test
    void aCommonPrefixIsLeftOutWithANote() {
        WeightMatch.Matched matched =
                matched(WeightMatching.byName(NETWORK, FILE, own(name -> "module.net." + name)));
        assertThat(matched.note())
                .hasValue(
                        "all names in w.safetensors begin with `module.net.`, which was left out");
        assertThat(matched.pairs().getFirst().file()).isEqualTo("module.net.stem.conv.weight");
    }

    @Test
    void aPrefixOfSomeIsNone() {
        WeightMatch.Mismatch mismatch =
                mismatch(
                        WeightMatching.byName(
                                NETWORK,
                                FILE,
                                own(name -> name.startsWith("fc") ? name : "module." + name)));
        assertThat(mismatch.message())
                .isEqualTo(
                        "w.safetensors does not fit the network: 95 of the network's 97 tensors"
                                + " are not in it, and 95 others are");
        assertThat(mismatch.notes())
                .containsExactly(
                        "the file has no stem.conv.weight, stem.bn.weight, stem.bn.bias and 92 more",
                        "the network has no module.stem.conv.weight, module.stem.bn.weight,"
                                + " module.stem.bn.bias and 92 more",
                        "count, order and shapes agree: write `load … from \"w.safetensors\" by"
                                + " order`");
    }

    @Test
    void otherNamesByOrder() {
        List<NamedTensor> published =
                own(name -> name.replace("stage", "layer").replace("fc", "linear"));
        assertThat(WeightMatching.byName(NETWORK, FILE, published))
                .isInstanceOf(WeightMatch.Mismatch.class);
        WeightMatch.Matched matched = matched(WeightMatching.byOrder(NETWORK, FILE, published));
        assertThat(matched.pairs().getLast().tensor().name()).isEqualTo("fc.bias");
        assertThat(matched.pairs().getLast().file()).isEqualTo("linear.bias");
        assertThat(matched.note()).hasValueSatisfying(note -> assertThat(note).contains("order"));
    }

    @Test
    void equalNamesWithOtherShapesAreNotGuessed() {
        List<NamedTensor> given = new ArrayList<>(own(name -> name));
        given.set(0, new NamedTensor("stem.conv.weight", List.of(3L, 16L, 3L, 3L)));
        WeightMatch.Mismatch mismatch = mismatch(WeightMatching.byName(NETWORK, FILE, given));
        assertThat(mismatch.message()).contains("1 of 97 tensors have another shape");
        assertThat(mismatch.notes())
                .containsExactly(
                        "`stem.conv.weight` is [3, 16, 3, 3] in the file and [16, 3, 3, 3] in the"
                                + " network");
        assertThat(mismatch(WeightMatching.byOrder(NETWORK, FILE, given)).notes().getFirst())
                .startsWith("tensor 1 is `stem.conv.weight` [3, 16, 3, 3]");
    }

    @Test
    void byOrderNeedsTheSameCount() {
        List<NamedTensor> fewer = own(name -> name).subList(0, 96);
        assertThat(mismatch(WeightMatching.byOrder(NETWORK, FILE, fewer)).notes())
                .containsExactly("the file has 96 tensors and the network 97");
        assertThat(mismatch(WeightMatching.byOrder(NETWORK, FILE, List.of())).notes())
                .containsExactly("the file has 0 tensors and the network 97");
        assertThat(mismatch(WeightMatching.byName(NETWORK, FILE, List.of())).message())
                .contains("97 of the network's 97");
    }

    @Test
    void byOrderNeedsTheSameMeanings() {
        List<NamedTensor> given = new ArrayList<>(own(name -> "x." + name));
        Collections.swap(given, 1, 2);
        assertThat(mismatch(WeightMatching.byOrder(NETWORK, FILE, given)).notes().getFirst())
                .isEqualTo(
                        "tensor 2 is `x.stem.bn.bias` [16] in the file and `stem.bn.weight` [16] in"
                                + " the network: `bias` means something else");
    }

    @Test
    void aFileSortedByNameHasNoOrder() {
        List<NamedTensor> given = new ArrayList<>(own(name -> "x." + name));
        given.sort(Comparator.comparing(NamedTensor::name));
        assertThat(mismatch(WeightMatching.byOrder(NETWORK, FILE, given)).notes().getFirst())
                .contains("sorted by name");
        given.replaceAll(t -> new NamedTensor(t.name().replace("stage", "s"), t.shape()));
        assertThat(mismatch(WeightMatching.byName(NETWORK, FILE, given)).notes().getLast())
                .startsWith("`by order` would not help: ")
                .contains("sorted by name");
    }

    private static List<NamedTensor> own(UnaryOperator<String> renamed) {
        return NetworkTensor.of(NETWORK).stream()
                .map(tensor ->
                        new NamedTensor(
                                renamed.apply(tensor.name()),
                                tensor.tensor().shape().stream().map(Integer::longValue).toList()))
                .toList();
    }

    private static WeightMatch.Matched matched(WeightMatch match) {
        assertThat(match).isInstanceOf(WeightMatch.Matched.class);
        return (WeightMatch.Matched) match;
    }

    private static WeightMatch.Mismatch mismatch(WeightMatch match) {
        assertThat(match).isInstanceOf(WeightMatch.Mismatch.class);
        return (WeightMatch.Mismatch) match;
    }
}
