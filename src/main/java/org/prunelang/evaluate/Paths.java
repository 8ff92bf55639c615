package org.prunelang.evaluate;

import java.nio.file.Path;
import java.util.Optional;
import org.prunelang.source.Source;
import org.prunelang.source.Span;
import org.prunelang.syntax.tree.Expr;
import org.prunelang.value.Type;
import org.prunelang.value.Value;

/**
 * Paths: a literal is relative to the file that contains it, a {@code --set} path to the working
 * folder; in values they are relative to the recipe's folder.
 */
final class Paths {
    private final Interpreter interpreter;
    private final Path recipeFolder;

    Paths(Interpreter interpreter, Source recipe) {
        this.interpreter = interpreter;
        this.recipeFolder = folder(recipe);
    }

    /** An expression where a path is expected. */
    Meaning path(Expr expr, Scope scope) {
        return interpreter.arguments().fitted(expr, Type.Plain.PATH, scope);
    }

    /** A text in quotes as a path, relative to the file it stands in. */
    Meaning ofText(String text, Span at) {
        return relative(folder(at.source()).resolve(text));
    }

    /** The raw text of a {@code --set}, relative to the working folder. */
    Meaning ofSetting(Source setting) {
        return relative(Path.of("").toAbsolutePath().resolve(setting.text()));
    }

    /** Where a location lies on this machine. */
    Path resolve(Value.Location location) {
        return recipeFolder.resolve(location.relative()).normalize();
    }

    private Meaning relative(Path path) {
        Path normal = path.toAbsolutePath().normalize();
        boolean sameRoot =
                normal.getRoot() != null && normal.getRoot().equals(recipeFolder.getRoot());
        Path shown = sameRoot ? recipeFolder.relativize(normal) : normal;
        return Meaning.of(new Value.Location(shown.toString().replace('\\', '/')));
    }

    private static Path folder(Source source) {
        Optional<Path> file = source.path().map(path -> path.toAbsolutePath().normalize());
        return file.map(Path::getParent).orElseGet(() -> Path.of("").toAbsolutePath());
    }
}
