package org.prunelang.evaluate;

import java.util.List;
import org.prunelang.check.Checked;
import org.prunelang.check.Fit;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.source.Origin;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.value.MismatchException;

/**
 * One evaluation of one recipe: the parts of the interpreter, and the only mutable things they
 * share (the diagnostics found so far, the budget, the memory of definitions).
 */
final class Interpreter {
    private final Checked checked;
    private final Settings settings;
    private final Depth depth;
    private final Budget budget = new Budget();
    private final Reporter reporter;

    private final Expressions expressions = new Expressions(this);
    private final Operators operators = new Operators(this);
    private final Names names = new Names(this);
    private final Globals globals = new Globals(this);
    private final Parameters parameters = new Parameters(this);
    private final Arguments arguments = new Arguments(this);
    private final Suffixes suffixes = new Suffixes(this);
    private final Calls calls = new Calls(this);
    private final BuiltIns builtIns = new BuiltIns(this);
    private final Externs externs = new Externs(this);
    private final Lists lists = new Lists(this);
    private final Folds folds = new Folds(this);
    private final Loops loops = new Loops(this);
    private final Tensors tensors = new Tensors(this);
    private final Criteria criteria = new Criteria(this);
    private final Networks networks = new Networks(this);
    private final Properties properties = new Properties(this);
    private final RuleSets ruleSets = new RuleSets(this);
    private final Schedules schedules = new Schedules(this);
    private final Images images = new Images(this);
    private final Selectors selectors = new Selectors(this);
    private final Claims claims = new Claims(this);
    private final Stages stages = new Stages(this);
    private final Actions actions = new Actions(this);
    private final Masks masks = new Masks(this);
    private final LargestOf largest = new LargestOf(this);
    private final LayerOps layerOps = new LayerOps(this);
    private final Redraws redraws = new Redraws(this);
    private final TensorCalls tensorCalls = new TensorCalls(this);
    private final Indices indices = new Indices(this);
    private final Bounds bounds = new Bounds();
    private final Tests tests = new Tests(this);
    private final SettingNames settingNames = new SettingNames(this);
    private final WeightFiles weightFiles = new WeightFiles(this);
    private final StageUses stageUses = new StageUses(this);
    private final Paths paths;

    Interpreter(Checked checked, Settings settings, Depth depth) {
        this.checked = checked;
        this.settings = settings;
        this.depth = depth;
        this.reporter = new Reporter(checked.diagnostics());
        this.paths = new Paths(this, checked.main().source());
    }

    Meaning evaluate(Expr expr, Scope scope) {
        return expressions.evaluate(expr, scope);
    }

    /** What stands before an argument list: a name is what is called, not what it gives. */
    Meaning callee(Expr expr, Scope scope) {
        return expr instanceof Expr.Name name ? names.meaning(name, scope) : evaluate(expr, scope);
    }

    void report(Diagnostic diagnostic, Scope scope) {
        reporter.report(diagnostic, scope);
    }

    /** Reports a value of the wrong type, and is the unknown from there on. */
    Meaning typeError(Span at, String wanted, Meaning found, Scope scope) {
        if (!found.isUnknown()) {
            report(
                    Diagnostic.of(
                            Code.P0101,
                            at,
                            "%s is wanted here, but `%s` is %s"
                                    .formatted(wanted, at.text(), Fit.words(found.type()))),
                    scope);
        }
        return Meaning.UNKNOWN;
    }

    /** Reports operands that do not combine. */
    void mismatch(MismatchException mismatch, Span at, Scope scope) {
        Diagnostic told = Diagnostic.of(mismatch.code(), at, mismatch.mismatch().message());
        report(mismatch.advice().map(told::note).orElse(told), scope);
    }

    /** Reports that something must be known before the run and is not. */
    Meaning needsRun(Span at, String what, Scope scope) {
        report(
                Diagnostic.of(
                                Code.P0510,
                                at,
                                "%s must be known before the run, but `%s` is measured by it"
                                        .formatted(what, at.text()))
                        .note("use a parameter or a property of the structure here"),
                scope);
        return Meaning.UNKNOWN;
    }

    /** A number made of a network's own tensors: a measurement that no version runs yet. */
    Meaning ofTensorsOfNetwork(Span at, Scope scope) {
        report(
                Diagnostic.of(
                                Code.P0590,
                                at,
                                "this version understands numbers made of a network's tensors, but"
                                        + " cannot measure them yet")
                        .note("the rest of the recipe is checked and planned all the same"),
                scope);
        return Meaning.UNKNOWN;
    }

    /** Whether a mistake in this stretch of text has been told, so that something may lack. */
    boolean isWrongWithin(Span span) {
        return reporter.isWrongWithin(span);
    }

    /** Runs something with diagnostics of its own, and gives them. */
    List<Diagnostic> isolated(Runnable work) {
        return reporter.isolated(work);
    }

    Checked checked() {
        return checked;
    }

    Settings settings() {
        return settings;
    }

    /** The scope of a definition's body, one level of expansion inside the caller's. */
    Scope expansion(String definition, Origin expandedAt, Scope caller) {
        return caller.expansion(budget.of(definition), expandedAt);
    }

    /** The scope of the body of a function, criterion or rule set that is called. */
    Scope calling(String definition, Span at, Scope caller) {
        return expansion(
                definition, new Origin(at, "calling " + definition, caller.origin()), caller);
    }

    /** A scope of a file's top level. */
    Scope top() {
        return Scope.top(budget);
    }

    StageUses stageUses() {
        return stageUses;
    }

    Depth depth() {
        return depth;
    }

    Budget budget() {
        return budget;
    }

    Diagnostics diagnostics() {
        return reporter.found();
    }

    Expressions expressions() {
        return expressions;
    }

    Operators operators() {
        return operators;
    }

    Names names() {
        return names;
    }

    Globals globals() {
        return globals;
    }

    Parameters parameters() {
        return parameters;
    }

    Arguments arguments() {
        return arguments;
    }

    Suffixes suffixes() {
        return suffixes;
    }

    Calls calls() {
        return calls;
    }

    BuiltIns builtIns() {
        return builtIns;
    }

    Externs externs() {
        return externs;
    }

    Lists lists() {
        return lists;
    }

    Folds folds() {
        return folds;
    }

    Loops loops() {
        return loops;
    }

    Tensors tensors() {
        return tensors;
    }

    Criteria criteria() {
        return criteria;
    }

    Networks networks() {
        return networks;
    }

    Properties properties() {
        return properties;
    }

    RuleSets ruleSets() {
        return ruleSets;
    }

    Schedules schedules() {
        return schedules;
    }

    Images images() {
        return images;
    }

    Selectors selectors() {
        return selectors;
    }

    Claims claims() {
        return claims;
    }

    Stages stages() {
        return stages;
    }

    Actions actions() {
        return actions;
    }

    Masks masks() {
        return masks;
    }

    LargestOf largest() {
        return largest;
    }

    LayerOps layerOps() {
        return layerOps;
    }

    Redraws redraws() {
        return redraws;
    }

    TensorCalls tensorCalls() {
        return tensorCalls;
    }

    Indices indices() {
        return indices;
    }

    Bounds bounds() {
        return bounds;
    }

    Tests tests() {
        return tests;
    }

    SettingNames settingNames() {
        return settingNames;
    }

    WeightFiles weightFiles() {
        return weightFiles;
    }

    Paths paths() {
        return paths;
    }
}
