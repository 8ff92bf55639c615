package org.prunelang.evaluate;

import java.util.Optional;
import org.prunelang.network.Network;

/**
 * A network a recipe declares.
 *
 * @param maker the expression that made it, as written: {@code resnet_cifar(depth: 56)}
 */
public record DeclaredNetwork(String name, Optional<String> maker, Network structure) {}
