package org.prunelang.check;

import java.util.List;
import java.util.Set;
import org.prunelang.syntax.tree.Item;
import org.prunelang.syntax.tree.Parameter;
import org.prunelang.value.Type;

/** The inputs of criteria: tensors that the layer at hand gives, bound by their names. */
final class Inputs {
    /** Known only by running images through the network. */
    private static final Set<String> OF_DATA = Set.of("A", "dA", "G");

    private Inputs() {}

    static boolean isInput(Parameter parameter) {
        return parameter
                .type()
                .map(TypeReader::read)
                .filter(Type.Tensor.class::isInstance)
                .isPresent();
    }

    static boolean isInput(List<Parameter> parameters, String name) {
        return parameters.stream()
                .anyMatch(parameter -> parameter.name().text().equals(name) && isInput(parameter));
    }

    /** The inputs that need images, none for a criterion of weights alone. */
    static List<String> ofData(Item.Criterion criterion) {
        return criterion.parameters().stream()
                .filter(Inputs::isInput)
                .map(parameter -> parameter.name().text())
                .filter(OF_DATA::contains)
                .toList();
    }
}
