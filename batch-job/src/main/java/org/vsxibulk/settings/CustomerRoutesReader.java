package org.vsxibulk.settings;

import static org.vsxibulk.settings.SettingKey.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads and checks {@code customer-routes}. */
final class CustomerRoutesReader {

    private final SettingsReader reader;
    private final List<Layer> layers;
    private final Map<String, Integer> indexOfKey = new HashMap<>();

    CustomerRoutesReader(SettingsReader reader, List<Layer> layers) {
        this.reader = reader;
        this.layers = layers;
    }

    List<CustomerRoute> read() {
        var routes = new ArrayList<CustomerRoute>();
        for (int index = 0; index < count(); index++) {
            if (!reader.problems().mentions(elementOf(index)) || holdsKeys(index)) {
                routes.add(route(index));
            }
        }
        return routes;
    }

    private int count() {
        return elements()
                        .map(key -> key.substring(CUSTOMER_ROUTES.key().length() + 1, key.indexOf(']')))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private boolean holdsKeys(int index) {
        return elements().anyMatch(key -> key.startsWith(elementOf(index) + "."));
    }

    private Stream<String> elements() {
        return layers.stream()
                .flatMap(layer -> layer.values().keySet().stream())
                .filter(key -> key.startsWith(CUSTOMER_ROUTES.key() + "["));
    }

    private CustomerRoute route(int index) {
        String match = match(index);
        int extension = reader.requiredNumber(ROUTE_EXTENSION, ROUTE_EXTENSION.at(index));
        int min = reader.requiredNumber(ROUTE_MIN_LENGTH, ROUTE_MIN_LENGTH.at(index));
        int max = reader.requiredNumber(ROUTE_MAX_LENGTH, ROUTE_MAX_LENGTH.at(index));
        if (min > max && !reader.problems().mentions(ROUTE_MAX_LENGTH.at(index))) {
            reader.wrong(ROUTE_MAX_LENGTH.at(index), "is less than min-length " + min, "exchange the two");
        }
        checkKey(index, match, extension);
        return new CustomerRoute(match, extension, min, max, destinations(index));
    }

    private String match(int index) {
        String key = ROUTE_MATCH.at(index);
        String match = reader.find(key).map(Found::text).orElse("");
        if (!match.matches("\\+?[0-9]{0,40}")) {
            reader.wrong(
                    key, "is not digits", "write the leading digits in the switch's own form, or \"\" for all numbers");
        }
        return match;
    }

    /** Route table, match and extension are the key of a route on the switch (contract section 2.2). */
    private void checkKey(int index, String match, int extension) {
        String at = reader.find(ROUTE_EXTENSION.at(index)).isPresent() ? ROUTE_EXTENSION.at(index) : elementOf(index);
        if (match.isEmpty() && extension >= 2 && extension <= 7) {
            reader.wrong(
                    at,
                    "belongs to the extension-dialling routes, which are kept at an empty match and extension 2 to 7",
                    "take 1, or 8 and above");
        }
        Integer first = indexOfKey.putIfAbsent(match + "/" + extension, index);
        if (first != null) {
            reader.wrong(
                    at,
                    "is the same match and extension as in line "
                            + reader.placeOf(elementOf(first)).line()
                            + ": the switch would keep only one of the two routes",
                    "give one of them another extension");
        }
    }

    private List<Integer> destinations(int index) {
        String key = ROUTE_DESTINATIONS.at(index);
        List<Integer> destinations = reader.numbers(ROUTE_DESTINATIONS, key);
        if (destinations.isEmpty() && !reader.problems().mentions(key)) {
            reader.wrong(key, "names no trunk", "list at least one trunk id, for example [100, 101]");
        } else if (new HashSet<>(destinations).size() < destinations.size()) {
            reader.wrong(key, "names a trunk twice", "list each trunk once");
        }
        return destinations;
    }

    private static String elementOf(int index) {
        return CUSTOMER_ROUTES.key() + "[" + index + "]";
    }
}
