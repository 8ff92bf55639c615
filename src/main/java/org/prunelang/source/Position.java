package org.prunelang.source;

/** A place as people count it: line and column, both from 1. */
public record Position(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
