package org.prunelang.coupling.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.prunelang.network.Draft;
import org.prunelang.network.Extent;
import org.prunelang.network.Network;
import org.prunelang.network.Op;
import org.prunelang.network.build.Signal;

/** Small graphs out of all that couples channels. */
final class RandomNetwork {
    private final Random random;
    private final Draft draft = new Draft();
    private final List<Signal> maps = new ArrayList<>();
    private int number;

    private RandomNetwork(Random random) {
        this.random = random;
    }

    static Network of(Random random) {
        return new RandomNetwork(random).network();
    }

    private Network network() {
        maps.add(draft.image(3, 4 + random.nextInt(3)));
        put(conv(maps.getFirst(), 4 + 2 * random.nextInt(3), 1));
        int steps = 5 + random.nextInt(12);
        for (int i = 0; i < steps; i++) {
            put(step(recent()));
        }
        Signal x = maps.getLast();
        Op end = random.nextBoolean() ? new Op.MeanPool() : new Op.Flatten();
        x = draft.add("end", end, x);
        x = draft.relu("hidden.relu", draft.norm("hidden.bn", draft.linear("hidden", x, 6)));
        return draft.ending(draft.linear("fc", x, 3));
    }

    private void put(Signal signal) {
        if (signal.shape().channels() <= 24) {
            maps.add(signal);
        }
    }

    private Signal recent() {
        return maps.get(Math.max(1, maps.size() - 1 - random.nextInt(3)));
    }

    private String name(String word) {
        return word + "_" + ++number;
    }

    private Signal conv(Signal x, int filters, int stride) {
        int kernel = random.nextBoolean() ? 3 : 1;
        int groups =
                random.nextInt(3) == 0 && x.shape().channels() % 2 == 0 && filters % 2 == 0 ? 2 : 1;
        return draft.conv(
                name("conv"), x, filters, kernel, stride, kernel / 2, groups, random.nextBoolean());
    }

    private Signal step(Signal x) {
        int channels = x.shape().channels();
        return switch (random.nextInt(15)) {
            case 0, 1 -> conv(x, 4 + 2 * random.nextInt(3), 1);
            case 2 -> conv(x, 6, x.shape().height() > 2 ? 2 : 1);
            case 3 -> draft.depthwise(name("dw"), x, 3, 1, 1 + random.nextInt(2));
            case 4 -> draft.norm(name("bn"), x);
            case 5 -> draft.relu(name("relu"), x);
            case 6 -> draft.maxPool(name("pool"), x, 3, 1, 1);
            case 7, 8 -> sum(x);
            case 9 -> joined(x);
            case 10 ->
                    channels % 2 == 0 ? draft.add(name("shuffle"), new Op.Shuffle(2), x) : sum(x);
            case 11 -> padded(x);
            case 12 -> gated(x);
            case 13 -> deconv(x);
            default -> draft.add(name("gate"), new Op.Gate(Op.Gate.Sites.CHANNEL), x);
        };
    }

    /** Added to what has its shape, or to a convolution made for it. */
    private Signal sum(Signal x) {
        List<Signal> alike =
                maps.stream()
                        .filter(other -> other.shape().equals(x.shape()) && !other.equals(x))
                        .toList();
        Signal other =
                alike.isEmpty() || random.nextBoolean()
                        ? draft.norm(name("bn"), conv(x, x.shape().channels(), 1))
                        : alike.get(random.nextInt(alike.size()));
        return draft.add(name("add"), new Op.Add(), other, x);
    }

    private Signal joined(Signal x) {
        List<Signal> alike =
                maps.stream()
                        .filter(other ->
                                other.shape().withChannels(1).equals(x.shape().withChannels(1)))
                        .toList();
        Signal other = alike.get(random.nextInt(alike.size()));
        return draft.add(name("concat"), new Op.Concat(), x, other);
    }

    /** An option-A shortcut beside a convolution. */
    private Signal padded(Signal x) {
        int before = random.nextInt(3);
        int after = random.nextInt(3);
        Signal half = draft.add(name("subsample"), new Op.Subsample(Extent.square(2)), x);
        half = draft.add(name("pad"), new Op.PadChannels(before, after), half);
        int filters = x.shape().channels() + before + after;
        Signal main = draft.conv(name("conv"), x, filters, 3, 2);
        return draft.add(name("add"), new Op.Add(), draft.norm(name("bn"), main), half);
    }

    /** Squeeze and excitation. */
    private Signal gated(Signal x) {
        Signal squeezed = draft.add(name("squeeze"), new Op.MeanPool(), x);
        Signal hidden = draft.relu(name("relu"), draft.linear(name("reduce"), squeezed, 3));
        Signal factor = draft.linear(name("expand"), hidden, x.shape().channels());
        return draft.add(name("multiply"), new Op.Multiply(), x, factor);
    }

    private Signal deconv(Signal x) {
        Extent three = Extent.square(3);
        return draft.add(name("deconv"), new Op.Deconv(4, three, Extent.ONE, Extent.ONE), x);
    }
}
