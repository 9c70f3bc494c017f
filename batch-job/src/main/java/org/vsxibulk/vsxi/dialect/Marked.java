package org.vsxibulk.vsxi.dialect;

import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A fact about the wire and how sure it is: {@code resource} is stated by who wrote the dialect, {@code {seen: resource}}
 * stands in a vendor guide or a public client, {@code {assumed: route_index}} is deduced.
 */
@JsonDeserialize(using = Marked.Reader.class)
record Marked(String value, Mark mark) {

    enum Mark {
        STATED,
        SEEN,
        ASSUMED
    }

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
                Mark mark = word.equals("seen") ? Mark.SEEN : word.equals("assumed") ? Mark.ASSUMED : null;
                if (mark == null) {
                    return context.reportInputMismatch(
                            Marked.class,
                            "'%s' is no mark%s",
                            word,
                            NearestName.hint(word, List.of("seen", "assumed")));
                }
                JsonToken value = yaml.nextToken();
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    Marked fact = new Marked(yaml.getString(), mark);
                    if (yaml.nextToken() == JsonToken.END_OBJECT) {
                        return fact;
                    }
                }
            }
            return context.reportInputMismatch(Marked.class, "expected a value, {seen: value} or {assumed: value}");
        }
    }
}
