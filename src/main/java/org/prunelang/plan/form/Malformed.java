package org.prunelang.plan.form;

/** Text that is no plan of this format, with the place in it; never leaves this room. */
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed(String place, String message) {
        super((place.isEmpty() ? "" : "at " + place + ": ") + message, null, false, false);
    }
}
