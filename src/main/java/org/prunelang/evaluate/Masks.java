package org.prunelang.evaluate;

import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.source.Span;

/** Warnings about masks: exported while still masked, or shrunk without one. */
final class Masks {
    private final Interpreter interpreter;

    Masks(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void exported(NetworkValue network, Span at, Scope scope) {
        if (network.masked().isEmpty()) {
            return;
        }
        interpreter.report(
                Diagnostic.of(
                                Code.P0503,
                                at,
                                "`%s` is exported with its mask: zeroed filters are still in it, so"
                                                .formatted(network.label())
                                        + " the file is as large as before")
                        .note("cut what the mask says first: `slim = shrink " + at.text() + "`"),
                scope);
    }

    void shrunk(NetworkValue network, Span at, Scope scope) {
        if (!network.masked().isEmpty()) {
            return;
        }
        interpreter.report(
                Diagnostic.of(
                                Code.P0502,
                                at,
                                "nothing has zeroed or penalised `%s`, so shrink finds only what is"
                                                .formatted(network.label())
                                        + " dead by chance")
                        .note("mask it first (`prune … softly`), or cut it with `prune … using`"),
                scope);
    }
}
