package org.prunelang.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prunelang.check.Checked;
import org.prunelang.check.Checker;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.evaluate.DeclaredNetwork;
import org.prunelang.evaluate.Depth;
import org.prunelang.evaluate.Evaluation;
import org.prunelang.evaluate.Settings;
import org.prunelang.evaluate.TestResult;
import org.prunelang.plan.Pinned;
import org.prunelang.plan.Plan;
import org.prunelang.source.Source;
import org.prunelang.syntax.DeepStack;

/**
 * A recipe as it stands: its text checked and evaluated. Values never change; another text or other
 * settings make another session.
 */
public record Session(
        Source source, Checked checked, Evaluation evaluation, List<Diagnostic> diagnostics) {
    public Session {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Checks and evaluates a recipe and the modules it uses, on a stack deep enough for both. */
    public static Session open(Source source, Settings settings) {
        return open(source, settings, Depth.STRUCTURE);
    }

    /** The same, looking as far as asked. */
    public static Session open(Source source, Settings settings, Depth depth) {
        return DeepStack.call(() -> {
            Checked checked = Checker.check(source);
            Evaluation evaluation = Evaluation.of(checked, settings, depth);
            List<Diagnostic> all = new ArrayList<>(checked.diagnostics());
            all.addAll(evaluation.diagnostics());
            return new Session(source, checked, evaluation, all);
        });
    }

    /** Runs the `test` blocks of the recipe; only sensible if {@link #hasErrors} is false. */
    public List<TestResult> tests() {
        return DeepStack.call(() -> Evaluation.tests(checked));
    }

    public Optional<Plan> plan() {
        return evaluation.plan();
    }

    /**
     * The plan with the digests of the files it reads, as far as they are there: what a plan file
     * holds. It reads these files whole.
     *
     * @throws IOException if one of them is there and cannot be read
     */
    public Optional<Plan> pinnedPlan() throws IOException {
        FileDigests digests = new FileDigests(folder());
        try {
            return plan().map(plan -> Pinned.of(plan, digests::of));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private Path folder() {
        Path here = Path.of("").toAbsolutePath();
        return source.path().map(path -> here.resolve(path).getParent()).orElse(here);
    }

    public List<DeclaredNetwork> networks() {
        return evaluation.networks();
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
