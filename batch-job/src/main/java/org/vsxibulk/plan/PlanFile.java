package org.vsxibulk.plan;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes the lines of one step: aside, synced, renamed. */
final class PlanFile implements Closeable {

    // the channel must stay open after the last line, to be synced
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator("\n")
            .build();

    private final Path target;
    private final Path aside;
    private final FileChannel channel;
    private final MessageDigest digest = PrivateFile.sha256();
    private final JsonGenerator json;
    private boolean empty = true;

    PlanFile(Path target) {
        this.target = target;
        this.aside = PrivateFile.create(target);
        try {
            channel = FileChannel.open(aside, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), digest);
        json = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out);
    }

    void write(PlanLine line) {
        empty = false;
        json.writeStartObject();
        json.writeStringProperty("action", line.action().word());
        json.writeStringProperty("key", line.key());
        json.writeStringProperty("customer", line.customer());
        json.writeNumberProperty("row", line.row());
        if (!line.live().isEmpty()) {
            json.writeStringProperty("live", line.live());
        }
        if (!line.changes().isEmpty()) {
            json.writeObjectPropertyStart("changes");
            line.changes().forEach((field, change) -> {
                json.writeObjectPropertyStart(field);
                texts("before", change.before());
                texts("after", change.after());
                json.writeEndObject();
            });
            json.writeEndObject();
        }
        texts("left-behind", line.leftBehind());
        json.writeEndObject();
    }

    private void texts(String name, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Puts the file into its place and returns its SHA-256. */
    String finish() {
        try {
            if (!empty) {
                json.writeRaw('\n');
            }
            json.close();
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close();
        PrivateFile.publish(aside, target);
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
