package org.prunelang.coupling;

import java.util.Locale;

/**
 * What a layer's filters are to the graph. A layer may have several; the first here is the one it
 * is known by.
 */
public enum Role {
    /** Its filters are results of the network. */
    HEAD,
    /** Its filters follow its input channels one by one. */
    DEPTHWISE,
    /** Its filters are factors of other channels. */
    GATE,
    /** Its filters meet those of another layer in an add. */
    JUNCTION,
    /** It reads the network's input. */
    STEM,
    /** Its filters enter a concat. */
    BRANCH,
    /** None of these: only its readers see its filters. */
    INNER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
