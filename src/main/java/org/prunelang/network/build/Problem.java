package org.prunelang.network.build;

import java.util.List;
import java.util.Optional;
import org.prunelang.diagnostic.Code;
import org.prunelang.network.Shape;
import org.prunelang.source.Origin;

/**
 * Why a layer does not fit where it was put, as data: whoever builds the network knows the place in
 * the recipe.
 *
 * @param message what is wrong, in the author's nouns
 * @param shapes the shapes involved, in the order of the layer's inputs
 * @param advice the next step, if there is an evident one
 * @param other where the other layer came from, if two disagree (two layers of one name)
 */
public record Problem(
        Code code,
        String message,
        List<Shape> shapes,
        Optional<String> advice,
        Optional<Origin> other) {
    public Problem {
        shapes = List.copyOf(shapes);
    }
}
