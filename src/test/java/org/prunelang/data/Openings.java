package org.prunelang.data;

import org.prunelang.diagnostic.Diagnostic;

/** Takes an attempt apart, and fails where it went the other way. */
public final class Openings {
    private Openings() {}

    public static <T> T opened(Opening<T> opening) {
        return switch (opening) {
            case Opening.Opened<T>(T value) -> value;
            case Opening.Refused<T>(Diagnostic why) -> throw new AssertionError(why.toString());
        };
    }

    public static Diagnostic refused(Opening<?> opening) {
        return switch (opening) {
            case Opening.Opened<?>(Object value) -> throw new AssertionError("opened: " + value);
            case Opening.Refused<?>(Diagnostic why) -> why;
        };
    }
}
