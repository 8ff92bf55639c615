package org.prunelang.diagnostic;

import java.util.List;
import org.prunelang.source.Origin;
import org.prunelang.source.Position;
import org.prunelang.source.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Diagnostics as other programs read them: the fields of the text form. Lines and columns count
 * from 1, offsets from 0 in UTF-16 units; ends are exclusive.
 */
public record JsonForm(Advice advice) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    public ArrayNode of(List<Diagnostic> diagnostics) {
        ArrayNode array = NODES.arrayNode();
        diagnostics.forEach(diagnostic -> array.add(of(diagnostic)));
        return array;
    }

    public ObjectNode of(Diagnostic diagnostic) {
        ObjectNode object = NODES.objectNode();
        object.put("code", diagnostic.code().name());
        object.put("severity", diagnostic.severity().word());
        object.put("title", diagnostic.code().title());
        object.put("message", diagnostic.message());
        diagnostic.subject().ifPresent(label -> object.set("subject", label(label)));
        ArrayNode related = object.putArray("related");
        diagnostic.related().forEach(label -> related.add(label(label)));
        ArrayNode notes = object.putArray("notes");
        diagnostic.notes().forEach(notes::add);
        ArrayNode origin = object.putArray("origin");
        OriginLines.levels(diagnostic.origin()).forEach(level -> origin.add(origin(level)));
        advice.about(diagnostic).ifPresent(text -> object.put("advice", text));
        return object;
    }

    private static ObjectNode label(Label label) {
        ObjectNode object = span(label.span());
        object.put("text", label.text());
        return object;
    }

    private static ObjectNode origin(Origin level) {
        ObjectNode object = span(level.span());
        object.put("text", level.text());
        return object;
    }

    private static ObjectNode span(Span span) {
        ObjectNode object = NODES.objectNode();
        object.put("file", span.source().name());
        object.set("start", place(span, span.start()));
        object.set("end", place(span, span.end()));
        return object;
    }

    private static ObjectNode place(Span span, int offset) {
        Position position = span.source().position(offset);
        ObjectNode object = NODES.objectNode();
        object.put("line", position.line());
        object.put("column", position.column());
        object.put("offset", offset);
        return object;
    }
}
