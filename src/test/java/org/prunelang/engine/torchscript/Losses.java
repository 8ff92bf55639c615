package org.prunelang.engine.torchscript;

import java.util.Arrays;
import java.util.List;
import org.prunelang.network.Network;
import org.prunelang.reference.NetworkEvaluator;

/** Cross-entropy with label smoothing, from the reference's outputs and by its definition. */
final class Losses {
    private Losses() {}

    static double mean(
            Network network,
            DrawnWeights weights,
            List<double[]> batch,
            int[] classes,
            double smoothing) {
        double sum = 0;
        for (int i = 0; i < batch.size(); i++) {
            sum += one(outputs(network, weights, batch.get(i)), classes[i], smoothing);
        }
        return sum / batch.size();
    }

    private static double[] outputs(Network network, DrawnWeights weights, double[] image) {
        return NetworkEvaluator.outputs(network, weights, List.of(image)).get().getFirst();
    }

    private static double one(double[] scores, int target, double smoothing) {
        double whole = Math.log(Arrays.stream(scores).map(Math::exp).sum());
        double spread = Arrays.stream(scores).map(score -> whole - score).average().orElseThrow();
        return (1 - smoothing) * (whole - scores[target]) + smoothing * spread;
    }

    /** The class of the greatest score of each image. */
    static double[] best(Network network, DrawnWeights weights, List<double[]> batch) {
        return batch.stream()
                .mapToDouble(image -> {
                    double[] scores = outputs(network, weights, image);
                    int best = 0;
                    for (int i = 1; i < scores.length; i++) {
                        best = scores[i] > scores[best] ? i : best;
                    }
                    return best;
                })
                .toArray();
    }
}
