package org.prunelang.rule;

import java.util.Optional;
import java.util.stream.Stream;

/** A choice that holds for every rule of a set; each at most once in it. */
public sealed interface Policy {
    /** The words as a recipe writes them. */
    String words();

    /** The policy that a recipe writes with these words, if there is one. */
    static Optional<Policy> of(String words) {
        return Stream.<Policy[]>of(
                        Rounding.values(), Zero.values(), Momentum.values(), Constants.values())
                .flatMap(Stream::of)
                .filter(policy -> policy.words().equals(words))
                .findFirst();
    }

    /** How the share of a width becomes a whole number. */
    enum Rounding implements Policy {
        /** The nearest whole number to what is kept, half up. */
        NEAREST("rounding nearest"),
        /** What is kept, rounded down. */
        KEPT_DOWN("rounding kept down"),
        /** What is removed, rounded down. */
        REMOVED_DOWN("rounding removed down");

        private final String words;

        Rounding(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** Which tensors of a filter a masking verb zeroes. */
    enum Zero implements Policy {
        WEIGHTS("zero weights"),
        NORMS("zero norms"),
        WEIGHTS_AND_NORMS("zero weights and norms");

        private final String words;

        Zero(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** What becomes of the momentum of zeroed entries; each masking verb has its own default. */
    enum Momentum implements Policy {
        CLEAR("clear momentum"),
        CARRY("carry momentum");

        private final String words;

        Momentum(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** What becomes of the constant that a dead channel still sends to its readers. */
    enum Constants implements Policy {
        FOLD("fold constants"),
        DROP("drop constants");

        private final String words;

        Constants(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
