package org.vsxibulk.job;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word as a shell takes it. */
public final class ShellWord {

    private static final Pattern WORD = Pattern.compile("([^\\s'\\\\]++|'[^']*+'|\\\\')*");

    private ShellWord() {}

    /** Quoted only where it must be. */
    public static String of(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The word with which a command begins, as it stands there. */
    static String first(String command) {
        Matcher word = WORD.matcher(command);
        return word.lookingAt() ? word.group() : "";
    }
}
