package org.vsxibulk.simulator.requests;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One request as it came in, without the login. In a file it is a line {@code METHOD LENGTH TARGET [CONTENT-TYPE]}, as many
 * bytes of body as that length says, and a line feed.
 *
 * @param target path and query as sent
 * @param contentType the header of that name
 * @param body the bytes of the body; not to be changed
 */
public record RecordedRequest(String method, String target, Optional<String> contentType, byte[] body) {
    private static final int LONGEST_LINE = 1 << 16;

    /** Appends it to a recording. */
    public void writeTo(OutputStream recording) throws IOException {
        String line = method + " " + body.length + " " + target
                + contentType.map(type -> " " + type).orElse("") + "\n";
        recording.write(line.getBytes(StandardCharsets.UTF_8));
        recording.write(body);
        recording.write('\n');
    }

    /** The next request of a recording, or none at its end; an error when the recording is cut or is none. */
    public static Optional<RecordedRequest> read(InputStream recording) throws IOException {
        String line = line(recording);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String[] words = line.split(" ", 4);
        if (words.length < 3 || !words[1].matches("\\d{1,9}")) {
            throw new IOException("this is no line of a recording: " + line);
        }
        byte[] body = new byte[Integer.parseInt(words[1])];
        new DataInputStream(recording).readFully(body);
        if (recording.read() != '\n') {
            throw new IOException("the body is longer than its line says: " + line);
        }
        Optional<String> contentType = words.length > 3 ? Optional.of(words[3]) : Optional.empty();
        return Optional.of(new RecordedRequest(words[0], words[2], contentType, body));
    }

    private static String line(InputStream recording) throws IOException {
        byte[] bytes = new byte[LONGEST_LINE];
        int length = 0;
        for (int next = recording.read(); next != '\n'; next = recording.read()) {
            if (next < 0 && length == 0) {
                return "";
            }
            if (next < 0 || length == LONGEST_LINE) {
                throw new EOFException("the recording ends within a line");
            }
            bytes[length++] = (byte) next;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
