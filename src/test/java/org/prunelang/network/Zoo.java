package org.prunelang.network;

import java.util.ArrayList;
import java.util.List;
import org.prunelang.network.build.Signal;

/** Published networks drawn by hand, as the papers' codes build them. */
public final class Zoo {
    private Zoo() {}

    /**
     * CIFAR ResNet with option-A shortcuts, zeros on both sides (A3); names as the standard
     * library's.
     */
    public static Network resnetCifar(int depth) {
        Draft draft = new Draft();
        Signal x = draft.image(3, 32);
        x = draft.relu("relu", draft.norm("stem.bn", draft.conv("stem.conv", x, 16, 3, 1)));
        for (int stage = 0; stage < 3; stage++) {
            for (int block = 0; block < (depth - 2) / 6; block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                x = basic(draft, "stage" + (stage + 1) + "." + block, x, 16 << stage, stride);
            }
        }
        return draft.ending(draft.linear("fc", draft.add("pool", new Op.MeanPool(), x), 10));
    }

    private static Signal basic(Draft draft, String name, Signal x, int width, int stride) {
        int from = draft.builder().size();
        Signal y = draft.conv(name + ".conv1", x, width, 3, stride);
        y = draft.relu(name + ".relu_1", draft.norm(name + ".bn1", y));
        y = draft.norm(name + ".bn2", draft.conv(name + ".conv2", y, width, 3, 1));
        int split = draft.builder().size();
        Signal z = x;
        if (stride > 1) {
            z = draft.add(name + ".shortcut.subsample", new Op.Subsample(Extent.square(2)), x);
            int side = width / 4;
            z = draft.add(name + ".shortcut.pad", new Op.PadChannels(side, side), z);
        }
        Signal sum = draft.add(name + ".add", new Op.Add(), y, z);
        draft.builder()
                .block(
                        new Block.Residual(
                                name,
                                from,
                                sum.layer() + 1,
                                split,
                                x.layer(),
                                y.layer(),
                                z.layer(),
                                sum.layer(),
                                Draft.NOWHERE));
        return draft.relu(name + ".relu_2", sum);
    }

    /** How the CIFAR VGG-16 ends. */
    public enum Head {
        HIDDEN_NO_CONV_BIAS,
        HIDDEN,
        SINGLE
    }

    public static Network vgg16Cifar(Head head) {
        return vgg16Cifar(
                head,
                List.of(64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512));
    }

    /** Widths in order, 0 for a 2x2 max pool. */
    public static Network vgg16Cifar(Head head, List<Integer> widths) {
        Draft draft = new Draft();
        Signal x = draft.image(3, 32);
        boolean bias = head != Head.HIDDEN_NO_CONV_BIAS;
        for (int i = 0; i < widths.size(); i++) {
            String at = "features." + i;
            x =
                    widths.get(i) == 0
                            ? draft.maxPool(at + ".pool", x, 2, 2, 0)
                            : draft.conv(at + ".conv", x, widths.get(i), 3, 1, 1, 1, bias);
            x = widths.get(i) == 0 ? x : draft.relu(at + ".relu", draft.norm(at + ".bn", x));
        }
        x =
                head == Head.SINGLE
                        ? draft.maxPool("pool", x, 2, 2, 0)
                        : draft.averagePool("pool", x, 2);
        x = draft.add("flatten", new Op.Flatten(), x);
        if (head != Head.SINGLE) {
            x = draft.linear("classifier.fc1", x, 512);
            x = draft.relu("classifier.relu", draft.norm("classifier.bn1", x));
        }
        return draft.ending(draft.linear("classifier.fc2", x, 10));
    }

    /** MobileNet v1, 224x224. */
    public static Network mobilenetV1() {
        Draft draft = new Draft();
        Signal x = draft.image(3, 224);
        x = draft.relu("stem.relu", draft.norm("stem.bn", draft.conv("stem.conv", x, 32, 3, 2)));
        int width = 32;
        int number = 0;
        for (int next : List.of(64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024)) {
            String at = "blocks." + number++;
            int stride = next != width && width != 32 ? 2 : 1;
            x = draft.depthwise(at + ".dw", x, 3, stride, 1);
            x = draft.relu(at + ".relu1", draft.norm(at + ".bn1", x));
            x = draft.conv(at + ".pw", x, next, 1, 1);
            x = draft.relu(at + ".relu2", draft.norm(at + ".bn2", x));
            width = next;
        }
        return draft.ending(draft.linear("fc", draft.add("pool", new Op.MeanPool(), x), 1000));
    }

    /** GoogLeNet for CIFAR, the 5x5 branch as two 3x3. */
    public static Network googlenetCifar() {
        Draft draft = new Draft();
        Signal x = unit(draft, "stem", draft.image(3, 32), 192, 3);
        int[][] modules = {
            {64, 96, 128, 16, 32, 32},
            {128, 128, 192, 32, 96, 64},
            {192, 96, 208, 16, 48, 64},
            {160, 112, 224, 24, 64, 64},
            {128, 128, 256, 24, 64, 64},
            {112, 144, 288, 32, 64, 64},
            {256, 160, 320, 32, 128, 128},
            {256, 160, 320, 32, 128, 128},
            {384, 192, 384, 48, 128, 128}
        };
        for (int i = 0; i < modules.length; i++) {
            x = inception(draft, "mixed" + i, x, modules[i]);
            x = i == 1 || i == 6 ? draft.maxPool("pool" + i, x, 3, 2, 1) : x;
        }
        return draft.ending(draft.linear("fc", draft.add("pool", new Op.MeanPool(), x), 10));
    }

    private static Signal inception(Draft draft, String at, Signal x, int[] n) {
        Signal one = unit(draft, at + ".branch1", x, n[0], 1);
        Signal three =
                unit(draft, at + ".branch2.b", unit(draft, at + ".branch2.a", x, n[1], 1), n[2], 3);
        Signal five = unit(draft, at + ".branch3.a", x, n[3], 1);
        five = unit(draft, at + ".branch3.b", five, n[4], 3);
        five = unit(draft, at + ".branch3.c", five, n[4], 3);
        Signal pooled = draft.maxPool(at + ".branch4.pool", x, 3, 1, 1);
        pooled = unit(draft, at + ".branch4", pooled, n[5], 1);
        return draft.add(at + ".concat", new Op.Concat(), one, three, five, pooled);
    }

    /** Convolution with bias, norm, ReLU. */
    private static Signal unit(Draft draft, String at, Signal x, int filters, int kernel) {
        Signal y = draft.conv(at + ".conv", x, filters, kernel, 1, kernel / 2, 1, true);
        return draft.relu(at + ".relu", draft.norm(at + ".bn", y));
    }

    /** DenseNet-40, growth 12. */
    public static Network densenet40() {
        Draft draft = new Draft();
        Signal x = draft.conv("stem.conv", draft.image(3, 32), 24, 3, 1);
        for (int stage = 0; stage < 3; stage++) {
            for (int i = 0; i < 12; i++) {
                String at = "dense" + stage + "." + i;
                Signal y = draft.relu(at + ".relu", draft.norm(at + ".bn", x));
                y = draft.conv(at + ".conv", y, 12, 3, 1);
                x = draft.add(at + ".concat", new Op.Concat(), x, y);
            }
            String at = "transition" + stage;
            x = draft.relu(at + ".relu", draft.norm(at + ".bn", x));
            if (stage < 2) {
                x = draft.conv(at + ".conv", x, x.shape().channels(), 1, 1);
                x = draft.averagePool(at + ".pool", x, 2);
            }
        }
        return draft.ending(draft.linear("fc", draft.add("pool", new Op.MeanPool(), x), 10));
    }

    /**
     * ImageNet ResNet of basic blocks (18, 34) or bottlenecks (50), projections where shapes
     * change.
     */
    public static Network resnet(int depth) {
        Draft draft = new Draft();
        Signal x = draft.conv("stem.conv", draft.image(3, 224), 64, 7, 2);
        x = draft.maxPool("stem.pool", draft.relu("stem.relu", draft.norm("stem.bn", x)), 3, 2, 1);
        List<Integer> repeats = depth == 18 ? List.of(2, 2, 2, 2) : List.of(3, 4, 6, 3);
        for (int stage = 0; stage < 4; stage++) {
            for (int block = 0; block < repeats.get(stage); block++) {
                String at = "stage" + (stage + 1) + "." + block;
                int stride = stage > 0 && block == 0 ? 2 : 1;
                x = projected(draft, at, x, 64 << stage, stride, depth >= 50);
            }
        }
        return draft.ending(draft.linear("fc", draft.add("pool", new Op.MeanPool(), x), 1000));
    }

    private static Signal projected(
            Draft draft, String at, Signal x, int width, int stride, boolean bottleneck) {
        int[] widths = bottleneck ? new int[] {width, width, 4 * width} : new int[] {width, width};
        int strided = bottleneck ? 1 : 0;
        List<Signal> path = new ArrayList<>(List.of(x));
        for (int i = 0; i < widths.length; i++) {
            int kernel = bottleneck && i != 1 ? 1 : 3;
            Signal y =
                    draft.conv(
                            at + ".conv" + (i + 1),
                            path.getLast(),
                            widths[i],
                            kernel,
                            i == strided ? stride : 1);
            y = draft.norm(at + ".bn" + (i + 1), y);
            path.add(i + 1 < widths.length ? draft.relu(at + ".relu_" + (i + 1), y) : y);
        }
        Signal z = x;
        int made = widths[widths.length - 1];
        if (stride > 1 || x.shape().channels() != made) {
            z = draft.conv(at + ".shortcut.conv", x, made, 1, stride);
            z = draft.norm(at + ".shortcut.bn", z);
        }
        Signal sum = draft.add(at + ".add", new Op.Add(), path.getLast(), z);
        return draft.relu(at + ".relu", sum);
    }
}
