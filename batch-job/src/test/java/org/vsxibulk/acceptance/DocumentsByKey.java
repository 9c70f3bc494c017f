package org.vsxibulk.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every raw document of a switch, by table and key, for example {@code route 5000,,3}. */
record DocumentsByKey(Map<String, String> documents) {

    private static final Map<String, List<String>> KEYS = Map.of(
            "route_index", List.of("tid"),
            "digit_mapping_index", List.of("dtid"),
            "resource", List.of("trunkId"),
            "subscriber", List.of("username"),
            "route", List.of("tid", "digitMatch", "extension"),
            "digit_mapping", List.of("dtid", "digitMatch"));

    static DocumentsByKey of(Switch sbc) {
        Map<String, String> byKey = new HashMap<>();
        sbc.everything()
                .forEach((table, documents) -> documents.forEach(document -> {
                    String key = table + " " + String.join(",", key(table, document));
                    if (byKey.put(key, document) != null) {
                        throw new AssertionError(key + " stands twice");
                    }
                }));
        return new DocumentsByKey(byKey);
    }

    private static List<String> key(String table, String document) {
        List<String> values = new ArrayList<>();
        for (String field : KEYS.get(table)) {
            Matcher value =
                    Pattern.compile("<" + field + ">(.*?)</" + field + ">").matcher(document);
            values.add(value.find() ? value.group(1) : "");
        }
        return values;
    }

    Set<String> keys() {
        return documents.keySet();
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(documents.get(key));
    }
}
