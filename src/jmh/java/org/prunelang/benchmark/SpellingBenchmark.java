package org.prunelang.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.prunelang.diagnostic.Spelling;

/** The price of one "did you mean" among all the layer names of a deep network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SpellingBenchmark {
    private final List<String> layers =
            IntStream.range(0, 1000).mapToObj(i -> "stage" + i % 4 + "." + i + ".conv1").toList();

    @Benchmark
    public List<String> amongAThousandLayers() {
        return Spelling.near("stage2.13.cnv1", layers, 3);
    }
}
