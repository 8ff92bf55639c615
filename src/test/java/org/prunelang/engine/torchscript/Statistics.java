package org.prunelang.engine.torchscript;

import java.util.List;
import java.util.stream.IntStream;
import org.prunelang.network.Draft;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.build.Signal;
import org.prunelang.value.Rational;

/** A normalisation right behind the image, and what its statistics become. */
final class Statistics {
    private static final int CHANNELS = 2;
    private static final int AREA = 9;

    private Statistics() {}

    static Network network() {
        Draft draft = new Draft();
        Rational half = Rational.of(1, 2);
        Op norm = new Op.BatchNorm(true, true, Op.BatchNorm.EPSILON, half);
        Signal x = draft.add("norm", norm, draft.image(CHANNELS, 3));
        return draft.ending(draft.linear("fc", draft.add("pool", new Op.MeanPool(), x), 2));
    }

    static double[] mean(List<double[]> batch, double[] before) {
        return IntStream.range(0, CHANNELS)
                .mapToDouble(c -> (before[c] + meanOf(channel(batch, c))) / 2)
                .toArray();
    }

    static double[] variance(List<double[]> batch, double[] before) {
        return IntStream.range(0, CHANNELS)
                .mapToDouble(c -> {
                    double[] numbers = channel(batch, c);
                    double mean = meanOf(numbers);
                    double squares = 0;
                    for (double number : numbers) {
                        squares += (number - mean) * (number - mean);
                    }
                    return (before[c] + squares / (numbers.length - 1)) / 2;
                })
                .toArray();
    }

    private static double[] channel(List<double[]> batch, int channel) {
        return batch.stream()
                .flatMapToDouble(image ->
                        IntStream.range(0, AREA).mapToDouble(i -> image[channel * AREA + i]))
                .toArray();
    }

    private static double meanOf(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }
}
