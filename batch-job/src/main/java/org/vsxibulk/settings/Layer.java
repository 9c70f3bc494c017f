package org.vsxibulk.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.OriginTrackedValue;

/**
 * The flat keys of one source: {@code customer-routes[0].match}.
 *
 * @param values each leaf
 * @param lines the line of every key, groups too
 * @param origin the source as a whole, at its first line
 */
record Layer(Map<String, Found> values, Map<String, Integer> lines, Place origin) {

    static Layer empty(Place origin) {
        return new Layer(new LinkedHashMap<>(), new LinkedHashMap<>(), origin);
    }

    Place placeOf(String key) {
        return origin.atLine(lines.getOrDefault(key, origin.line()));
    }

    /** For Spring's binder. Keys without a value count as absent. */
    OriginTrackedMapPropertySource toPropertySource(String name) {
        var texts = new LinkedHashMap<String, Object>();
        values.forEach((key, found) -> {
            if (found.form() == Found.Form.TEXT && !isName(key)) {
                texts.put(key, OriginTrackedValue.of(found.text(), found.place()));
            }
        });
        return new OriginTrackedMapPropertySource(name, texts, true);
    }

    /** Foreign header names may hold any character, which the binder's names may not. */
    private static boolean isName(String key) {
        return key.startsWith(SettingKey.INPUT_HEADERS.key()) || key.startsWith(SettingKey.INPUT_CONSTANTS.key());
    }
}
