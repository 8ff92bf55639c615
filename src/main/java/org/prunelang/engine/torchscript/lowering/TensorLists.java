package org.prunelang.engine.torchscript.lowering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.engine.Slot;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.program.Variable;
import org.prunelang.engine.torchscript.program.Writer;
import org.prunelang.network.weights.NetworkTensor;

/**
 * The lists in which a method is given a network's tensors. A list that would be empty is no
 * parameter, since the engine has no way to pass it.
 */
public final class TensorLists implements TensorAccess {
    private final Map<String, Argument> places = new HashMap<>();

    /** Adds a list as a parameter; empty if there is nothing to pass. */
    public Optional<Variable> add(
            Writer writer, Slot.Role role, String name, List<NetworkTensor> tensors) {
        if (tensors.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = tensors.stream().map(NetworkTensor::name).toList();
        Variable list = writer.parameter(new Slot(role, name, names), new Type.Tensors());
        for (int i = 0; i < tensors.size(); i++) {
            Type type = Type.floats(tensors.get(i).tensor().shape().size());
            places.put(names.get(i), new Argument.Item(list, i, type));
        }
        return Optional.of(list);
    }

    @Override
    public Argument of(NetworkTensor tensor) {
        return Optional.ofNullable(places.get(tensor.name())).orElseThrow();
    }
}
