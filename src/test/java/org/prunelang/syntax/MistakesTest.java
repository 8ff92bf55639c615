package org.prunelang.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prunelang.syntax.tree.Item;

/** After a mistake the rest of a text is read, and what is sound of it is kept. */
class MistakesTest {
    @Test
    void mistakesInsideADamagedStatementAreFound() {
        assertThat(
                        Read.mistakes(
                                """
                                plan now {
                                    a = shrnk net
                                    tuned = train base wth full on images.train {
                                        after each epoch { prune softly usin inner }
                                        keep best bye accuracy(net)
                                    }
                                    slim = shrink tuned
                                }
                                rules one two {
                                    skp junctions
                                }
                                let x = = 1
                                """))
                .containsExactly(
                        "P0001 1:6",
                        "P0005 2:5",
                        "P0001 3:24",
                        "P0001 4:41",
                        "P0001 5:19",
                        "P0001 9:11",
                        "P0001 10:5",
                        "P0001 12:9");
    }

    @Test
    void whatIsSoundIsKept() {
        Parsed parsed =
                Read.text(
                        """
                        let a = = 1
                        plan {
                            base = load net frm "x"
                            slim = shrink net
                            other = shrink slim
                        }
                        rules r { skp junctions; skip convs; gather junctions }
                        let b = 2
                        """);
        assertThat(parsed.diagnostics()).hasSize(3);
        assertThat(parsed.recipe().items())
                .hasExactlyElementsOfTypes(
                        Item.Plan.class, Item.Rules.class, org.prunelang.syntax.tree.Binding.class);
        assertThat(((Item.Plan) parsed.recipe().items().get(0)).steps()).hasSize(2);
        assertThat(((Item.Rules) parsed.recipe().items().get(1)).items()).hasSize(2);
    }

    @Test
    void aDamagedStatementIsLeftOutWithWhatItHolds() {
        Parsed parsed = Read.text("plan now {\n    slim = shrink net\n}\nlet b = 2\n");
        assertThat(parsed.recipe().items()).hasSize(1);
    }

    @Test
    void passesAndRoundsLoseResultsToo() {
        assertThat(
                        Read.mistakes(
                                """
                                plan {
                                    runs = for seed in 1..3 {
                                        shrink net
                                        return repeat x = net at most 2 rounds {
                                            shrink x
                                            return x
                                        }
                                    }
                                    tuned = train net with full on images.train { prune using r }
                                }
                                """))
                .containsExactly("P0501 3:9", "P0501 5:13");
    }

    @Test
    void aFileOfNoiseEndsSomewhere() {
        assertThat(Read.mistakes("@@ ?? }{\n".repeat(5_000)).size()).isBetween(1, 60);
        assertThat(Read.mistakes("(\n{\n[\n\"\n".repeat(1_000)).size()).isBetween(1, 60);
    }
}
