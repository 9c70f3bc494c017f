package org.vsxibulk.adopt.capture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** The masks that were given out. None of them is a text of the switch. */
final class Masks {

    /** Fewer digits are an id or an extension, and stay. */
    private static final int FEWEST_DIGITS = 7;

    /** Digits of a national number: what stands before them is the country, and stays. */
    private static final int NATIONAL = 10;

    private static final int SHORTEST_NAME = 4;

    private final Set<String> originals;
    private final Map<String, String> masks = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** @param originals every text of the switch */
    Masks(Set<String> originals) {
        this.originals = originals;
    }

    /** Whether a text holds somebody's name. */
    boolean hasName(String text) {
        return names.stream().anyMatch(text::contains);
    }

    /** @param name whether it is what somebody is called */
    String text(String text, String prefix, boolean name) {
        if (name && text.length() >= SHORTEST_NAME) {
            names.add(text);
        }
        return masks.computeIfAbsent(text, original -> free(prefix, number -> prefix + number));
    }

    /** An address of the ranges that are kept for documentation (RFC 5737, RFC 3849, RFC 2606). */
    String host(String host) {
        if (host.matches("0\\.0\\.0\\.0|::")) {
            return host;
        }
        return masks.computeIfAbsent(host, original -> {
            if (Shapes.ipv4(original)) {
                return free("v4", Masks::ipv4);
            }
            return Shapes.ipv6(original)
                    ? free("v6", number -> "2001:db8::" + Integer.toHexString(number))
                    : free("host", number -> "host-" + number + ".example");
        });
    }

    private static String ipv4(int number) {
        String[] ranges = {"192.0.2.", "198.51.100.", "203.0.113."};
        int range = (number - 1) / 254;
        // behind them the range for bench marks (RFC 2544), which nobody routes
        return range < ranges.length
                ? ranges[range] + ((number - 1) % 254 + 1)
                : "198." + (18 + (number >> 16 & 1)) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    /** A telephone number of the same length and form, or the same text when it has too few digits to be one. */
    String digits(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.length() < FEWEST_DIGITS || Shapes.netmask(text)) {
            return text;
        }
        String masked = masks.computeIfAbsent(digits, original -> {
            String country = original.substring(0, Math.max(0, original.length() - NATIONAL));
            int rest = original.length() - country.length() - 3;
            // exchange 200 and more: 555 000 would be no number of North America
            int first = rest == NATIONAL - 3 ? 2_000_000 : 0;
            return free(
                    "number " + original.length() + country,
                    number -> country + "555" + String.format("%0" + rest + "d", first + number));
        });
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (char sign : text.toCharArray()) {
            out.append(sign >= '0' && sign <= '9' ? masked.charAt(at++) : sign);
        }
        return out.toString();
    }

    private String free(String series, IntFunction<String> mask) {
        String candidate;
        do {
            candidate = mask.apply(next.merge(series, 1, Integer::sum));
        } while (originals.contains(candidate));
        return candidate;
    }
}
