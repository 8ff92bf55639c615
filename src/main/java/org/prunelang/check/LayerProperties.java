package org.prunelang.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.prunelang.value.Noun;
import org.prunelang.value.Type;
import org.prunelang.value.Unit;

/** What rules may ask of the layer or filter at hand, and recipes of {@code layer.x}. */
final class LayerProperties {
    private static final Map<String, Type> OF_LAYERS = ofLayers();
    private static final Map<String, Type> OF_FILTERS =
            Map.of(
                    "index", Unit.COUNT,
                    "gate", Unit.NUMBER,
                    "gamma", Unit.NUMBER,
                    "beta", Unit.NUMBER);

    private LayerProperties() {}

    private static Map<String, Type> ofLayers() {
        Map<String, Type> types = new TreeMap<>();
        for (String text : List.of("name", "kind", "role")) {
            types.put(text, Type.Plain.TEXT);
        }
        for (String count :
                List.of(
                        "filters",
                        "channels",
                        "taps",
                        "area",
                        "stride",
                        "groups",
                        "depth",
                        "position")) {
            types.put(count, Unit.COUNT);
        }
        types.put("macs", Unit.MACS);
        types.put("params", Unit.PARAMS);
        types.put("readers", new Type.ListOf(Noun.LAYER));
        types.put("norms", Noun.PARAMETERS);
        return types;
    }

    static Optional<Type> ofLayer(String name) {
        return Optional.ofNullable(OF_LAYERS.get(name));
    }

    /** A property in scope inside a rule: of the layer, or of the filter or block. */
    static Optional<Type> inRule(String name) {
        return ofLayer(name).or(() -> Optional.ofNullable(OF_FILTERS.get(name)));
    }

    /** Whether only tensors tell it: gates and scales are trained. */
    static boolean isOfTensors(String name) {
        return OF_FILTERS.containsKey(name) && !name.equals("index");
    }

    static Collection<String> ofLayer() {
        return OF_LAYERS.keySet();
    }
}
