package org.prunelang.data.image;

import org.prunelang.data.Augmentation;
import org.prunelang.data.Chance;

/** What an augmentation does to a frame, with the places and sizes drawn. */
public final class Augmenting {
    private static final double LEAST_AREA = 0.08;
    private static final double MOST_OBLONG = 4.0 / 3;
    private static final int TRIES = 10;

    private Augmenting() {}

    public static void apply(Augmentation augmentation, Frame frame, Chance chance) {
        switch (augmentation) {
            case Augmentation.PadCrop(int pixels) ->
                    frame.move(
                            chance.below(2 * pixels + 1) - pixels,
                            chance.below(2 * pixels + 1) - pixels);
            case Augmentation.Flip() -> {
                if (chance.heads()) {
                    frame.mirror();
                }
            }
            case Augmentation.RandomResizedCrop crop -> stretch(frame, chance);
        }
    }

    /**
     * A part with 8% to 100% of the area and sides at 3:4 to 4:3, both drawn evenly, the ratio by
     * its logarithm (Szegedy et al. 2015); after ten parts that do not fit, the middle of the
     * frame, as wide or as high as the ratio lets it be.
     */
    private static void stretch(Frame frame, Chance chance) {
        double area = (double) frame.width() * frame.height();
        double bound = StrictMath.log(MOST_OBLONG);
        for (int i = 0; i < TRIES; i++) {
            double part = area * chance.between(LEAST_AREA, 1);
            double ratio = StrictMath.exp(chance.between(-bound, bound));
            int width = (int) Math.rint(Math.sqrt(part * ratio));
            int height = (int) Math.rint(Math.sqrt(part / ratio));
            if (width >= 1 && width <= frame.width() && height >= 1 && height <= frame.height()) {
                int y = chance.below(frame.height() - height + 1);
                int x = chance.below(frame.width() - width + 1);
                frame.stretch(x, y, width, height);
                return;
            }
        }
        int width = Math.min(frame.width(), (int) Math.rint(frame.height() * MOST_OBLONG));
        int height = Math.min(frame.height(), (int) Math.rint(frame.width() * MOST_OBLONG));
        frame.stretch((frame.width() - width) / 2, (frame.height() - height) / 2, width, height);
    }
}
