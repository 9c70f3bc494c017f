package org.vsxibulk.settings;

import static org.vsxibulk.settings.SettingKey.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lets through what has a known key and the right shape (one value, list, group); the rest becomes problems. */
final class KnownKeys {

    private static final List<SettingKey> OWNED = List.of(OWNED_TRUNKS, OWNED_ROUTE_TABLES, OWNED_MAPPING_TABLES);

    private final Layer layer;
    private final Problems problems;

    private KnownKeys(Layer layer, Problems problems) {
        this.layer = layer;
        this.problems = problems;
    }

    static Layer of(Layer layer, Problems problems) {
        var known = new KnownKeys(layer, problems);
        var values = new LinkedHashMap<String, Found>();
        layer.values().forEach((key, found) -> {
            if (known.fits(key, found)) {
                values.put(key, found);
            }
        });
        spreadOwnedIds(values);
        return new Layer(values, layer.lines(), layer.origin());
    }

    /** {@code owned-ids: 5000-14999} stands for trunks, route tables and mapping tables alike. */
    private static void spreadOwnedIds(Map<String, Found> values) {
        for (String key : List.copyOf(values.keySet())) {
            if (key.equals(OWNED_IDS.key()) || key.startsWith(OWNED_IDS.key() + "[")) {
                Found found = values.remove(key);
                String element = key.substring(OWNED_IDS.key().length());
                OWNED.forEach(part -> values.putIfAbsent(part.key() + element, found));
            }
        }
    }

    private boolean fits(String key, Found found) {
        String shape = key.replaceAll("\\[\\d+]", "[]");
        Optional<SettingKey> exact = byKey(shape);
        if (exact.isPresent()) {
            return exact.get().type() == Type.LIST_OF_GROUPS ? fitsAsListOfGroups(key, found) : fitsAsValue(key, found);
        }
        if (shape.endsWith("[]")
                && byKey(withoutEnd(shape)).filter(k -> k.type().isList()).isPresent()) {
            return fitsAsValue(key, found);
        }
        if (shape.endsWith("[]") && byKey(shape.replaceAll("(\\[])+$", "")).isPresent()) {
            misplacedList(key, withoutEnd(shape), found);
            return false;
        }
        if (key.startsWith(INPUT_HEADERS.key() + ".") || key.startsWith(INPUT_CONSTANTS.key() + ".")) {
            return fitsAsValue(key, found);
        }
        List<String> children = childrenOf(shape);
        if (!children.isEmpty()) {
            if (found.form() == Found.Form.TEXT || found.form() == Found.Form.EMPTY_LIST) {
                add(
                        found.place(),
                        key,
                        found,
                        "is a group of keys, not a value",
                        "write one of its keys on a line of its own below it: " + String.join(", ", children));
            }
            return false;
        }
        unknown(key);
        return false;
    }

    private void misplacedList(String key, String shape, Found found) {
        if (byKey(shape).filter(k -> k.type() == Type.LIST_OF_GROUPS).isPresent()) {
            add(
                    found.place(),
                    key,
                    found,
                    "is not a group of keys",
                    "write match, min-length, max-length and destinations");
        } else {
            problems.add(found.place(), key.replaceAll("(\\[\\d+])+$", ""), "", "is a list", "write a single value");
        }
    }

    private boolean fitsAsValue(String key, Found found) {
        if (found.form() == Found.Form.EMPTY_GROUP && !key.startsWith("input.")) {
            add(found.place(), key, found, "is an empty group", "write a value");
            return false;
        }
        return true;
    }

    private boolean fitsAsListOfGroups(String key, Found found) {
        if (found.form() == Found.Form.EMPTY_LIST) {
            return true;
        }
        if (found.form() == Found.Form.NOTHING) {
            add(found.place(), key, found, "has no value", SettingsMends.CUSTOMER_ROUTES);
        } else {
            add(found.place(), key, found, "is not a list of routes", SettingsMends.CUSTOMER_ROUTES);
        }
        return false;
    }

    /** Names the first part of the key that nobody knows, once. */
    private void unknown(String key) {
        String known = "";
        String offender = key;
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            String head = key.substring(0, dot);
            if (childrenOf(head.replaceAll("\\[\\d+]", "[]")).isEmpty()) {
                offender = head;
                break;
            }
            known = head;
        }
        String word = known.isEmpty() ? offender : offender.substring(known.length() + 1);
        Place place = layer.placeOf(offender);
        if (word.matches("(?i).*pass(word|wd|phrase)?")) {
            problems.add(
                    place,
                    offender,
                    "",
                    "must not be in this file",
                    "set the environment variable VSXI_PASSWORD, or name a file in switch.password-file");
            return;
        }
        Optional<SettingKey> value = byKey(offender.replaceAll("\\[\\d+]", "[]"));
        if (value.isPresent()) {
            boolean list = value.get().type() == Type.LIST_OF_GROUPS;
            problems.add(
                    place,
                    offender,
                    "",
                    list ? "is a group, not a list of routes" : "is a group of keys",
                    list ? "begin each route with a hyphen" : "write a single value");
            return;
        }
        List<String> siblings = childrenOf(known.replaceAll("\\[\\d+]", "[]"));
        String mend = Nearest.to(word, siblings)
                .or(() -> elsewhere(word))
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("known here: " + String.join(", ", siblings));
        problems.add(place, offender, "", "is not a known key", mend);
    }

    private void add(Place place, String key, Found found, String message, String mend) {
        problems.add(place, key, found.text(), message, mend);
    }

    private static Optional<SettingKey> byKey(String shape) {
        return Stream.of(SettingKey.values())
                .filter(key -> key.key().equals(shape))
                .findFirst();
    }

    private static String withoutEnd(String shape) {
        return shape.substring(0, shape.length() - 2);
    }

    /** The key in full when the word is right but its group is missing. */
    private static Optional<String> elsewhere(String word) {
        return Stream.of(SettingKey.values())
                .map(SettingKey::key)
                .filter(key -> key.endsWith("." + word))
                .findFirst();
    }

    /** The keys directly below a group; those of the whole file below the empty name. */
    private static List<String> childrenOf(String shape) {
        String prefix = shape.isEmpty() ? "" : shape + ".";
        var children = new TreeSet<String>();
        for (SettingKey key : SettingKey.values()) {
            if (key.key().startsWith(prefix)) {
                children.add(key.key().substring(prefix.length()).replaceAll("(\\[])?\\..*", ""));
            }
        }
        return new ArrayList<>(children);
    }
}
