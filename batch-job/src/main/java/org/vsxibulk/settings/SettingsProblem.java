package org.vsxibulk.settings;

/**
 * One thing that is wrong with the settings.
 *
 * @param file the file as the user knows it, or what else was the source ({@code environment variable …}, an option);
 *     empty when no source is to blame
 * @param line line in that file, counted from 1; 0 when the source is no file
 * @param key the key in full, for example {@code loop.trunk-id}; empty when the file as a whole is wrong
 * @param value the text found, empty when there is none; never a secret
 * @param message what is wrong
 * @param mend how to put it right
 */
public record SettingsProblem(String file, int line, String key, String value, String message, String mend) {

    private static final int LONGEST_VALUE = 80;

    /** One line: {@code file:line: key: "value" message; mend}. */
    @Override
    public String toString() {
        var text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!key.isEmpty()) {
            text.append(text.isEmpty() ? "" : ": ").append(key);
        }
        text.append(text.isEmpty() ? "" : ": ");
        if (!value.isEmpty()) {
            text.append('"').append(printable()).append("\" ");
        }
        return text.append(message).append("; ").append(mend).toString();
    }

    private String printable() {
        String oneLine = value.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return oneLine.length() <= LONGEST_VALUE ? oneLine : oneLine.substring(0, LONGEST_VALUE) + "…";
    }
}
