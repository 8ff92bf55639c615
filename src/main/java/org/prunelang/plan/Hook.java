package org.prunelang.plan;

import org.prunelang.source.Origin;

/**
 * What a training does between its steps.
 *
 * @param body from the learner and the number of finished epochs to the learner it leaves
 */
public record Hook(Origin origin, When when, Body body) {}
