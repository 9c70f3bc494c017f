package org.vsxibulk.acceptance;

import java.util.regex.Pattern;

/** Telephone numbers without country code, as the stories write them, and behind a plus sign. */
final class Numbers {

    private static final Pattern NATIONAL = Pattern.compile("[0-9]{10}");
    private static final Pattern OWN_COUNTRY = Pattern.compile("\\+1[0-9]{10}");
    private static final Pattern ABROAD = Pattern.compile("(?!1[0-9]{10}$)[0-9]{11,15}");
    private static final Pattern PLUS_ABROAD = Pattern.compile("\\+(?!1[0-9]{10}$)[0-9]{11,15}");

    private Numbers() {}

    /** The number in the other form; what is no number is the same in both. Twice is the same text again. */
    static String otherForm(String text) {
        if (NATIONAL.matcher(text).matches()) {
            return "+1" + text;
        }
        if (OWN_COUNTRY.matcher(text).matches()) {
            return text.substring(2);
        }
        if (ABROAD.matcher(text).matches()) {
            return "+" + text;
        }
        return PLUS_ABROAD.matcher(text).matches() ? text.substring(1) : text;
    }
}
