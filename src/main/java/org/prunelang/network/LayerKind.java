package org.prunelang.network;

import java.util.Locale;
import java.util.Optional;

/** The kinds of layers that have filters. */
public enum LayerKind {
    /** Grouped and transposed ones included, depthwise ones not. */
    CONV,
    DEPTHWISE,
    LINEAR;

    /** Empty for a layer without filters. */
    public static Optional<LayerKind> of(Layer layer) {
        if (layer.op() instanceof Op.Conv || layer.op() instanceof Op.Deconv) {
            return Optional.of(CONV);
        }
        if (layer.op() instanceof Op.Depthwise) {
            return Optional.of(DEPTHWISE);
        }
        return layer.op() instanceof Op.Linear ? Optional.of(LINEAR) : Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
