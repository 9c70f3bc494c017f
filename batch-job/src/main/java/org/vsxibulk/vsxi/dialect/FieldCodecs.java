package org.vsxibulk.vsxi.dialect;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;

/**
 * The codecs of the fields that a table has a place for.
 *
 * @param all in the order of {@link Field}
 */
record FieldCodecs(Table table, Map<Field, FieldCodec> all) {

    List<Field> fields() {
        return List.copyOf(all.keySet());
    }

    boolean has(Field field) {
        return all.containsKey(field);
    }

    /** Null when the table has no place for the field. */
    @Nullable
    FieldCodec find(Field field) {
        return all.get(field);
    }

    /** @throws IllegalArgumentException when the table has no place for the field */
    FieldCodec get(Field field) {
        FieldCodec codec = all.get(field);
        if (codec == null) {
            throw new IllegalArgumentException("the dialect has no place for " + field.word() + " of "
                    + table.plural() + "; it has "
                    + all.keySet().stream().map(Field::word).collect(Collectors.joining(", ")));
        }
        return codec;
    }
}
