package org.prunelang.syntax.error;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.atn.ATNState;

/**
 * The rules a walk is inside of, as the states it returns to. Equal stacks are the same object, so
 * that walks which meet again are recognised.
 */
final class Frame {
    private final Optional<Frame> caller;
    private final Optional<ATNState> follow;
    private final Map<Integer, Frame> callees = new HashMap<>();

    private Frame(Optional<Frame> caller, Optional<ATNState> follow) {
        this.caller = caller;
        this.follow = follow;
    }

    static Frame outermost() {
        return new Frame(Optional.empty(), Optional.empty());
    }

    /** The stack inside a rule after which the grammar goes on at {@code state}. */
    Frame calling(ATNState state) {
        return callees.computeIfAbsent(
                state.stateNumber, _ -> new Frame(Optional.of(this), Optional.of(state)));
    }

    Optional<Frame> caller() {
        return caller;
    }

    /** Where the grammar goes on; absent at the outermost rule. */
    Optional<ATNState> follow() {
        return follow;
    }
}
