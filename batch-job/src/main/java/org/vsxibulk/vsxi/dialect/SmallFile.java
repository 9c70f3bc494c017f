package org.vsxibulk.vsxi.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a dialect folder, read as a whole: some kilobytes when it is one. */
final class SmallFile {

    /** Bytes of one file. */
    static final int LARGEST = 1 << 20;

    private SmallFile() {}

    /** As {@link #read}, decoded strictly as UTF-8. */
    static String text(Path file) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException(file.getFileName() + " is not UTF-8 text: save it as UTF-8", e);
        }
    }

    /** @throws IOException with a reason for people when it is no file, or one that cannot be part of a dialect */
    static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file.getFileName() + " is no file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException(file.getFileName() + " is larger than 1 MiB");
            }
            return bytes;
        }
    }
}
