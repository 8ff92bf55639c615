package org.prunelang.plan.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prunelang.data.DataRef;
import org.prunelang.plan.FileRef;
import org.prunelang.plan.Plan;
import org.prunelang.plan.Slot;
import org.prunelang.plan.Step;

/**
 * The keys of a plan's steps before the run. Content is not known then, so a slot is stood for by
 * the key of the step that fills it: these keys say whether two plans do the same, not whether the
 * store has a result.
 */
public final class PlanKeys {
    private final Keys keys;
    private final Map<Integer, String> made = new HashMap<>();

    private PlanKeys(Keys keys) {
        this.keys = keys;
    }

    /** The plan key of each action of the plan's own steps, in order. */
    public static List<String> of(Plan plan, Keys keys) {
        PlanKeys walk = new PlanKeys(keys);
        List<String> found = new ArrayList<>();
        for (Step step : plan.body().steps()) {
            walk.key(step).ifPresent(found::add);
        }
        return found;
    }

    private Optional<String> key(Step step) {
        return switch (step) {
            case Step.Do act -> {
                String key = keys.of(act.action(), new Producers());
                for (int i = 0; i < act.to().size(); i++) {
                    made.put(act.to().get(i).number(), act.to().size() == 1 ? key : key + "/" + i);
                }
                yield Optional.of(key);
            }
            case Step.Let let -> {
                Slot to = let.to();
                made.put(to.number(), Keys.sha256(Canonical.text(let.term(), new Producers())));
                yield Optional.empty();
            }
            case Step.Stop _,
                    Step.Keep _,
                    Step.Require _,
                    Step.Expect _,
                    Step.Report _,
                    Step.Export _ ->
                    Optional.empty();
        };
    }

    /** Slots by what makes them; files by the digest taken when planning, if one was. */
    private final class Producers implements Inputs {
        @Override
        public String slot(int number) {
            String key = made.get(number);
            if (key == null) {
                throw new IllegalArgumentException("slot " + number + " is read and never set");
            }
            return key;
        }

        @Override
        public Optional<String> file(FileRef file) {
            return file.digest();
        }

        @Override
        public Optional<String> data(DataRef data) {
            return Optional.empty();
        }
    }
}
