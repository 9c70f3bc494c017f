package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verb {@code check} in a story of its own, and what its lines say. */
abstract class CheckStory extends Story {

    private static final JsonMapper JSON = new JsonMapper();

    static String text(Ended ended) {
        return ended.screen().replaceAll("\\s+", " ");
    }

    Ended check(int exitCode, Object... words) {
        sbc.simulator().resetRequests();
        Ended ended = product.run("check", words);
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
        assertThat(sbc.methods()).isSubsetOf("GET");
        return ended;
    }

    JsonNode json(int exitCode, Object... words) {
        Ended ended = check(
                exitCode, Stream.concat(Stream.of("--json"), Stream.of(words)).toArray());
        return JSON.readTree(ended.out());
    }

    /** The one line on a question. */
    static JsonNode line(JsonNode result, String subject, String question) {
        return StreamSupport.stream(result.get("lines").spliterator(), false)
                .filter(line -> line.get("subject").asString().equals(subject))
                .filter(line -> line.get("question").asString().equals(question))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + subject + " " + question + " in " + result));
    }

    void is(String verdict, JsonNode line, String... words) {
        assertThat(line.get("verdict").asString()).as(line.toString()).isEqualTo(verdict);
        assertThat(line.get("seen").asString() + " | " + line.get("mend").asString())
                .contains(words);
    }

    /** The line of the copied dialect at which a text stands. */
    void standsAt(String text, JsonNode line) {
        try {
            var file = Files.readAllLines(folder.resolve("dialect/dialect.yml"));
            String place = line.get("place").asString();
            int number = Integer.parseInt(place.replaceFirst(".*dialect.yml, line ", ""));
            assertThat(file.get(number - 1)).as(place).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void dialect(String text, String replacement) {
        product.settings(product.settings().with("dialect", DialectCopy.ofSimulator(folder, text, replacement)));
    }

    void dialectEverywhere(String text, String replacement) {
        product.settings(product.settings().with("dialect", DialectCopy.everywhere(folder, text, replacement)));
    }

    /** After {@link #dialect}. */
    void dialectCopyAlsoSays(String text, String replacement) {
        Path file = folder.resolve("dialect/dialect.yml");
        try {
            Files.writeString(file, Files.readString(file).replace(text, replacement));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Path customers() {
        return product.customers(Row.peering(5000, "198.51.100.10").dids("+12125550100"));
    }
}
