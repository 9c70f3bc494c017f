package org.vsxibulk.vsxi.dialect;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A fact about the wire and how sure it is: {@code resource} is stated by who wrote the dialect, {@code {seen: resource}}
 * stands in a vendor guide or a public client, {@code {assumed: route_index}} is deduced, {@code {open: route_index}} is a
 * guess that somebody has to answer for.
 */
@JsonDeserialize(using = Marked.Reader.class)
record Marked(String value, Mark mark) {

    static final class Reader extends StdDeserializer<Marked> {

        Reader() {
            super(Marked.class);
        }

        @Override
        public Marked deserialize(JsonParser yaml, DeserializationContext context) {
            if (yaml.currentToken().isScalarValue()) {
                return new Marked(yaml.getString(), Mark.STATED);
            }
            if (yaml.currentToken() == JsonToken.START_OBJECT && yaml.nextToken() == JsonToken.PROPERTY_NAME) {
                String word = yaml.currentName();
                Optional<Mark> mark = Mark.of(word);
                if (mark.isEmpty()) {
                    return context.reportInputMismatch(
                            Marked.class, "'%s' is no mark%s", word, NearestName.hint(word, Mark.words()));
                }
                JsonToken value = yaml.nextToken();
                if (value == JsonToken.VALUE_NULL && mark.get() == Mark.OPEN) {
                    return context.reportInputMismatch(
                            Marked.class, "is an open question: answer it with a value in place of {open: }");
                }
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    Marked fact = new Marked(yaml.getString(), mark.get());
                    if (yaml.nextToken() == JsonToken.END_OBJECT) {
                        return fact;
                    }
                }
            }
            return context.reportInputMismatch(
                    Marked.class, "expected a value, {seen: value}, {assumed: value} or {open: value}");
        }
    }
}
