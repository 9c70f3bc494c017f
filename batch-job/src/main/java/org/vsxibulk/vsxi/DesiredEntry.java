package org.vsxibulk.vsxi;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An entry that should exist, in this product's own words.
 *
 * @param owned the fields that are ours, with their values in order (one, but for repeated fields)
 * @param onCreate the fields that a new entry gets and an existing one keeps
 */
public record DesiredEntry(Table table, Map<Field, List<String>> owned, Map<Field, List<String>> onCreate) {

    public DesiredEntry {
        owned = Collections.unmodifiableMap(owned);
        onCreate = onCreate.isEmpty() ? Map.of() : Collections.unmodifiableMap(onCreate);
    }

    public static Builder of(Table table) {
        return new Builder(table);
    }

    /** The only value of a field, or an empty text when the field is not ours. */
    public String value(Field field) {
        List<String> values = owned.get(field);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    /** For people: the owned fields in order, secrets hidden. */
    @Override
    public String toString() {
        return owned.entrySet().stream()
                .map(field -> field.getKey().word() + "="
                        + (field.getKey().kind() == Field.Kind.SECRET
                                ? "[secret]"
                                : String.join(",", field.getValue())))
                .collect(Collectors.joining(" ", table.word() + " ", ""));
    }

    /** Collects the fields of one entry. */
    public static final class Builder {

        private final Table table;
        private final Map<Field, List<String>> owned = new EnumMap<>(Field.class);
        private Map<Field, List<String>> onCreate = Map.of();

        private Builder(Table table) {
            this.table = table;
        }

        public Builder own(Field field, String value) {
            return own(field, List.of(value));
        }

        public Builder own(Field field, int value) {
            return own(field, List.of(Integer.toString(value)));
        }

        public Builder own(Field field, List<String> values) {
            owned.put(field, values);
            return this;
        }

        public Builder onCreate(Field field, String value) {
            // most entries have none, and there are hundreds of thousands
            onCreate = onCreate.isEmpty() ? new EnumMap<>(Field.class) : onCreate;
            onCreate.put(field, List.of(value));
            return this;
        }

        public DesiredEntry build() {
            return new DesiredEntry(table, owned, onCreate);
        }
    }
}
