package org.vsxibulk.adopt.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.vsxibulk.vsxi.dialect.Dialect;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody vouched for a dialect on one switch. It holds as long as the dialect folder and the release are those of then.
 *
 * @param sha256 of the dialect folder
 * @param release as {@link Release#of} says
 */
public record Confirmation(String dialect, String sha256, String release, String user, Instant at) {

    private static final String FILE = "dialect-confirmed.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    public static Confirmation of(Dialect dialect, String release, Instant now) {
        return new Confirmation(dialect.name(), dialect.sha256(), release, System.getProperty("user.name"), now);
    }

    /** The one for a switch; absent when there is none that can be read. */
    public static Optional<Confirmation> in(Path stateFolder) {
        Path file = stateFolder.resolve(FILE);
        try {
            return Files.isReadable(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), Confirmation.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Remembers it for a switch, whole or not at all. */
    public void putInto(Path stateFolder) {
        Path aside = stateFolder.resolve(FILE + ".new");
        try (FileChannel file = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(JSON.writeValueAsBytes(this)));
            file.force(true);
            Files.move(
                    aside,
                    stateFolder.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the dialect folder is another one by now, in any byte. */
    public boolean isOfAnother(Dialect today) {
        return !sha256.equals(today.sha256());
    }

    /** Why it holds no longer, for people; absent while it does. */
    public Optional<String> voidBecause(Dialect today, String releaseToday) {
        String then = "the dialect was confirmed for this switch by " + user + " at " + at + ", but ";
        if (isOfAnother(today)) {
            return Optional.of(then + "its folder has changed since");
        }
        return release.equals(releaseToday)
                ? Optional.empty()
                : Optional.of(then + "the switch has another release now: then " + Release.words(release) + ", today "
                        + Release.words(releaseToday));
    }
}
