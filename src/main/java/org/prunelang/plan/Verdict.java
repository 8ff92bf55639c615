package org.prunelang.plan;

/**
 * What is known of a claim before the run.
 *
 * @param detail the figure that decided it, for people; may be empty
 */
public record Verdict(Outcome outcome, String detail) {
    public enum Outcome {
        HOLDS("holds"),
        FAILS("fails"),
        NEEDS_A_RUN("needs a run");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public static final Verdict NEEDS_A_RUN = new Verdict(Outcome.NEEDS_A_RUN, "");
}
