package org.prunelang.evaluate;

import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.network.Extent;
import org.prunelang.network.Function;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;
import org.prunelang.source.Span;
import org.prunelang.value.Rational;
import org.prunelang.value.Value;

/** Makes the operation of a layer from the arguments a recipe gave it. */
final class LayerOps {
    /** Sides above this are slips of the pen, and products of two of them still fit a long. */
    private static final int LARGEST = 1 << 20;

    private final Interpreter interpreter;

    LayerOps(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Optional<Op> op(Meaning.Placing layer, Span at, Scope scope) {
        Reader read = new Reader(layer, at, scope);
        Op op =
                switch (layer.layer()) {
                    case "image" -> image(read);
                    case "vector" -> new Op.Input(Shape.vector(read.positive("features")));
                    case "conv" -> conv(read);
                    case "depthwise" -> depthwise(read);
                    case "deconv" -> deconv(read);
                    case "linear" -> new Op.Linear(read.whole("features"), read.flag("bias"));
                    case "flatten" -> new Op.Flatten();
                    case "batchnorm" -> norm(read);
                    case "softmax" -> new Op.Softmax();
                    case "max_pool" -> maxPool(read);
                    case "average_pool" -> averagePool(read);
                    case "mean_pool" -> new Op.MeanPool();
                    case "dropout" -> new Op.Dropout(read.amount("share"));
                    case "upsample" -> new Op.Upsample(read.positive("factor"));
                    case "shuffle" -> new Op.Shuffle(read.whole("groups"));
                    case "pad_channels" ->
                            new Op.PadChannels(read.whole("before"), read.whole("after"));
                    case "subsample" -> new Op.Subsample(read.extent("stride"));
                    default -> activation(layer.layer(), read);
                };
        return read.sound ? Optional.of(op) : Optional.empty();
    }

    private static Op activation(String word, Reader read) {
        for (Function function : Function.values()) {
            if (function.word().equals(word)) {
                return new Op.Activation(function);
            }
        }
        read.refuse(
                "`" + word + "` is declared as a layer, but this version has none of that name");
        return new Op.Flatten();
    }

    private static Op image(Reader read) {
        Extent size = read.extent("size");
        return new Op.Input(
                Shape.map(
                        read.positive("channels"),
                        Math.max(1, size.height()),
                        Math.max(1, size.width())));
    }

    private static Op conv(Reader read) {
        Extent kernel = read.extent("kernel");
        Extent dilation = read.extent("dilation");
        return new Op.Conv(
                read.whole("filters"),
                kernel,
                read.extent("stride"),
                read.padding(kernel, dilation),
                dilation,
                read.whole("groups"),
                read.flag("bias"));
    }

    private static Op depthwise(Reader read) {
        Extent kernel = read.extent("kernel");
        return new Op.Depthwise(
                read.whole("multiplier"),
                kernel,
                read.extent("stride"),
                read.padding(kernel, Extent.ONE),
                Extent.ONE,
                read.flag("bias"));
    }

    private static Op deconv(Reader read) {
        Extent kernel = read.extent("kernel");
        return new Op.Deconv(
                read.whole("filters"),
                kernel,
                read.extent("stride"),
                read.padding(kernel, Extent.ONE));
    }

    private static Op norm(Reader read) {
        return new Op.BatchNorm(
                read.flag("scale"),
                read.flag("shift"),
                read.amount("epsilon"),
                read.amount("momentum"));
    }

    private static Op maxPool(Reader read) {
        Extent kernel = read.extent("kernel");
        return new Op.MaxPool(
                kernel, read.extent("stride"), read.padding(kernel, Extent.ONE), read.flag("ceil"));
    }

    private static Op averagePool(Reader read) {
        Extent kernel = read.extent("kernel");
        return new Op.AveragePool(kernel, read.extent("stride"), read.padding(kernel, Extent.ONE));
    }

    /** Reads arguments by name; an unknown one makes the layer unsound without another word. */
    private final class Reader {
        private final Meaning.Placing layer;
        private final Span at;
        private final Scope scope;
        private boolean sound = true;

        Reader(Meaning.Placing layer, Span at, Scope scope) {
            this.layer = layer;
            this.at = at;
            this.scope = scope;
        }

        private Optional<Value> value(String name) {
            Meaning meaning = layer.arguments().get(name);
            if (meaning instanceof Meaning.Plain(Value value)) {
                return Optional.of(value);
            }
            if (meaning instanceof Meaning.Later) {
                interpreter.needsRun(at, "the `" + name + "` of a layer", scope);
            }
            sound = false;
            return Optional.empty();
        }

        void refuse(String message) {
            sound = false;
            interpreter.report(Diagnostic.of(Code.P0301, at, message), scope);
        }

        Rational amount(String name) {
            return value(name)
                    .filter(Value.Quantity.class::isInstance)
                    .map(Value.Quantity.class::cast)
                    .map(Value.Quantity::amount)
                    .orElseGet(() -> unsound(Rational.ONE));
        }

        int whole(String name) {
            Rational amount = amount(name);
            if (!amount.isWhole() || amount.abs().compareTo(Rational.of(LARGEST)) > 0) {
                refuse("`%s` of `%s` cannot be %s".formatted(name, layer.layer(), amount));
                return 1;
            }
            return amount.numerator().intValueExact();
        }

        int positive(String name) {
            int whole = whole(name);
            if (whole < 1) {
                refuse(
                        "`%s` of `%s` must be 1 or more, not %d"
                                .formatted(name, layer.layer(), whole));
                return 1;
            }
            return whole;
        }

        boolean flag(String name) {
            return value(name).equals(Optional.of(new Value.Flag(true)));
        }

        Extent extent(String name) {
            return value(name).map(value -> extent(name, value)).orElse(Extent.ONE);
        }

        private Extent extent(String name, Value value) {
            if (value instanceof Value.Dimensions(var sides)) {
                if (sides.size() == 2) {
                    return new Extent(sides.getFirst(), sides.getLast());
                }
                refuse(
                        "`%s` of `%s` has two sides, as in 3x3, but this size has %d"
                                .formatted(name, layer.layer(), sides.size()));
                return Extent.ONE;
            }
            return Extent.square(whole(name));
        }

        Extent padding(Extent kernel, Extent dilation) {
            Optional<Value> value = value("padding");
            boolean same = value.filter(Value.Choice.class::isInstance).isPresent();
            return same ? Extent.half(kernel, dilation) : extent("padding");
        }

        private <T> T unsound(T instead) {
            sound = false;
            return instead;
        }
    }
}
