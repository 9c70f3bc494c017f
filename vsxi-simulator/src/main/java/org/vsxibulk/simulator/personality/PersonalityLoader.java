package org.vsxibulk.simulator.personality;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Reads a personality from its folder among the resources; a key that is not there is an error that names it. */
final class PersonalityLoader {
    private final String name;
    private final Properties properties;

    private PersonalityLoader(String name, Properties properties) {
        this.name = name;
        this.properties = properties;
    }

    static Personality load(String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(PersonalityFiles.text(name, "personality.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PersonalityLoader(name, properties).personality();
    }

    private Personality personality() {
        return new Personality(
                name,
                text("root"),
                words("tables").stream().map(this::table).toList(),
                number("max-entries"),
                text("page.parameter"),
                number("page.first"),
                text("query.parameter"),
                text("code.body"),
                text("code.in-body").strip().equals("yes"),
                text("mask"),
                stats(),
                drift());
    }

    private TableTraits table(String token) {
        String prefix = token + ".";
        return new TableTraits(
                token,
                text(prefix + "list"),
                text(prefix + "entry"),
                words(prefix + "key"),
                number(prefix + "page-size"),
                Set.copyOf(words(prefix + "repeated")),
                Set.copyOf(words(prefix + "secret")),
                Set.copyOf(words(prefix + "delete-methods")));
    }

    private StatsTraits stats() {
        return new StatsTraits(
                text("stats.rows-element"),
                text("stats.trunk.table"),
                text("stats.trunk.id"),
                text("stats.trunk.name"),
                text("stats.trunk.address"),
                text("stats.trunk.capacity"),
                text("stats.trunk.cps"),
                text("stats.user.table"),
                text("stats.user.name"),
                text("stats.user.domain"));
    }

    private DriftTraits drift() {
        return new DriftTraits(
                fields("drift.remove"),
                fields("drift.change.id").get(0),
                text("drift.change.path"),
                fields("drift.add.id").get(0),
                PersonalityFiles.text(name, text("drift.add.document")),
                fields("drift.ids"));
    }

    private List<FieldPath> fields(String key) {
        return words(key).stream()
                .map(word -> new FieldPath(word.substring(0, word.indexOf(':')), word.substring(word.indexOf(':') + 1)))
                .toList();
    }

    private List<String> words(String key) {
        String text = text(key).strip();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    private int number(String key) {
        return Integer.parseInt(text(key).strip());
    }

    private String text(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("personality " + name + " does not say " + key);
        }
        return value;
    }
}
