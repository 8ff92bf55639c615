package org.prunelang.check;

import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Severity;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Action;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Hook;
import org.prunelang.syntax.tree.RuleItem;
import org.prunelang.syntax.tree.Step;

/**
 * What the language has and this version cannot run. Each construct is told once, at its place;
 * what stands inside one is not told again.
 */
final class Unbuilt {
    private final Pass pass;
    private int depth;

    Unbuilt(Pass pass) {
        this.pass = pass;
    }

    /** Runs a check of what stands inside such a construct. */
    void inside(Runnable check) {
        depth++;
        check.run();
        depth--;
    }

    void action(Action action) {
        String word =
                switch (action) {
                    case Action.Search _ -> "searches";
                    case Action.Gate _ -> "gates";
                    case Action.Select _ -> "selections";
                    case Action.Repeat _ -> "`repeat`";
                    case Action.For _ -> "`for` in a plan";
                    case Action.Largest _ -> "`largest` over what a run measures";
                    case Action.Load _,
                            Action.Train _,
                            Action.Prune _,
                            Action.Resize _,
                            Action.Shrink _,
                            Action.Recalibrate _ ->
                            "";
                };
        if (!word.isEmpty()) {
            tell(action.span(), word);
        }
    }

    void hook(Hook hook) {
        String word =
                switch (hook) {
                    case Hook.Each _ -> "`each batch`";
                    case Hook.Player _ -> "`player`";
                    case Hook.Minimize _ -> "`minimize`";
                    case Hook.AddTo add -> "`add to " + add.what() + "`";
                    case Hook.AfterEach _, Hook.Every _ -> "";
                };
        if (!word.isEmpty()) {
            tell(hook.span(), word);
        }
    }

    void rebuilt(RuleItem.How how) {
        tell(how.span(), "`rebuilt by`");
    }

    void function(String name, Span at) {
        switch (name) {
            case "onnx" -> tell(at, "networks from ONNX files");
            case "saved" -> tell(at, "`saved` networks");
            case "sample" -> tell(at, "`sample`");
            default -> {}
        }
    }

    /** A constructor of the library that makes a network of its own kind. */
    void constructor(String name, Span at) {
        if (name.equals("hypernet")) {
            tell(at, "hypernetworks");
        }
    }

    void export(Step.Export export) {
        if (export.to() instanceof Expr.Text text
                && text.plain().map(path -> path.endsWith(".onnx")).orElse(false)) {
            tell(export.to().span(), "export to ONNX");
        }
    }

    /** Whether a step of a probe asks the engine. */
    static boolean isMeasured(Step step) {
        return !(step instanceof Binding || step instanceof Step.Return);
    }

    private void tell(Span at, String what) {
        if (depth > 0) {
            return;
        }
        pass.report(
                Diagnostic.of(
                                Code.P0590,
                                at,
                                "this version understands %s, but cannot run that yet"
                                        .formatted(what))
                        .as(Severity.WARNING)
                        .note("the rest of the recipe is checked and planned all the same"));
    }
}
