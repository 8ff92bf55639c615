package org.prunelang.plan;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prunelang.value.Term;

/** How a training goes: {@code length}, {@code batch}, {@code optimizer} and the other entries. */
public record Schedule(SortedMap<String, Term> entries) {
    public Schedule {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }
}
