package org.prunelang.report;

import java.util.List;
import org.prunelang.network.Network;
import org.prunelang.plan.Plan;

/**
 * A plan with what a report says beside it.
 *
 * @param recipe the file as the user named it
 * @param models the networks the recipe declares and its plan uses, in text order
 */
public record PlanView(String recipe, List<Model> models, Plan plan) {
    public PlanView {
        models = List.copyOf(models);
    }

    /**
     * A declared network.
     *
     * @param declared what stands behind the name: {@code resnet_cifar(depth: 56)}; may be empty
     */
    public record Model(String name, String declared, Network network) {}
}
