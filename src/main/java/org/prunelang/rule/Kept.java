package org.prunelang.rule;

/** What is known of how many of a layer's filters or channels stay. */
public sealed interface Kept {
    int least();

    int most();

    record Exact(int number) implements Kept {
        @Override
        public int least() {
            return number;
        }

        @Override
        public int most() {
            return number;
        }
    }

    /**
     * Some number between two, both possible.
     *
     * @param decidedBy what decides it in the run: {@code score (taylor, images.train, 20 batches)}
     */
    record Between(int least, int most, String decidedBy) implements Kept {
        public Between {
            if (least > most) {
                throw new IllegalArgumentException(least + " > " + most);
            }
        }
    }
}
