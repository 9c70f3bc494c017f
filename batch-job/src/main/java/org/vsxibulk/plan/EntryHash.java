package org.vsxibulk.plan;

import org.vsxibulk.vsxi.Hashing;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/** Tells whether a live entry moved since the plan: over every element of it, secrets left out. */
public final class EntryHash {

    private EntryHash() {}

    public static String of(TableDialect table, Element entry) {
        return Long.toHexString(Hashing.of(table.secrets().hide(entry).toString(), 3));
    }
}
