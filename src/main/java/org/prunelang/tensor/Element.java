package org.prunelang.tensor;

/** What the entries of a tensor are. Whole numbers can index; flags can choose. */
public enum Element {
    REAL,
    WHOLE,
    FLAG;

    /** The element of arithmetic between the two, which must be numbers. */
    Element with(Element other) {
        return this == WHOLE && other == WHOLE ? WHOLE : REAL;
    }

    boolean isNumber() {
        return this != FLAG;
    }

    /** Whether an entry of this kind may stand where the other is expected. */
    public boolean fits(Element expected) {
        return this == expected || (this == WHOLE && expected == REAL);
    }
}
