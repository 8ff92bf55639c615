package org.prunelang.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prunelang.diagnostic.Advice;
import org.prunelang.diagnostic.Paint;
import org.prunelang.diagnostic.Signs;
import org.prunelang.diagnostic.TextForm;

/** Each recipe that does not parse says so in the words of the text beside it. */
class SyntaxErrorsTest {
    private static final Pattern CODE = Pattern.compile("P\\d{4}");
    private static final TextForm FORM = new TextForm(Signs.ALL, Paint.NONE, Advice.NONE);

    static List<Path> wrong() {
        return Recipes.in("wrong", "(P00\\d\\d|P0123|P0501)-.*\\.prune");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void saysWhatIsWrong(Path recipe) {
        Parsed parsed = DeepStack.call(() -> Parser.parse(Recipes.source(recipe)));
        String said = FORM.of(parsed.diagnostics());
        String name = recipe.getFileName().toString();
        Path golden = recipe.resolveSibling(name.replace(".prune", ".err"));
        assertThat(said).isEqualTo(Recipes.golden(golden, said));
        Matcher code = CODE.matcher(name);
        assertThat(code.find()).isTrue();
        assertThat(said).startsWith("error[" + code.group() + "]");
    }
}
