package org.vsxibulk.sample;

import java.util.Random;

/** Strong passwords of 16 to 20 characters; one in five has a character that CSV or XML must escape. */
final class SamplePasswords {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String ANY = LETTERS + "23456789!#%*._~";
    private static final String AWKWARD = "\\\"&<>',";

    private SamplePasswords() {}

    static String next(Random random) {
        int length = 16 + random.nextInt(5);
        var password = new StringBuilder().append(pick(LETTERS, random));
        while (password.length() < length) {
            password.append(pick(ANY, random));
        }
        if (random.nextInt(5) == 0) {
            password.setCharAt(1 + random.nextInt(length - 2), pick(AWKWARD, random));
        }
        return password.toString();
    }

    private static char pick(String from, Random random) {
        return from.charAt(random.nextInt(from.length()));
    }
}
