package org.prunelang.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.check.Checked;
import org.prunelang.check.Module;
import org.prunelang.check.Referent;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.evaluate.lint.Lints;
import org.prunelang.network.Network;
import org.prunelang.plan.Body;
import org.prunelang.plan.Plan;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Binding;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.syntax.tree.Item;

/**
 * A recipe evaluated without the engine: the plan it gives, if it holds one, and what is to be said
 * of it. An evaluation with errors has the plan as far as it could be made.
 *
 * @param networks the networks the recipe declares, by the expressions that make them
 */
public record Evaluation(
        Optional<Plan> plan, List<DeclaredNetwork> networks, List<Diagnostic> diagnostics) {
    public Evaluation {
        networks = List.copyOf(networks);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** Evaluates the definitions of a recipe and its plan. */
    public static Evaluation of(Checked checked, Settings settings, Depth depth) {
        Interpreter interpreter = new Interpreter(checked, settings, depth);
        Scope scope = interpreter.top();
        List<DeclaredNetwork> networks = new ArrayList<>();
        Optional<Plan> plan = Optional.empty();
        try {
            interpreter.settingNames().check();
            definitions(interpreter, networks, scope);
            plan = plan(interpreter);
        } catch (Budget.Exhausted exhausted) {
            interpreter.report(tooMuch(checked, exhausted), scope);
        }
        List<Diagnostic> found = new ArrayList<>(interpreter.diagnostics().all());
        found.addAll(lints(checked, plan, networks));
        return new Evaluation(plan, networks, found);
    }

    private static List<Diagnostic> lints(
            Checked checked, Optional<Plan> plan, List<DeclaredNetwork> networks) {
        Map<String, Network> byName = new HashMap<>();
        networks.forEach(network -> byName.put(network.name(), network.structure()));
        return Lints.of(checked, plan, byName);
    }

    /** Runs the {@code test} blocks of a module. */
    public static List<TestResult> tests(Checked checked) {
        Interpreter interpreter = new Interpreter(checked, Settings.NONE, Depth.STRUCTURE);
        List<TestResult> results = new ArrayList<>();
        for (Item item : checked.main().recipe().items()) {
            if (item instanceof Item.Test test) {
                results.add(interpreter.tests().run(test));
            }
        }
        return results;
    }

    private static void definitions(
            Interpreter interpreter, List<DeclaredNetwork> networks, Scope scope) {
        Module main = interpreter.checked().main();
        for (Item item : main.recipe().items()) {
            switch (item) {
                case Item.Definition definition -> {
                    Meaning meaning = interpreter.globals().definition(main, definition);
                    if (meaning instanceof Meaning.Net(NetworkValue network)) {
                        networks.add(declared(definition, network));
                    }
                }
                case Binding binding -> interpreter.globals().force(binding);
                case Item.Use _, Item.Plan _, Item.Test _ -> {}
            }
        }
        imported(interpreter, networks, main);
    }

    /** Networks that other files of the user declare, as far as the recipe names them. */
    private static void imported(
            Interpreter interpreter, List<DeclaredNetwork> networks, Module main) {
        for (Referent.Global global : main.imported()) {
            if (global.item() instanceof Item.Definition definition
                    && interpreter.globals().meaning(global)
                            instanceof Meaning.Net(NetworkValue network)) {
                networks.add(declared(definition, network));
            }
        }
    }

    private static DeclaredNetwork declared(Item.Definition definition, NetworkValue network) {
        Optional<Expr> maker =
                definition instanceof Item.ModelValue(_, _, Expr value)
                        ? Optional.of(value)
                        : Optional.empty();
        return new DeclaredNetwork(
                definition.name().text(),
                maker.map(expr -> expr.span().text()),
                network.structure());
    }

    private static Optional<Plan> plan(Interpreter interpreter) {
        for (Item item : interpreter.checked().main().recipe().items()) {
            if (item instanceof Item.Plan plan) {
                BodyBuilder body = BodyBuilder.ofPlan();
                interpreter.stages().all(plan.steps(), interpreter.top().inBody(body), body);
                Body steps = body.build(List.of());
                interpreter.stageUses().check(steps, interpreter.top());
                return Optional.of(new Plan(Plan.FORMAT, interpreter.parameters().given(), steps));
            }
        }
        return Optional.empty();
    }

    private static Diagnostic tooMuch(Checked checked, Budget.Exhausted exhausted) {
        Span at =
                checked.main()
                        .find(exhausted.definition())
                        .map(global -> global.name().span())
                        .orElseGet(() -> checked.main().recipe().span().startPoint());
        return Diagnostic.of(
                        Code.P0520,
                        at,
                        "this recipe takes more than %,d steps to evaluate; most of them in `%s`"
                                .formatted(Budget.MOST_STEPS, exhausted.definition()))
                .note("functions that call each other twice double with every level: use `let`");
    }
}
