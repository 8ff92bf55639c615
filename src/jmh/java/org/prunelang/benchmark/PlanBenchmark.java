package org.prunelang.benchmark;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.prunelang.evaluate.Settings;
import org.prunelang.session.Session;
import org.prunelang.source.Source;

/**
 * From text to plan for ResNet-50 in a warm machine: parse, check, build, trace, decide, forecast.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 8, time = 2)
public class PlanBenchmark {
    private static final String RECIPE =
            """
            use std.models { resnet }
            use std.criteria { l2 }
            model net = resnet(depth: 50)
            plan {
                slim = prune net {
                    keep 55% of filters in each conv "stage*.*.conv{1,2}" by l2
                    skip junctions
                }
                expect macs(slim) < 55% of macs(net)
                report net, slim
            }
            """;

    private final Source source = Source.file("resnet50.prune", Path.of("resnet50.prune"), RECIPE);

    @Benchmark
    public Session planOfResNet50() {
        Session session = Session.open(source, Settings.NONE);
        if (session.hasErrors()) {
            throw new IllegalStateException(session.diagnostics().toString());
        }
        return session;
    }
}
