package org.prunelang.diagnostic;

/**
 * Every kind of diagnostic. A code never changes its meaning; its first two digits name the pass:
 * 00 syntax, 01 types and units, 02 names, 03 networks and tensors, 04 rules, 05 stages, 06 claims,
 * 07 engine, 08 files, 09 lint.
 */
public enum Code {
    P0001(Severity.ERROR, "unexpected word or sign"),
    P0002(Severity.ERROR, "text without its closing quote"),
    P0003(Severity.ERROR, "bracket never closed"),
    P0004(Severity.ERROR, "a line begins with an operator or a dot"),
    P0005(Severity.ERROR, "a value bound without let"),
    P0006(Severity.ERROR, "chained comparison or range"),
    P0007(Severity.ERROR, "rate, ratio or sparsity used for an amount"),
    P0008(Severity.ERROR, "nested too deep"),
    P0009(Severity.ERROR, "number misspelt"),
    P0010(Severity.ERROR, "unknown policy words"),
    P0101(Severity.ERROR, "type does not fit"),
    P0102(Severity.ERROR, "argument unknown, missing or given twice"),
    P0103(Severity.ERROR, "key of a schedule or search unknown or repeated"),
    P0105(Severity.ERROR, "a type's name used as an axis"),
    P0121(Severity.ERROR, "plain number where a share, count or quantity is wanted"),
    P0122(Severity.ERROR, "units that do not combine"),
    P0123(Severity.ERROR, "`of` after a count, or missing after a share"),
    P0124(Severity.ERROR, "accuracy combined with a fraction"),
    P0125(Severity.ERROR, "epochs mixed with batches"),
    P0126(Severity.ERROR, "share outside 0%..100%"),
    P0130(Severity.ERROR, "division by zero"),
    P0131(Severity.ERROR, "parameter outside its bounds"),
    P0201(Severity.ERROR, "unknown name"),
    P0202(Severity.WARNING, "name never used"),
    P0203(Severity.ERROR, "name defined twice"),
    P0204(Severity.ERROR, "definitions in a circle"),
    P0205(Severity.ERROR, "modules in a circle"),
    P0206(Severity.ERROR, "split that the data was not asked for"),
    P0207(Severity.ERROR, "name hides a visible one"),
    P0208(Severity.ERROR, "name of a built-in function defined"),
    P0209(Severity.ERROR, "name in `where` means a property and a definition"),
    P0210(Severity.ERROR, "--set names no parameter or key"),
    P0211(Severity.ERROR, "module not found"),
    P0301(Severity.ERROR, "layer cannot take its input's shape"),
    P0305(Severity.ERROR, "a model's requirement is false"),
    P0306(Severity.ERROR, "sides of a residual or concat disagree"),
    P0307(Severity.ERROR, "two layers of one name"),
    P0310(Severity.ERROR, "criterion needs data"),
    P0311(Severity.ERROR, "result is not one number per filter"),
    P0312(Severity.ERROR, "axis unknown, or one name with two sizes"),
    P0313(Severity.ERROR, "contraction shares no axis, or several"),
    P0314(Severity.ERROR, "index out of range"),
    P0315(Severity.ERROR, "fold changes the type of what it carries"),
    P0401(Severity.ERROR, "two rules remove on one side of one layer"),
    P0402(Severity.ERROR, "junction reached without skip, tie or gather"),
    P0403(Severity.ERROR, "selector matches no layer"),
    P0404(Severity.ERROR, "amounts differ inside one tied group"),
    P0405(Severity.ERROR, "cannot be rebuilt here"),
    P0406(Severity.ERROR, "rule reaches only part of a tied group"),
    P0407(Severity.ERROR, "coupled amounts leave no room for each other"),
    P0408(Severity.ERROR, "setting or policy twice, or not allowed with this verb"),
    P0410(Severity.ERROR, "budget out of reach"),
    P0501(Severity.ERROR, "result of an action is lost"),
    P0502(Severity.WARNING, "shrink of a network that nothing zeroed or penalised"),
    P0503(Severity.WARNING, "masked network exported"),
    P0504(Severity.ERROR, "more than one plan"),
    P0505(Severity.ERROR, "no stage of this name"),
    P0506(Severity.WARNING, "stage that nothing uses"),
    P0507(Severity.ERROR, "statement not allowed here"),
    P0508(Severity.ERROR, "return missing, or not last"),
    P0510(Severity.ERROR, "needs a run, but must be known now"),
    P0520(Severity.ERROR, "evaluation budget used up"),
    P0590(Severity.WARNING, "understood, but this version cannot run it"),
    P0601(Severity.ERROR, "expectation fails"),
    P0602(Severity.ERROR, "requirement fails"),
    P0603(Severity.NOTE, "expectation needs a run"),
    P0701(Severity.ERROR, "score is not finite"),
    P0801(Severity.ERROR, "weights do not fit the network"),
    P0802(Severity.ERROR, "file missing or unreadable"),
    P0805(Severity.ERROR, "plan file of another format"),
    P0901(Severity.LINT, "chosen on the test set"),
    P0902(Severity.LINT, "randomness without a seed"),
    P0903(Severity.LINT, "flops that equal a paper's macs"),
    P0904(Severity.LINT, "relative and absolute mixed up"),
    P0906(Severity.LINT, "accuracies of different splits compared"),
    P0907(Severity.LINT, "equality on a measured value"),
    P0908(Severity.LINT, "zeroed filters that cannot grow back"),
    P0909(Severity.LINT, "keep best without where beside a growing amount"),
    P0910(Severity.LINT, "pass does not read its variable"),
    P0911(Severity.LINT, "scores of different layers are not comparable");

    private final Severity severity;
    private final String title;

    Code(Severity severity, String title) {
        this.severity = severity;
        this.title = title;
    }

    /** The severity it has where the place of use does not say otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What the code stands for, in a few words. */
    public String title() {
        return title;
    }
}
