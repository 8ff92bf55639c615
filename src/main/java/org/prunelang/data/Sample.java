package org.prunelang.data;

import java.util.Optional;
import org.prunelang.value.Term;

/**
 * {@code on images.train for 10 batches}.
 *
 * @param length how much of the split is looked at; all of it if absent
 */
public record Sample(DataRef data, Optional<Term> length) {}
