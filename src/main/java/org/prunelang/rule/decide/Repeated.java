package org.prunelang.rule.decide;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.diagnostic.Diagnostic;
import org.prunelang.diagnostic.Diagnostics;
import org.prunelang.rule.Policy;
import org.prunelang.rule.Reach;
import org.prunelang.rule.RuleItem;
import org.prunelang.rule.RuleSet;
import org.prunelang.rule.Selector;

/** Settings that a rule set states twice. */
final class Repeated {
    private Repeated() {}

    static void settings(RuleSet rules, Diagnostics problems) {
        Map<Object, RuleItem> seen = new HashMap<>();
        for (RuleItem item : rules.items()) {
            Optional<Object> subject = subject(item);
            Optional<RuleItem> earlier = subject.map(one -> seen.putIfAbsent(one, item));
            earlier.ifPresent(one -> problems.report(twice(one, item)));
        }
    }

    /** What the item settles; two items with equal subjects contradict or repeat each other. */
    private static Optional<Object> subject(RuleItem item) {
        return switch (item) {
            case RuleItem.AtLeast least ->
                    Optional.of(least.reach().map(Reach::selector).map(Repeated::plain));
            case RuleItem.Multiples _ -> Optional.of("multiples");
            case RuleItem.TieJunctions _, RuleItem.GatherJunctions _ -> Optional.of("junctions");
            case RuleItem.TieWidths tie -> Optional.of("widths " + tie.pattern());
            case RuleItem.Setting(_, Policy policy) -> Optional.of(kind(policy));
            case RuleItem.Skip _, RuleItem.Rule _ -> Optional.empty();
        };
    }

    private static Object kind(Policy policy) {
        return switch (policy) {
            case Policy.Rounding _ -> Policy.Rounding.class;
            case Policy.Zero _ -> Policy.Zero.class;
            case Policy.Momentum _ -> Policy.Momentum.class;
            case Policy.Constants _ -> Policy.Constants.class;
        };
    }

    private static String plain(Selector selector) {
        return selector.pick()
                + " "
                + selector.kind()
                + " "
                + selector.pattern()
                + " "
                + selector.except()
                + " "
                + selector.where();
    }

    private static Diagnostic twice(RuleItem first, RuleItem second) {
        return Diagnostic.of(
                        Code.P0408,
                        second.origin().span(),
                        "`" + Wording.line(second) + "` settles again what this block has settled")
                .related(first.origin().span(), "settled here")
                .note("keep one of the two");
    }
}
