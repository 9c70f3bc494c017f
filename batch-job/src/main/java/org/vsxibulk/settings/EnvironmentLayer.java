package org.vsxibulk.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Settings from environment variables: {@code VSXI_BULK_LOOP_TRUNK_ID} is {@code loop.trunk-id}. */
final class EnvironmentLayer {

    static final String PREFIX = "VSXI_BULK_";
    static final String URL = "VSXI_URL";
    static final String USER = "VSXI_USER";
    static final String PASSWORD = "VSXI_PASSWORD";

    private EnvironmentLayer() {}

    static Layer read(Map<String, String> environment, Path workingFolder, Problems problems) {
        Layer layer = Layer.empty(new Place("environment", 0, workingFolder));
        put(layer, SettingKey.SWITCH_URL.key(), URL, environment.get(URL), workingFolder);
        put(layer, SettingKey.SWITCH_USER.key(), USER, environment.get(USER), workingFolder);
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                keyOf(name.substring(PREFIX.length()))
                        .ifPresentOrElse(
                                key -> put(layer, key, name, value, workingFolder),
                                () -> unknown(name, workingFolder, problems));
            }
        });
        return layer;
    }

    private static void put(Layer layer, String key, String name, @Nullable String value, Path folder) {
        if (value != null) {
            Place place = new Place("environment variable " + name, 0, folder);
            Found found = value.strip().equals("[]")
                    ? new Found("", Found.Form.EMPTY_LIST, place)
                    : new Found(value.strip(), value.isBlank() ? Found.Form.NOTHING : Found.Form.TEXT, place);
            layer.values().putIfAbsent(key, found);
        }
    }

    private static void unknown(String name, Path folder, Problems problems) {
        Place place = new Place("environment variable " + name, 0, folder);
        if (name.contains("PASSWORD")) {
            problems.add(place, "", "", "is not a setting", "the password of the switch belongs into " + PASSWORD);
            return;
        }
        String mend = Nearest.to(
                        name,
                        Stream.of(SettingKey.values())
                                .map(SettingKey::environmentName)
                                .toList())
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("unset it, or see docs/settings.md for the names");
        problems.add(place, "", "", "is not a setting", mend);
    }

    private static Optional<String> keyOf(String name) {
        return Stream.of(SettingKey.values())
                .flatMap(key -> match(key, name).stream())
                .findFirst();
    }

    private static Optional<String> match(SettingKey key, String name) {
        String pattern = key.environmentName()
                .substring(PREFIX.length())
                .replace("_0_", "_(\\d{1,4})_")
                .concat(key.type().isList() ? "(?:_(\\d{1,4}))?" : "");
        Matcher matcher = Pattern.compile(pattern).matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int group = 1;
        String text = key.key();
        if (text.contains("[]")) {
            text = text.replace("[]", "[" + Integer.parseInt(matcher.group(group++)) + "]");
        }
        String element = key.type().isList() ? matcher.group(group) : null;
        return Optional.of(element == null ? text : text + "[" + Integer.parseInt(element) + "]");
    }
}
