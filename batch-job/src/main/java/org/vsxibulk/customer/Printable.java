package org.vsxibulk.customer;

/** Makes texts of unknown origin fit for a screen. */
public final class Printable {

    private static final int LONGEST = 60;

    private Printable() {}

    /** At most 60 characters; control, invisible and unpaired characters as {@code U+XXXX} in angle brackets. */
    public static String of(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (out.length() >= LONGEST) {
                return out.append('…').toString();
            }
            if (isPlain(character)) {
                out.appendCodePoint(character);
            } else {
                out.append(String.format("<U+%04X>", character));
            }
            i += Character.charCount(character);
        }
        return out.toString();
    }

    /** As {@link #of}, between apostrophes. */
    public static String quoted(String text) {
        return "'" + of(text) + "'";
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }
}
