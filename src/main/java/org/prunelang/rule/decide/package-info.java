/**
 * Deciding what a rule set keeps of a network: matching, amounts, guards, ties, budgets, ranking.
 */
@NullMarked
package org.prunelang.rule.decide;

import org.jspecify.annotations.NullMarked;
