package org.vsxibulk.vsxi.http;

import java.util.Locale;

/** What this product asks of the switch (contract section 1). Actions that wipe a table do not exist here. */
public enum Action {
    DOWNLOAD,
    UPDATE,
    DELETE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
