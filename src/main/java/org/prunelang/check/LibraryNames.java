package org.prunelang.check;

import java.util.List;
import java.util.Optional;

/** Where the library keeps the names people reach for, so that a missing `use` can be told. */
final class LibraryNames {
    private record Home(String module, List<String> names) {}

    private static final List<Home> HOMES =
            List.of(
                    new Home(
                            "std.models",
                            List.of(
                                    "resnet_cifar",
                                    "resnet",
                                    "preresnet_cifar",
                                    "vgg16_cifar",
                                    "vgg19_cifar",
                                    "googlenet_cifar",
                                    "densenet_cifar",
                                    "mobilenet_v1",
                                    "mobilenet_v2",
                                    "convnet_ista",
                                    "resnet20_ista",
                                    "mlp",
                                    "hypernet")),
                    new Home(
                            "std.data",
                            List.of(
                                    "cifar10",
                                    "cifar100",
                                    "mnist",
                                    "fashion_mnist",
                                    "imagenet",
                                    "image_folder",
                                    "shapes",
                                    "pad_crop",
                                    "flip",
                                    "random_resized_crop")),
                    new Home(
                            "std.criteria",
                            List.of(
                                    "l1",
                                    "l2",
                                    "geometric_median",
                                    "batchnorm_scale",
                                    "random",
                                    "taylor",
                                    "hrank")),
                    new Home("std.transforms", List.of("sketch")),
                    new Home(
                            "std.train",
                            List.of(
                                    "sgd",
                                    "adam",
                                    "adamw",
                                    "fista",
                                    "ista",
                                    "steps",
                                    "cosine",
                                    "linear",
                                    "constant",
                                    "cross_entropy",
                                    "mse",
                                    "bce")),
                    new Home(
                            "std.search",
                            List.of(
                                    "bee_colony",
                                    "evolution",
                                    "annealing",
                                    "random_search",
                                    "grid")));

    private LibraryNames() {}

    /** The module of the library that has this name, if one has. */
    static Optional<String> home(String name) {
        return HOMES.stream()
                .filter(home -> home.names().contains(name))
                .map(Home::module)
                .findFirst();
    }
}
