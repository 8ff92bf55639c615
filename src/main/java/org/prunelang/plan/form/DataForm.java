package org.prunelang.plan.form;

import org.prunelang.data.DataRef;
import org.prunelang.data.Sample;
import org.prunelang.plan.FileRef;
import org.prunelang.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Images and files in a plan file, by description. */
final class DataForm {
    private DataForm() {}

    static JsonNode write(DataRef data) {
        ObjectNode node = Writing.object();
        node.set("set", ValueForm.write(data.set()));
        node.put("split", data.split());
        node.set("options", Writing.map(data.options(), ValueForm::write));
        return node;
    }

    static DataRef read(Reading reading) {
        reading.only("set", "split", "options");
        return new DataRef(
                ValueForm.choice(reading.field("set")),
                reading.field("split").text(),
                reading.field("options").map(ValueForm::read));
    }

    static JsonNode sample(Sample sample, Pen pen) {
        ObjectNode node = Writing.object();
        node.set("data", pen.contents().data(sample.data()));
        sample.length().ifPresent(length -> node.set("length", pen.term(length)));
        return node;
    }

    static Sample sample(Reading reading, Tables.Given given) {
        reading.only("data", "length");
        return new Sample(read(reading.field("data")), PartForm.term(reading, "length", given));
    }

    static JsonNode write(FileRef file) {
        ObjectNode node = Writing.object().put("path", file.path().relative());
        file.digest().ifPresent(digest -> node.put("digest", digest));
        return node;
    }

    static FileRef file(Reading reading) {
        reading.only("path", "digest");
        return new FileRef(
                new Value.Location(reading.field("path").text()),
                reading.optional("digest").map(DataForm::digest));
    }

    private static String digest(Reading reading) {
        String digest = reading.text();
        if (!digest.matches("[0-9a-f]{64}")) {
            throw reading.malformed("64 hexadecimal digits are wanted here");
        }
        return digest;
    }
}
