package org.vsxibulk.adopt.capture;

import java.util.List;
import java.util.Optional;

/**
 * One fact of the draft.
 *
 * @param value what it says; empty for a question without a guess, and for what is left out
 * @param reason in words, for the comment beside it
 * @param candidates one line each, for the comment above it
 */
record Fact(Kind kind, Optional<String> value, String reason, List<String> candidates) {

    /** How sure a fact is. */
    enum Kind {
        /** Read off the switch as it stands, or seen elsewhere and found on the switch. */
        SURE,
        ASSUMED,
        OPEN,
        /** A field that is not needed and for which nothing on the switch speaks. */
        LEFT_OUT
    }

    static Fact sure(String value, String reason) {
        return new Fact(Kind.SURE, Optional.of(value), reason, List.of());
    }

    static Fact assumed(String value, String reason) {
        return new Fact(Kind.ASSUMED, Optional.of(value), reason, List.of());
    }

    /** A question with the best guess. */
    static Fact open(String guess, String reason, List<String> candidates) {
        return new Fact(Kind.OPEN, Optional.of(guess), reason, candidates);
    }

    /** A question without a guess. */
    static Fact unknown(String reason, List<String> candidates) {
        return new Fact(Kind.OPEN, Optional.empty(), reason, candidates);
    }

    static Fact leftOut(String reason, List<String> candidates) {
        return new Fact(Kind.LEFT_OUT, Optional.empty(), reason, candidates);
    }

    boolean isOpen() {
        return kind == Kind.OPEN;
    }
}
