package org.prunelang.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Severity;
import org.prunelang.format.safetensors.NetworkWeights;
import org.prunelang.format.safetensors.Reading;
import org.prunelang.format.safetensors.SafetensorsFile;
import org.prunelang.network.Network;
import org.prunelang.network.weights.NamedTensor;
import org.prunelang.network.weights.WeightMatch;
import org.prunelang.network.weights.WeightMatching;
import org.prunelang.network.weights.Weights;
import org.prunelang.plan.NameMatch;
import org.prunelang.rule.Scores;
import org.prunelang.source.Span;
import org.prunelang.value.Value;

/**
 * Looks into a weights file that a recipe names, where the file is there: its header must match the
 * network now and not after a night of training; its numbers are read only for scores.
 */
final class WeightFiles {
    private final Interpreter interpreter;

    WeightFiles(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Checks a file against a network; its scores, if they are wanted and can be had. */
    Optional<Scores> check(
            Value.Location location, Network network, NameMatch match, Span at, Scope scope) {
        Path path = interpreter.paths().resolve(location);
        if (!Files.exists(path)) {
            missing(location, at, scope);
            return Optional.empty();
        }
        if (!location.relative().endsWith(".safetensors")) {
            return Optional.empty();
        }
        return switch (SafetensorsFile.open(path)) {
            case Reading.Refused<SafetensorsFile> refused -> {
                refused(refused.diagnostic(), at, scope);
                yield Optional.empty();
            }
            case Reading.Read<SafetensorsFile>(SafetensorsFile file) ->
                    matched(file, location, network, match, at, scope);
        };
    }

    private Optional<Scores> matched(
            SafetensorsFile file,
            Value.Location location,
            Network network,
            NameMatch match,
            Span at,
            Scope scope) {
        List<NamedTensor> tensors = NetworkWeights.named(file);
        String name = location.relative();
        WeightMatch found =
                switch (match) {
                    case NAME -> WeightMatching.byName(network, name, tensors);
                    case ORDER -> WeightMatching.byOrder(network, name, tensors);
                };
        return switch (found) {
            case WeightMatch.Mismatch(String message, List<String> notes) -> {
                Diagnostic told = Diagnostic.of(Code.P0801, at, message);
                for (String note : notes) {
                    told = told.note(note);
                }
                interpreter.report(told, scope);
                yield Optional.empty();
            }
            case WeightMatch.Matched matched -> {
                matched.note()
                        .ifPresent(note ->
                                interpreter.report(
                                        Diagnostic.of(Code.P0801, at, note).as(Severity.NOTE),
                                        scope));
                yield interpreter.depth() == Depth.WEIGHTS
                        ? scores(file, matched, network, at, scope)
                        : Optional.empty();
            }
        };
    }

    private Optional<Scores> scores(
            SafetensorsFile file,
            WeightMatch.Matched matched,
            Network network,
            Span at,
            Scope scope) {
        return switch (NetworkWeights.load(file, matched, _ -> true)) {
            case Reading.Refused<Weights> refused -> {
                refused(refused.diagnostic(), at, scope);
                yield Optional.empty();
            }
            case Reading.Read<Weights>(Weights weights) ->
                    Optional.of(new LoadedScores(network, weights));
        };
    }

    private void missing(Value.Location location, Span at, Scope scope) {
        Diagnostic told =
                Diagnostic.of(
                        Code.P0802,
                        at,
                        "the weights file " + location.relative() + " is not there");
        interpreter.report(
                interpreter.depth() == Depth.WEIGHTS
                        ? told.as(Severity.WARNING).note("without it there are no scores to show")
                        : told.as(Severity.NOTE)
                                .note("the plan needs only the structure; a run needs the file"),
                scope);
    }

    private void refused(Diagnostic why, Span at, Scope scope) {
        Diagnostic told = Diagnostic.of(why.code(), at, why.message());
        for (String note : why.notes()) {
            told = told.note(note);
        }
        interpreter.report(told, scope);
    }
}
