package org.prunelang.plan;

/** How the tensors of a weights file find their layers. */
public enum NameMatch {
    /** By equal names, after a common prefix. */
    NAME,
    /** By place in the file, where the author says so. */
    ORDER
}
