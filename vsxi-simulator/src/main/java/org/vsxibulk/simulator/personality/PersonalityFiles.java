package org.vsxibulk.simulator.personality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The resource files of a personality, all in UTF-8. */
public final class PersonalityFiles {
    private PersonalityFiles() {}

    /** The text of a file in the personality's folder, such as {@code strangers/loop.xml}. */
    public static String text(String personality, String file) {
        String path = "/personalities/" + personality + "/" + file;
        try (InputStream in = PersonalityFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
