package org.vsxibulk.adopt.check;

/**
 * The answer to one question.
 *
 * @param subject {@code switch}, {@code dialect} or the name of a table
 * @param question for example {@code fields.type}
 * @param seen what was seen, for people
 * @param mend what to do about it; empty when there is nothing to do; a line that is to be copied stands alone
 * @param place file and line of the dialect that says otherwise; empty when none does
 */
public record Line(String subject, String question, Light light, String seen, String mend, String place) {

    /** The question whether entries have keys, and each its own. */
    static final String KEY = "key";

    /** Whether entries cannot be told apart, so that nothing else that is said of them counts. */
    public boolean isAboutKeys() {
        return question.equals(KEY) || question.startsWith(KEY + ".");
    }

    /** In one sentence. */
    public String text() {
        return subject + " " + question + ": " + seen + (mend.isEmpty() ? "" : "; " + mend)
                + (place.isEmpty() ? "" : " (" + place + ")");
    }
}
