package org.vsxibulk.settings;

import static org.vsxibulk.settings.SettingKey.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads {@code input}: names of foreign headers, constants and limits. */
final class InputReader {

    private final SettingsReader reader;
    private final List<Layer> layers;

    /** @param layers highest precedence first */
    InputReader(SettingsReader reader, List<Layer> layers) {
        this.reader = reader;
        this.layers = layers;
    }

    InputSettings read() {
        return new InputSettings(
                headers(),
                constants(),
                reader.requiredNumber(INPUT_MAX_ROWS),
                reader.requiredNumber(INPUT_MAX_NUMBERS));
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        entries(INPUT_HEADERS).forEach((foreign, ours) -> {
            checkColumn(INPUT_HEADERS.key() + "." + foreign, ours.text(), ours);
            if (headers.containsValue(ours.text())) {
                add(INPUT_HEADERS.key() + "." + foreign, ours, "is the target of two headers", "map each column once");
            }
            headers.put(foreign, ours.text());
        });
        return headers;
    }

    private Map<String, String> constants() {
        var constants = new LinkedHashMap<String, String>();
        entries(INPUT_CONSTANTS).forEach((column, value) -> {
            String key = INPUT_CONSTANTS.key() + "." + column;
            if (column.equals("sip_password")) {
                var hidden = new Found("", value.form(), value.place());
                add(
                        key,
                        hidden,
                        "must not be in the settings",
                        "one password for all customers is none: put it into the rows");
            } else {
                checkColumn(key, column, new Found("", value.form(), value.place()));
                constants.put(column, value.text());
            }
        });
        return constants;
    }

    private void checkColumn(String key, String column, Found found) {
        var columns = new TreeSet<>(InputColumns.CUSTOMERS);
        columns.addAll(InputColumns.DIDS);
        if (!columns.contains(column)) {
            String mend = Nearest.to(column, columns)
                    .map(nearest -> "did you mean " + nearest + "?")
                    .orElse("the columns are " + String.join(", ", columns));
            add(key, found, "is not a column of the input", mend);
        }
    }

    private void add(String key, Found found, String message, String mend) {
        reader.problems().add(found.place(), key, found.text(), message, mend);
    }

    /** The map of the first source that has one; a single text is {@code name=value;name=value}. */
    private Map<String, Found> entries(SettingKey map) {
        for (Layer layer : layers) {
            var entries = new LinkedHashMap<String, Found>();
            layer.values().forEach((key, found) -> {
                if (key.equals(map.key())) {
                    entries.putAll(split(map, found));
                } else if (key.startsWith(map.key() + ".")) {
                    entries.put(key.substring(map.key().length() + 1), found);
                }
            });
            if (!entries.isEmpty()) {
                return entries;
            }
        }
        return Map.of();
    }

    private Map<String, Found> split(SettingKey map, Found found) {
        var entries = new LinkedHashMap<String, Found>();
        for (String pair : found.text().split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                entries.put(pair.substring(0, equals).strip(), Found.text(pair.substring(equals + 1), found.place()));
            } else if (!pair.isBlank()) {
                add(map.key(), found, "is not a map of names", "write one \"name: value\" a line below it");
            }
        }
        return entries;
    }
}
