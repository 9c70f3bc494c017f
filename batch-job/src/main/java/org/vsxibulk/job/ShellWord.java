package org.vsxibulk.job;

/** A word as a shell takes it. */
public final class ShellWord {

    private ShellWord() {}

    /** Quoted only where it must be. */
    public static String of(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
