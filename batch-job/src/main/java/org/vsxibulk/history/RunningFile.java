package org.vsxibulk.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code running.json}: what the holder of a lock says of itself. Believed only while the lock is held. */
final class RunningFile {

    /** Tells this process from all others; a pid does not, because containers use the same one again and again. */
    private static final String THIS_PROCESS = UUID.randomUUID().toString();

    /** Nothing is believed that is not whole: the file may be what a full disk has left of it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Path path;

    RunningFile(Path stateFolder) {
        this.path = stateFolder.resolve("running.json");
    }

    void write(RunningNow running) throws IOException {
        Content content = new Content(
                running.pid(), running.verb(), running.user(), running.started(), running.folder(), THIS_PROCESS);
        Path aside = path.resolveSibling("running.json.new");
        Files.write(aside, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
    }

    Optional<RunningNow> read() {
        return content().map(c -> new RunningNow(c.pid(), c.verb(), c.user(), c.started(), c.reports()));
    }

    /** Whether this very process wrote it. */
    boolean isOurs() {
        return content().filter(c -> c.process().equals(THIS_PROCESS)).isPresent();
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private Optional<Content> content() {
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(path), Content.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private record Content(
            @JsonProperty(required = true) long pid,
            @JsonProperty(required = true) String verb,
            @JsonProperty(required = true) String user,
            @JsonProperty(required = true) Instant started,
            @JsonProperty(required = true) String reports,
            @JsonProperty(required = true) String process) {}
}
