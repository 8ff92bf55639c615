package org.prunelang.engine;

import java.util.EnumSet;
import java.util.Set;

/** The machine that code is made for. */
public record Target(Device device, Layout layout, Set<Fusion> fusions) {
    public Target {
        fusions = Set.copyOf(fusions);
        if (fusions.contains(Fusion.CONVOLUTION) && !(device instanceof Device.Cpu)) {
            throw new IllegalArgumentException("oneDNN runs on the processor only");
        }
    }

    /** Code that every version of the engine understands. */
    public static Target plain() {
        return new Target(new Device.Cpu(), Layout.CHANNELS_FIRST, Set.of());
    }

    /** What is fastest on a device. */
    public static Target fastest(Device device) {
        Set<Fusion> fusions =
                switch (device) {
                    case Device.Cpu _ -> EnumSet.allOf(Fusion.class);
                    case Device.Gpu _ -> EnumSet.of(Fusion.BATCH_NORM, Fusion.OPTIMIZER);
                };
        return new Target(device, Layout.CHANNELS_LAST, fusions);
    }

    public boolean fuses(Fusion fusion) {
        return fusions.contains(fusion);
    }
}
