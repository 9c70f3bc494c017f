package org.vsxibulk.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;

/**
 * Reads typed values through Spring's binder, which knows precedence and lists. A value that does not fit becomes a
 * problem, and a stand-in is returned so that the rest can be checked too.
 */
final class SettingsReader {

    /** Beyond it nothing here makes sense, and sums of nanoseconds overflow. */
    private static final Duration LONGEST_DURATION = Duration.ofDays(1);

    private final List<ConfigurationPropertySource> sources;
    private final Binder binder;
    private final Place file;
    private final Layer fileLayer;
    private final Problems problems;
    private final boolean switchOnly;

    /** @param switchOnly whether only keys of the switch may not be missing */
    SettingsReader(List<ConfigurationPropertySource> sources, Layer fileLayer, Problems problems, boolean switchOnly) {
        this.switchOnly = switchOnly;
        this.sources = sources;
        this.binder = new Binder(sources);
        this.fileLayer = fileLayer;
        this.file = fileLayer.origin();
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    Optional<Found> find(String key) {
        var name = ConfigurationPropertyName.of(key);
        return sources.stream()
                .map(source -> source.getConfigurationProperty(name))
                .filter(Objects::nonNull)
                .findFirst()
                .map(property -> Found.text(property.getValue().toString(), placeIn(property.getOrigin())));
    }

    private Place placeIn(@Nullable Origin origin) {
        Origin inner = origin instanceof PropertySourceOrigin wrapped ? wrapped.getOrigin() : origin;
        return inner instanceof Place place ? place : file;
    }

    /** Where a key stands, or where it should. */
    Place placeOf(String key) {
        return find(key).map(Found::place).orElseGet(() -> nearestPlace(key));
    }

    private Place nearestPlace(String key) {
        for (String at = key; ; at = at.substring(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('[')))) {
            if (fileLayer.lines().containsKey(at)) {
                return fileLayer.placeOf(at);
            }
            if (at.indexOf('.') < 0 && at.indexOf('[') < 0) {
                return file;
            }
        }
    }

    /** A plain {@code owned-ids} is spread over three keys; people see the one that they wrote, and only once. */
    String asWritten(String key, Place place) {
        boolean inFile = place.source().equals(file.source());
        boolean plain =
                inFile ? !fileLayer.lines().containsKey(key) : place.source().endsWith("OWNED_IDS");
        return plain ? key.replaceFirst("^owned-ids\\.[a-z-]+", "owned-ids") : key;
    }

    void wrong(String key, String message, String mend) {
        problems.add(placeOf(key), key, find(key).map(Found::text).orElse(""), message, mend);
    }

    /** Silent when the key is there in a wrong shape, which has been said. */
    void missing(String key, String mend) {
        if (!problems.mentions(key) && !(switchOnly && !key.startsWith("switch."))) {
            wrong(key, "is missing", mend);
        }
    }

    Optional<String> text(SettingKey key) {
        return find(key.key()).map(Found::text).filter(text -> !text.isEmpty()).or(key::fallback);
    }

    int requiredNumber(SettingKey key) {
        return requiredNumber(key, key.key());
    }

    int requiredNumber(SettingKey key, String at) {
        if (find(at).isEmpty() && key.fallback().isEmpty()) {
            missing(at, "write a whole number" + bounds(key));
            return key.min();
        }
        return number(key, at).orElse(key.min());
    }

    OptionalInt number(SettingKey key, String at) {
        Optional<String> text = find(at).map(Found::text).or(key::fallback);
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(key, at, text.get()));
    }

    private int number(SettingKey key, String at, String text) {
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (key.min() <= number && number <= key.max()) {
                return number;
            }
        }
        String mend =
                key.fallback().map(value -> "the default is " + value).orElse("write digits only, within these bounds");
        problems.add(placeOf(at), at, text, "is not a whole number" + bounds(key), mend);
        return key.min();
    }

    private static String bounds(SettingKey key) {
        return String.format(Locale.ROOT, " from %,d to %,d", key.min(), key.max());
    }

    List<Integer> numbers(SettingKey key, String at) {
        var numbers = new ArrayList<Integer>();
        for (String text : list(at)) {
            numbers.add(number(key, elementPlace(at, numbers.size()), text.strip()));
        }
        return numbers;
    }

    /** The elements of a list, or the parts of a text with commas. */
    List<String> list(String key) {
        try {
            return binder.bind(key, Bindable.listOf(String.class)).orElse(List.of());
        } catch (BindException e) {
            if (!problems.mentions(key)) {
                wrong(key, "has a gap in the numbers of its elements", "count from 0 without leaving one out");
            }
            return List.of();
        }
    }

    private String elementPlace(String list, int index) {
        String element = list + "[" + index + "]";
        return find(element).isPresent() ? element : list;
    }

    Duration duration(SettingKey key) {
        String text = find(key.key()).map(Found::text).or(key::fallback).orElseThrow();
        boolean written = text.matches("[0-9]{1,7}(ms|s|m|h)");
        if (written && DurationStyle.SIMPLE.parse(text).compareTo(LONGEST_DURATION) <= 0) {
            return DurationStyle.SIMPLE.parse(text);
        }
        wrong(
                key.key(),
                written ? "is longer than a day" : "is not a duration",
                "write a number and its unit (ms, s, m, h), for example "
                        + key.fallback().orElse("10s"));
        return Duration.ofSeconds(1);
    }

    boolean yes(SettingKey key) {
        String text = text(key).orElse("false");
        if (!text.matches("true|false")) {
            wrong(key.key(), "is neither true nor false", "write true or false");
        }
        return text.equals("true");
    }

    Strictness strictness(SettingKey key) {
        String text = text(key).orElse("require");
        for (Strictness strictness : Strictness.values()) {
            if (strictness.name().toLowerCase(Locale.ROOT).equals(text)) {
                return strictness;
            }
        }
        wrong(key.key(), "is not one of require, warn, off", "write require to reject such rows, warn or off");
        return Strictness.REQUIRE;
    }
}
