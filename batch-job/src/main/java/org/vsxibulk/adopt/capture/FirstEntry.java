package org.vsxibulk.adopt.capture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.vsxi.http.RawEntries;
import org.vsxibulk.vsxi.xml.Element;

/** Remembers the entry with which a download begins. */
final class FirstEntry implements RawEntries {

    private @Nullable Element first;

    @Override
    public void begin() {
        first = null;
    }

    @Override
    public void entry(Element entry) {
        if (first == null) {
            first = entry;
        }
    }

    /** Empty for a table without entries. */
    Optional<Element> entry() {
        return Optional.ofNullable(first);
    }
}
