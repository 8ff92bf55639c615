package org.prunelang.format.safetensors;

/** Why a file is not what it should be; becomes a diagnostic at the entrance of this room. */
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
