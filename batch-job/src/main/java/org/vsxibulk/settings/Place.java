package org.vsxibulk.settings;

import java.nio.file.Path;
import org.springframework.boot.origin.Origin;

/**
 * Where a value was found.
 *
 * @param source file, environment variable or option, as the user knows it
 * @param line counted from 1; 0 when the source is no file
 * @param folder what a relative path in the value is relative to
 */
record Place(String source, int line, Path folder) implements Origin {

    Place atLine(int other) {
        return new Place(source, other, folder);
    }
}
