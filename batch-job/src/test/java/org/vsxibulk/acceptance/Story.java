package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.simulator.SimulatorOptions;

/**
 * The stage of every story: a switch that carries other people's trunks, and the product in an empty folder. What must hold
 * whatever happens is looked at after each story.
 */
abstract class Story {

    private static final String STACK_TRACE = "(?s).*\n\\s+at [a-z]+\\.[\\w.$]+\\(.*";

    @TempDir
    Path folder;

    Product product;
    Switch sbc;

    private Map<String, List<String>> strangers = Map.of();
    private final Set<String> secrets = new LinkedHashSet<>();

    @BeforeEach
    final void theCurtainRises() {
        product = new Product(folder);
        sbc = Switch.start(options -> options);
        connect();
    }

    /** Takes another switch than the usual one. */
    final void switchWith(UnaryOperator<SimulatorOptions.Builder> options) {
        sbc.close();
        sbc = Switch.start(options);
        connect();
    }

    private void connect() {
        product.connect(sbc);
        strangers = sbc.everything();
        secret(sbc.simulator().password());
    }

    /** A text that must never show up in a report, in the state folder or on the screen. */
    final String secret(String text) {
        secrets.add(text);
        return text;
    }

    /** What somebody other than the product put on the switch. */
    final void strangersAreNow() {
        strangers = sbc.everything();
    }

    /** The same, but for documents that may move. */
    final void strangersAreNow(Predicate<String> whose) {
        Map<String, List<String>> theirs = new LinkedHashMap<>();
        sbc.everything()
                .forEach((table, documents) ->
                        theirs.put(table, documents.stream().filter(whose).toList()));
        strangers = theirs;
    }

    @AfterEach
    final void whateverHappened() throws IOException {
        sbc.close();
        assertThat(strangersThatMoved()).isEmpty();
        assertThat(product.screens()).doesNotMatch(STACK_TRACE).doesNotContain("could not be written");
        for (String secret : secrets) {
            assertThat(product.screens()).doesNotContain(secret);
            assertThat(filesThatTell(secret)).isEmpty();
        }
    }

    private List<String> strangersThatMoved() {
        List<String> moved = new ArrayList<>();
        strangers.forEach((table, documents) -> {
            Set<String> now = Set.copyOf(sbc.simulator().table(table));
            documents.stream().filter(document -> !now.contains(document)).forEach(moved::add);
        });
        return moved;
    }

    private List<Path> filesThatTell(String secret) throws IOException {
        List<Path> telling = new ArrayList<>();
        for (Path place : List.of(product.reports(), product.state())) {
            if (!Files.isDirectory(place)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    boolean mayTell = file.getFileName().toString().startsWith("rejects");
                    if (!mayTell && tells(file, secret)) {
                        telling.add(file);
                    }
                }
            }
        }
        return telling;
    }

    private static boolean tells(Path file, String secret) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        String inLatin = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String inXml = inLatin.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return bytes.contains(inLatin) || bytes.contains(inXml);
    }
}
