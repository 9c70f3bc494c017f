package org.vsxibulk.vsxi.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vsxibulk.settings.Secret;

/**
 * Finds a secret in somebody else's text in every usual spelling: as it is, escaped for XML or HTML by name or number (more
 * than once too), for JSON, for a URL, in the wrong character set, in other capitals.
 *
 * <p>One of fewer than four characters stands in many an innocent word. To cut it out there would turn the text into noise,
 * and the gaps would spell it. So it only counts where it stands alone, and then none of the text can be shown.
 */
final class SecretText {

    private static final int SHORTEST_TO_CUT_OUT = 4;
    /** What follows so many characters without a space is taken for the rest of the secret. */
    private static final int LONGEST_TO_COMPARE = 200;

    /** Enough for any beginning of a secret at the end of a text. */
    private static final int LONGEST_SPELLING = 12 * LONGEST_TO_COMPARE;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    private static final String AMPERSAND = "&(?:amp;|#0{0,4}38;|#x0{0,4}26;){0,8}";
    private static final Map<Integer, String> ENTITIES =
            Map.of((int) '&', "amp", (int) '<', "lt", (int) '>', "gt", (int) '"', "quot", (int) '\'', "apos");
    /** Where a word begins or ends: an escaped neighbour is no letter, although its spelling ends with one. */
    private static final String BEFORE =
            "(?:(?<![\\p{L}\\p{N}_])|(?<=%[0-9a-f]{2})|(?<=\\\\u[0-9a-f]{4})|(?<=\\\\[nrt]))";

    private static final String AFTER = "(?![\\p{L}\\p{N}_])";

    private final boolean isShort;
    private final Pattern whole;
    private final Pattern brokenOff;

    SecretText(String secret) {
        int[] characters = secret.codePoints().limit(LONGEST_TO_COMPARE).toArray();
        int length = characters.length;
        isShort = length < SHORTEST_TO_CUT_OUT;
        StringBuilder spellings = new StringBuilder();
        StringBuilder beginnings = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String spelling = spelling(characters[i]);
            spellings.append(spelling);
            beginnings.append(i < SHORTEST_TO_CUT_OUT ? "" : "(?:").append(spelling);
        }
        if (length == LONGEST_TO_COMPARE) {
            spellings.append("\\S*");
        }
        beginnings.append(")?".repeat(Math.max(0, length - SHORTEST_TO_CUT_OUT)));
        whole = length == 0
                ? none()
                : Pattern.compile(isShort ? BEFORE + spellings + AFTER : spellings.toString(), FLAGS);
        brokenOff = isShort ? none() : Pattern.compile(beginnings + "(?=[\\s.…]*\\z)", FLAGS);
    }

    private static Pattern none() {
        return Pattern.compile("(?!)");
    }

    /** Whether nothing of the text may be shown. */
    boolean spoils(String text) {
        return isShort && whole.matcher(text).find();
    }

    /** The text with the secret masked, also where the text breaks off in the middle of it. */
    String hide(String text) {
        if (isShort) {
            return text;
        }
        String mask = Matcher.quoteReplacement(Secret.MASK);
        String clean = whole.matcher(text).replaceAll(mask);
        int end = Math.max(0, clean.length() - LONGEST_SPELLING);
        return clean.substring(0, end) + brokenOff.matcher(clean.substring(end)).replaceAll(mask);
    }

    private static String spelling(int character) {
        String itself = Character.toString(character);
        StringBuilder any = new StringBuilder("(?:");
        any.append(
                character == '\\' ? "\\\\{1,8}" : "\\\\{0,8}" + (character == '&' ? AMPERSAND : Pattern.quote(itself)));
        any.append('|')
                .append(AMPERSAND)
                .append("(?:#0{0,4}")
                .append(character)
                .append("|#x0{0,4}")
                .append(hex(character));
        if (ENTITIES.containsKey(character)) {
            any.append('|').append(ENTITIES.get(character));
        }
        any.append(");");
        for (char unit : itself.toCharArray()) {
            any.append(unit == itself.charAt(0) ? "|" : "")
                    .append(String.format(Locale.ROOT, "\\\\{1,8}u%04x", (int) unit));
        }
        any.append('|');
        byte[] utf8 = itself.getBytes(StandardCharsets.UTF_8);
        for (byte unit : utf8) {
            any.append(String.format(Locale.ROOT, "%%(?:25){0,8}%02x", unit));
        }
        if (character == ' ') {
            any.append("|\\+|%(?:25){0,8}2b");
        }
        String capitals = itself.toUpperCase(Locale.ROOT);
        if (capitals.length() > itself.length()) {
            any.append('|').append(Pattern.quote(capitals));
        }
        if (character > 127) {
            any.append('|').append(Pattern.quote(new String(utf8, StandardCharsets.ISO_8859_1)));
            any.append("|[\uFFFD?]{1,").append(utf8.length).append('}');
        }
        return any.append(')').toString();
    }

    private static String hex(int character) {
        return Integer.toHexString(character);
    }
}
