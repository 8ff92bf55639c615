package org.prunelang.plan.form;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prunelang.data.DataRef;
import org.prunelang.plan.FileRef;
import org.prunelang.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How files and data are written: by where they are in a plan, by what they hold in a key. */
sealed interface Contents {
    JsonNode file(FileRef file);

    JsonNode data(DataRef data);

    /** For a plan, which has to find them. */
    record ByPlace() implements Contents {
        @Override
        public JsonNode file(FileRef file) {
            return DataForm.write(file);
        }

        @Override
        public JsonNode data(DataRef data) {
            return DataForm.write(data);
        }
    }

    /** For a key: a moved file is the same file; one that could not be read is only a place. */
    record ByContent(Inputs inputs) implements Contents {
        @Override
        public JsonNode file(FileRef file) {
            return inputs.file(file)
                    .<JsonNode>map(digest -> Writing.object().put("digest", digest))
                    .orElseGet(() -> DataForm.write(file));
        }

        @Override
        public JsonNode data(DataRef data) {
            Optional<String> digest = inputs.data(data);
            if (digest.isEmpty()) {
                return DataForm.write(data);
            }
            SortedMap<String, Value> arguments = new TreeMap<>(data.set().arguments());
            arguments.values().removeIf(Value.Location.class::isInstance);
            Value.Choice set = new Value.Choice(data.set().kind(), data.set().name(), arguments);
            ObjectNode node =
                    (ObjectNode) DataForm.write(new DataRef(set, data.split(), data.options()));
            return node.put("digest", digest.get());
        }
    }
}
