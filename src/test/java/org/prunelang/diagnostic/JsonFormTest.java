package org.prunelang.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prunelang.source.Origin;
import org.prunelang.source.Source;

class JsonFormTest {
    private static final Source SOURCE =
            Source.file("a.prune", Path.of("a.prune"), "let x = 1\nlet y = x\n");

    @Test
    void hasTheFieldsOfTheTextForm() {
        Diagnostic diagnostic =
                Diagnostic.of(Code.P0403, SOURCE.span(14, 15), "no layer")
                        .pointing("here")
                        .related(SOURCE.span(4, 5), "there")
                        .note("try this")
                        .during(new Origin(SOURCE.span(0, 3), "f", Optional.empty()));
        JsonForm form = new JsonForm(new Advice(Set.of("plan"), Optional.of("a.prune")));

        assertThat(form.of(diagnostic).toPrettyString().replace("\r", ""))
                .isEqualTo(
                        """
                        {
                          "code" : "P0403",
                          "severity" : "error",
                          "title" : "selector matches no layer",
                          "message" : "no layer",
                          "subject" : {
                            "file" : "a.prune",
                            "start" : {
                              "line" : 2,
                              "column" : 5,
                              "offset" : 14
                            },
                            "end" : {
                              "line" : 2,
                              "column" : 6,
                              "offset" : 15
                            },
                            "text" : "here"
                          },
                          "related" : [ {
                            "file" : "a.prune",
                            "start" : {
                              "line" : 1,
                              "column" : 5,
                              "offset" : 4
                            },
                            "end" : {
                              "line" : 1,
                              "column" : 6,
                              "offset" : 5
                            },
                            "text" : "there"
                          } ],
                          "notes" : [ "try this" ],
                          "origin" : [ {
                            "file" : "a.prune",
                            "start" : {
                              "line" : 1,
                              "column" : 1,
                              "offset" : 0
                            },
                            "end" : {
                              "line" : 1,
                              "column" : 4,
                              "offset" : 3
                            },
                            "text" : "f"
                          } ],
                          "advice" : "list layers: prune plan a.prune --layers"
                        }\
                        """);
    }

    @Test
    void aMistakeInNoTextHasNoSubject() {
        assertThat(new JsonForm(Advice.NONE).of(Diagnostic.of(Code.P0802, "gone")).toString())
                .isEqualTo(
                        "{\"code\":\"P0802\",\"severity\":\"error\",\"title\":\"file missing or"
                                + " unreadable\",\"message\":\"gone\",\"related\":[],\"notes\":[],\"origin\":[]}");
    }
}
