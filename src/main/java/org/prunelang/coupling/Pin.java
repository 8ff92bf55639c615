package org.prunelang.coupling;

/**
 * Why a channel can not go.
 *
 * @param layer the place of the layer that pins it
 */
public record Pin(Cause cause, int layer) {

    /** What holds a channel. */
    public enum Cause {
        IMAGE("it is a channel of the network's input"),
        OUTPUT("it is a result of the network"),
        SOFTMAX("a softmax over channels changes all when one goes"),
        POSITIONS("it is the one factor of all channels at a position");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /** In the author's words, to follow "because". */
        public String words() {
            return words;
        }
    }
}
