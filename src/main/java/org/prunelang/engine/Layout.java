package org.prunelang.engine;

/** In which order a map's numbers lie in memory; what they mean is the same in both. */
public enum Layout {
    /** Batch, channels, height, width. */
    CHANNELS_FIRST,
    /** Batch, height, width, channels: what convolutions on processors like. */
    CHANNELS_LAST
}
