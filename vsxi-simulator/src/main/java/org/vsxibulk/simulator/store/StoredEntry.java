package org.vsxibulk.simulator.store;

import org.vsxibulk.simulator.xml.Element;
import org.vsxibulk.simulator.xml.XmlBytes;

/** One entry as it is kept: immutable, compact, written out again with exactly the text that came in. */
public final class StoredEntry {
    private final Skeleton skeleton;
    private final byte[] values;

    StoredEntry(Skeleton skeleton, byte[] values) {
        this.skeleton = skeleton;
        this.values = values;
    }

    /** Appends the entry's document. */
    public void writeTo(XmlBytes out) {
        skeleton.write(new Values.Cursor(values), out);
    }

    /** The entry as elements. */
    public Element element() {
        return skeleton.fill(new Values.Cursor(values));
    }

    /** The value of the key field at that index of the key. */
    public String keyField(int index) {
        Values.Cursor cursor = new Values.Cursor(values);
        for (int skipped = skeleton.keyPlaces()[index]; skipped > 0; skipped--) {
            cursor.skip();
        }
        return cursor.next();
    }
}
