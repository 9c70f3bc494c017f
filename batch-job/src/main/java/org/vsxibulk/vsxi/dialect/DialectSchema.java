package org.vsxibulk.vsxi.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema with which editors complete and check a dialect file (docs/dialect.schema.json). */
public final class DialectSchema {

    /** The name of the file beside a dialect. */
    public static final String FILE = "dialect.schema.json";

    private DialectSchema() {}

    /** The text of the schema. */
    public static String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(DialectSchema.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
