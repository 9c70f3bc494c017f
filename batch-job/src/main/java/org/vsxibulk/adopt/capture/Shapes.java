package org.vsxibulk.adopt.capture;

import java.util.Locale;

/** What a text looks like, whatever it is called. */
final class Shapes {

    /** Fewer digits are an id, an index or an extension (contract section 2.1: trunk ids have at most 6). */
    private static final int FEWEST_DIGITS_OF_A_NUMBER = 7;

    private static final int MOST_DIGITS_OF_AN_ID = 6;

    /** The ports of SIP (RFC 3261). */
    private static final String SIP_PORT = "506[01]";

    private Shapes() {}

    static boolean integer(String text) {
        return text.matches("[0-9]{1,9}");
    }

    static boolean id(String text) {
        return text.matches("[0-9]{1," + MOST_DIGITS_OF_AN_ID + "}");
    }

    /** A telephone number of full length. */
    static boolean number(String text) {
        return text.matches("\\+?[0-9]{" + FEWEST_DIGITS_OF_A_NUMBER + ",20}");
    }

    /** Leading digits of numbers. */
    static boolean digits(String text) {
        return text.matches("\\+?[0-9]{1,20}");
    }

    static boolean port(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535;
    }

    static boolean sipPort(String text) {
        return text.matches(SIP_PORT);
    }

    static boolean netmask(String text) {
        return text.matches("255\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
    }

    static boolean ipv4(String text) {
        return text.matches("([0-9]{1,3}\\.){3}[0-9]{1,3}");
    }

    static boolean ipv6(String text) {
        return text.matches("\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]?") && !text.matches("[0-9:]{1,8}");
    }

    static boolean fqdn(String text) {
        return text.matches("(?i)([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\.)+[a-z][a-z0-9-]*[a-z0-9]\\.?");
    }

    /** An address that calls can be sent to. */
    static boolean host(String text) {
        return (ipv4(text) && !netmask(text)) || ipv6(text) || fqdn(text);
    }

    /** A text of a human hand, no number and no address. */
    static boolean prose(String text) {
        return !text.matches("[+0-9*#.,:/-]*") && !host(text);
    }

    /** A word without regard to how it is written: {@code TopDown} is {@code top_down}. */
    static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
