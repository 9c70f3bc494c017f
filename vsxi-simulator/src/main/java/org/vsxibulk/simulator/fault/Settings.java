package org.vsxibulk.simulator.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings that belong to a fault itself, such as {@code code=503}, with errors that name them. */
record Settings(String fault, Map<String, String> values) {
    Settings {
        values = Map.copyOf(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String needed(String name) {
        return text(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new BadFault(fault + " needs " + name + "=…"));
    }

    int number(String name, int fallback, int least, int most) {
        String text = text(name).orElse(String.valueOf(fallback));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new BadFault(
                    fault + ": " + name + " is a number from " + least + " to " + most + ", not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    /** A number of calls, counted from 1. */
    int count(String name) {
        return number(name, 1, 1, 999_999_999);
    }

    double share(String name, double fallback) {
        String text = text(name).orElse(String.valueOf(fallback));
        if (!text.matches("[01]?\\.\\d{1,9}|1") || Double.parseDouble(text) <= 0 || Double.parseDouble(text) > 1) {
            throw new BadFault(fault + ": " + name + " is above 0 and at most 1, not \"" + text + "\"");
        }
        return Double.parseDouble(text);
    }

    /** One of some words; the first is the default. */
    String word(String name, String... words) {
        String word = text(name).orElse(words[0]);
        if (!List.of(words).contains(word)) {
            throw new BadFault(fault + ": " + name + " is " + String.join(" or ", words) + ", not \"" + word + "\"");
        }
        return word;
    }

    boolean yes(String name) {
        return word(name, "no", "yes").equals("yes");
    }
}
