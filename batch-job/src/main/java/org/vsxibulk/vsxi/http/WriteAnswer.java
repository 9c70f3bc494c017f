package org.vsxibulk.vsxi.http;

/**
 * What the switch said to a document.
 *
 * @param words the switch's own words on one line, shortened
 */
public record WriteAnswer(Kind kind, int code, String words) {

    /** What follows from an answer. */
    public enum Kind {
        /** Applied. */
        ACCEPTED,
        /** Refused as a whole, or not worth sending again unchanged. */
        REFUSED,
        /** Applied in part; which entries is not said (contract section 1). */
        PARTLY
    }

    public boolean accepted() {
        return kind == Kind.ACCEPTED;
    }

    @Override
    public String toString() {
        return "code " + code + (words.isEmpty() ? "" : ": " + words);
    }
}
