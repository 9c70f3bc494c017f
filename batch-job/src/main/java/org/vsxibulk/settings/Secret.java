package org.vsxibulk.settings;

/** A text that is never printed: {@code toString} says {@code [secret]}. */
public record Secret(String reveal) {

    /** What people see in place of a secret. */
    public static final String MASK = "[secret]";

    public boolean isEmpty() {
        return reveal.isEmpty();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
