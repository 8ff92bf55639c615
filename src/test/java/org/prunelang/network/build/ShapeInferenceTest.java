package org.prunelang.network.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.diagnostic.Code;
import org.prunelang.network.Extent;
import org.prunelang.network.Op;
import org.prunelang.network.Shape;
import org.prunelang.value.Rational;

class ShapeInferenceTest {
    private static final Shape MAP = Shape.map(16, 32, 32);
    private static final Shape VECTOR = Shape.vector(64);

    /** Sizes PyTorch gives for the same arguments. */
    @ParameterizedTest
    @CsvSource({
        "32, 3, 1, 1, 1, 32",
        "32, 3, 2, 1, 1, 16",
        "33, 3, 2, 1, 1, 17",
        "32, 1, 2, 0, 1, 16",
        "32, 5, 1, 0, 1, 28",
        "32, 3, 1, 2, 2, 32",
        "224, 7, 2, 3, 1, 112",
        "32, 2, 2, 0, 1, 16",
    })
    void convolution(int size, int kernel, int stride, int padding, int dilation, int made) {
        Op conv =
                new Op.Conv(
                        8,
                        Extent.square(kernel),
                        Extent.square(stride),
                        Extent.square(padding),
                        Extent.square(dilation),
                        1,
                        false);
        assertThat(shape(conv, Shape.map(3, size, size))).isEqualTo(Shape.map(8, made, made));
    }

    @ParameterizedTest
    @CsvSource({
        "32, 2, 2, 0, false, 16",
        "112, 3, 2, 1, false, 56",
        "8, 3, 2, 0, false, 3",
        "8, 3, 2, 0, true, 4",
        "7, 2, 2, 0, true, 4",
        "5, 2, 3, 1, true, 2",
        "5, 3, 2, 1, true, 3",
        "6, 2, 4, 1, true, 2",
        "32, 3, 1, 1, false, 32",
    })
    void maxPool(int size, int kernel, int stride, int padding, boolean ceil, int made) {
        Op pool =
                new Op.MaxPool(
                        Extent.square(kernel), Extent.square(stride), Extent.square(padding), ceil);
        assertThat(shape(pool, Shape.map(3, size, size))).isEqualTo(Shape.map(3, made, made));
    }

    static Stream<Arguments> others() {
        Extent two = Extent.square(2);
        return Stream.of(
                Arguments.of(new Op.Linear(10, true), VECTOR, Shape.vector(10)),
                Arguments.of(new Op.Flatten(), MAP, Shape.vector(16 * 1024)),
                Arguments.of(new Op.Flatten(), VECTOR, VECTOR),
                Arguments.of(Op.BatchNorm.usual(), MAP, MAP),
                Arguments.of(Op.BatchNorm.usual(), VECTOR, VECTOR),
                Arguments.of(new Op.Softmax(), VECTOR, VECTOR),
                Arguments.of(new Op.MeanPool(), MAP, Shape.vector(16)),
                Arguments.of(new Op.AveragePool(two, two, Extent.NONE), MAP, Shape.map(16, 16, 16)),
                Arguments.of(new Op.Dropout(Rational.of(1, 2)), VECTOR, VECTOR),
                Arguments.of(new Op.Upsample(2), MAP, Shape.map(16, 64, 64)),
                Arguments.of(new Op.Shuffle(4), MAP, MAP),
                Arguments.of(new Op.PadChannels(8, 8), MAP, Shape.map(32, 32, 32)),
                Arguments.of(new Op.Subsample(two), Shape.map(4, 5, 8), Shape.map(4, 3, 4)),
                Arguments.of(new Op.Deconv(8, two, two, Extent.NONE), MAP, Shape.map(8, 64, 64)),
                Arguments.of(
                        new Op.Deconv(8, Extent.square(4), two, Extent.ONE),
                        MAP,
                        Shape.map(8, 64, 64)),
                Arguments.of(
                        new Op.Depthwise(2, Extent.square(3), two, Extent.ONE, Extent.ONE, false),
                        MAP,
                        Shape.map(32, 16, 16)),
                Arguments.of(new Op.ChannelPick(List.of(3, 0)), MAP, Shape.map(2, 32, 32)),
                Arguments.of(
                        new Op.ChannelScatter(List.of(1, 4), 6, false),
                        Shape.vector(2),
                        Shape.vector(6)),
                Arguments.of(new Op.Gate(Op.Gate.Sites.CHANNEL), MAP, MAP));
    }

    @ParameterizedTest
    @MethodSource("others")
    void makes(Op op, Shape input, Shape made) {
        assertThat(shape(op, input)).isEqualTo(made);
    }

    static Stream<Arguments> misfits() {
        Extent one = Extent.ONE;
        return Stream.of(
                Arguments.of(new Op.Linear(10, true), MAP, "its input is a map of 16x32x32"),
                Arguments.of(new Op.Linear(0, true), VECTOR, "not 0"),
                Arguments.of(conv(8, 3, 1), VECTOR, "its input is a vector of 64"),
                Arguments.of(conv(0, 3, 1), MAP, "not 0"),
                Arguments.of(conv(8, 3, 0), MAP, "a stride of 0x0"),
                Arguments.of(conv(8, 0, 1), MAP, "a kernel of 0x0"),
                Arguments.of(conv(8, 40, 1), MAP, "leaves nothing of a map of 16x32x32"),
                Arguments.of(conv(2_000_000_000, 3, 1), MAP, "more than 2^30"),
                Arguments.of(conv(8, 2_000_000_000, 1), MAP, "a kernel of 2000000000x2000000000"),
                Arguments.of(
                        new Op.Conv(8, one, one, Extent.NONE, one, 3, false),
                        MAP,
                        "3 groups cannot share 16 channels and 8 filters"),
                Arguments.of(
                        new Op.Depthwise(2_000_000_000, one, one, Extent.NONE, one, false),
                        MAP,
                        "more than 2^30"),
                Arguments.of(new Op.MeanPool(), VECTOR, "its input is a vector of 64"),
                Arguments.of(
                        new Op.MaxPool(Extent.square(2), one, Extent.square(2), false),
                        MAP,
                        "more than half its kernel"),
                Arguments.of(new Op.Upsample(0), MAP, "0 times"),
                Arguments.of(new Op.Upsample(2_000_000_000), MAP, "more than 2^30"),
                Arguments.of(new Op.Shuffle(5), MAP, "5 groups cannot share 16 channels"),
                Arguments.of(new Op.PadChannels(-1, 0), MAP, "no negative number"),
                Arguments.of(new Op.ChannelPick(List.of(16)), MAP, "does not have"),
                Arguments.of(
                        new Op.ChannelScatter(List.of(1, 1), 6, false),
                        Shape.vector(2),
                        "does not have"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void saysWhyALayerCannotTakeItsInput(Op op, Shape input, String words) {
        Problem problem = problem(op, input);
        assertThat(problem.code()).isEqualTo(Code.P0301);
        assertThat(problem.message()).contains(words);
        assertThat(problem.advice()).isPresent();
        assertThat(problem.shapes()).containsExactly(input);
    }

    @Test
    void joinsWantShapesThatAgree() {
        Shape other = Shape.map(8, 32, 32);
        assertThat(shape(new Op.Concat(), MAP, other)).isEqualTo(Shape.map(24, 32, 32));
        assertThat(shape(new Op.Add(), MAP, MAP)).isEqualTo(MAP);
        assertThat(shape(new Op.Multiply(), MAP, Shape.vector(16))).isEqualTo(MAP);
        assertThat(shape(new Op.Multiply(), MAP, Shape.map(1, 32, 32))).isEqualTo(MAP);
        assertThat(shape(new Op.Multiply(), MAP, Shape.map(16, 1, 1))).isEqualTo(MAP);
        assertThat(problem(new Op.Add(), MAP, other).code()).isEqualTo(Code.P0306);
        assertThat(problem(new Op.Concat(), MAP, Shape.map(16, 16, 16)).code())
                .isEqualTo(Code.P0306);
        assertThat(problem(new Op.Concat(), MAP, VECTOR).message())
                .contains("[16, 32, 32] and [64]");
        assertThat(problem(new Op.Multiply(), MAP, VECTOR).code()).isEqualTo(Code.P0306);
    }

    private static Op conv(int filters, int kernel, int stride) {
        return new Op.Conv(
                filters,
                Extent.square(kernel),
                Extent.square(stride),
                Extent.NONE,
                Extent.ONE,
                1,
                false);
    }

    private static Shape shape(Op op, Shape... inputs) {
        Inferred inferred = ShapeInference.infer(op, List.of(inputs));
        assertThat(inferred).isInstanceOf(Inferred.Fits.class);
        return ((Inferred.Fits) inferred).shape();
    }

    private static Problem problem(Op op, Shape... inputs) {
        Inferred inferred = ShapeInference.infer(op, List.of(inputs));
        assertThat(inferred).isInstanceOf(Inferred.Misfit.class);
        return ((Inferred.Misfit) inferred).problem();
    }
}
