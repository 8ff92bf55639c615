package org.prunelang.plan;

import org.prunelang.value.Type;

/**
 * A place for one value, set once.
 *
 * @param name a label, printed and never hashed; empty where the recipe gives none
 */
public record Slot(int number, String name, Type type) {}
