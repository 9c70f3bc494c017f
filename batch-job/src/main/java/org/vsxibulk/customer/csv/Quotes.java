package org.vsxibulk.customer.csv;

/**
 * What is wrong with the quotes of a line (RFC 4180 section 2, rules 5 to 7).
 *
 * @param field number of the field, counted from 1
 */
public record Quotes(Flaw flaw, int field) {

    /** Kinds of wrong quotes. */
    public enum Flaw {
        NONE,
        /** In the middle of a field, or text after a closing quote. */
        MISPLACED,
        /** Opened and not closed on this line. */
        OPEN
    }

    private static final Quotes FINE = new Quotes(Flaw.NONE, 0);

    /** Whether a line has an odd number of quotes, so that it opens or closes a field that spans lines. */
    static boolean odd(String line) {
        return line.chars().filter(character -> character == '"').count() % 2 == 1;
    }

    /** How many fields a line has: commas inside quotes count for none. */
    static int fields(String line) {
        int fields = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            quoted ^= character == '"';
            fields += character == ',' && !quoted ? 1 : 0;
        }
        return fields;
    }

    /** Looks at one line. */
    public static Quotes of(String line) {
        if (line.indexOf('"') < 0) {
            return FINE;
        }
        int field = 1;
        int misplaced = 0;
        boolean quoted = false;
        boolean closed = false;
        boolean atStart = true;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (quoted) {
                if (character == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    i++;
                } else if (character == '"') {
                    quoted = false;
                    closed = true;
                }
            } else if (character == ',') {
                field++;
                atStart = true;
                closed = false;
            } else {
                if (character == '"' && atStart) {
                    quoted = true;
                } else if ((character == '"' || closed) && misplaced == 0) {
                    misplaced = field;
                }
                atStart = false;
            }
        }
        if (quoted) {
            return new Quotes(Flaw.OPEN, field);
        }
        return misplaced > 0 ? new Quotes(Flaw.MISPLACED, misplaced) : FINE;
    }
}
