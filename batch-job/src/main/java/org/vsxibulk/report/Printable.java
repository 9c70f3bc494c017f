package org.vsxibulk.report;

/** Texts of others made harmless for terminals, pages and XML. */
public final class Printable {

    private Printable() {}

    /**
     * The text with everything that is not seen, or that changes how its neighbours are seen, shown by its number, for
     * example {@code ⟨U+202E⟩}: control characters, marks of writing direction, zero-width characters, lone surrogates and
     * what XML 1.0 cannot hold. Line feeds and tabs become spaces.
     */
    public static String line(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(seen, c));
        return seen.toString();
    }

    private static void append(StringBuilder seen, int c) {
        if (c == '\n' || c == '\t') {
            seen.append(' ');
        } else if (hidden(c)) {
            seen.append(String.format("⟨U+%04X⟩", c));
        } else {
            seen.appendCodePoint(c);
        }
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
