package org.vsxibulk.customer.csv;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.vsxibulk.customer.Place;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.settings.Secret;

/** Which characters of a cell must not be there (XML 1.0 section 2.2, and what no eye can see). */
final class CellCharacters {

    private CellCharacters() {}

    /** Reports the first control character and the first invisible character of a cell. */
    static void check(String cell, Place place, boolean secret, Problems problems) {
        if (isAsciiText(cell)) {
            return;
        }
        report(cell, CellCharacters::isControl, FileRules.CONTROL_CHARACTER, "control", place, secret, problems);
        report(cell, CellCharacters::isInvisible, FileRules.INVISIBLE_CHARACTER, "invisible", place, secret, problems);
    }

    private static void report(
            String cell, IntPredicate wanted, Rule rule, String kind, Place place, boolean secret, Problems problems) {
        cell.codePoints().filter(wanted).findFirst().ifPresent(character -> {
            String shown = secret ? Secret.MASK : Printable.of(cell);
            String message =
                    String.format("'%s' contains the %s character U+%04X%s", shown, kind, character, name(character));
            problems.add(rule, place, shown, message);
        });
    }

    private static String name(int character) {
        String name = Character.getName(character);
        return name == null ? "" : " (" + name.toLowerCase(Locale.ROOT) + ")";
    }

    private static boolean isAsciiText(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < ' ' || cell.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(int character) {
        return Character.getType(character) == Character.CONTROL
                || character == 0xFFFE
                || character == 0xFFFF
                || character >= 0xD800 && character <= 0xDFFF;
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> character != ' ';
            default -> false;
        };
    }
}
