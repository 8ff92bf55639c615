package org.prunelang.engine.torchscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.prunelang.engine.torchscript.lowering.TensorAccess;
import org.prunelang.engine.torchscript.program.Argument;
import org.prunelang.engine.torchscript.program.Program;
import org.prunelang.engine.torchscript.program.Type;
import org.prunelang.engine.torchscript.text.ClassText;
import org.prunelang.format.torch.Saved;
import org.prunelang.network.Network;
import org.prunelang.network.weights.NetworkTensor;
import org.prunelang.network.weights.Weights;

/**
 * A network's tensors in a tree of modules, one for every part of a layer's dotted name, so that
 * others list them under the names they have in weights files. The outermost module does all the
 * work; the others only hold.
 */
final class ModuleTree implements TensorAccess {
    private static final String CLASS = "__torch__.Network";

    /** What every module has of its own. */
    private static final Set<String> OWN = Set.of("training", "forward");

    private final String className;

    /** The full names of all tensors of the network. */
    private final Set<String> names;

    private final Map<String, ModuleTree> modules = new LinkedHashMap<>();
    private final Map<String, NetworkTensor> tensors = new LinkedHashMap<>();

    private ModuleTree(String className, Set<String> names) {
        this.className = className;
        this.names = names;
    }

    static ModuleTree of(Network network) {
        Set<String> names =
                NetworkTensor.of(network).stream()
                        .map(NetworkTensor::name)
                        .collect(Collectors.toUnmodifiableSet());
        ModuleTree tree = new ModuleTree(CLASS, names);
        int classes = 0;
        for (NetworkTensor tensor : NetworkTensor.of(network)) {
            ModuleTree place = tree;
            for (String part : tree.path(tensor)) {
                ModuleTree next = place.modules.get(part);
                if (next == null) {
                    next = new ModuleTree(CLASS + "_" + ++classes, names);
                    place.modules.put(part, next);
                }
                place = next;
            }
            place.tensors.put(tensor.tensor().name(), tensor);
        }
        return tree;
    }

    /** A part called as something its module has already gets another name. */
    private List<String> path(NetworkTensor tensor) {
        List<String> path = new ArrayList<>();
        String above = "";
        for (String part : tensor.layerName().split("\\.")) {
            boolean taken = OWN.contains(part) || names.contains(above + part);
            path.add(taken ? part + "_" : part);
            above += part + ".";
        }
        return path;
    }

    @Override
    public Argument of(NetworkTensor tensor) {
        List<String> path = new ArrayList<>(path(tensor));
        path.add(tensor.tensor().name());
        return new Argument.Attribute(path, Type.floats(tensor.tensor().shape().size()));
    }

    /** All classes, those that only hold before those that hold them. */
    String code(Program forward) {
        StringBuilder text = new StringBuilder();
        modules.values().forEach(one -> text.append(one.held()));
        return text.append(classText(List.of(forward)).text()).toString();
    }

    private String held() {
        StringBuilder text = new StringBuilder();
        modules.values().forEach(one -> text.append(one.held()));
        return text.append(classText(List.of()).text()).toString();
    }

    private ClassText classText(List<Program> methods) {
        List<ClassText.Submodule> held = new ArrayList<>();
        modules.forEach((name, one) -> held.add(new ClassText.Submodule(name, one.className)));
        return new ClassText(className, names(true), names(false), held, methods);
    }

    private List<String> names(boolean trained) {
        return tensors.entrySet().stream()
                .filter(entry -> entry.getValue().tensor().kind().isTrained() == trained)
                .map(Map.Entry::getKey)
                .toList();
    }

    Saved.Module module(Weights weights) {
        List<Saved.Entry> entries = new ArrayList<>();
        tensors.forEach((name, one) -> entries.add(new Saved.Entry(name, saved(one, weights))));
        entries.add(new Saved.Entry("training", new Saved.Flag(false)));
        modules.forEach((name, one) -> entries.add(new Saved.Entry(name, one.module(weights))));
        return new Saved.Module(className, entries);
    }

    private static Saved.Tensor saved(NetworkTensor tensor, Weights weights) {
        return new Saved.Tensor() {
            @Override
            public List<Integer> shape() {
                return tensor.tensor().shape();
            }

            @Override
            public float[] values() {
                double[] numbers = weights.of(tensor.layer(), tensor.tensor().kind()).orElseThrow();
                float[] values = new float[numbers.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) numbers[i];
                }
                return values;
            }

            @Override
            public boolean isTrained() {
                return tensor.tensor().kind().isTrained();
            }
        };
    }
}
