package org.vsxibulk.settings;

/** The text of one key exactly as written, so that {@code off} stays a word and {@code 011} keeps its zero. */
record Found(String text, Form form, Place place) {

    /** What stands at the key. */
    enum Form {
        TEXT,
        NOTHING,
        EMPTY_LIST,
        EMPTY_GROUP
    }

    static Found text(String text, Place place) {
        return new Found(text.strip(), Form.TEXT, place);
    }
}
