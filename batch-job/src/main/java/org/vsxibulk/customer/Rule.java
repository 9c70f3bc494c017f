package org.vsxibulk.customer;

/**
 * What a rule stands for; its code is the class that carries it.
 *
 * @param id stable, in kebab case
 * @param severity unless the settings say otherwise
 * @param meaning what must hold, as a sentence
 * @param mend how to put it right, as a sentence
 */
public record Rule(String id, Severity severity, String meaning, String mend) {

    /** A rule whose breach rejects the row. */
    public static Rule error(String id, String meaning, String mend) {
        return new Rule(id, Severity.ERROR, meaning, mend);
    }

    /** A rule whose breach means that nothing runs. */
    public static Rule fileError(String id, String meaning, String mend) {
        return new Rule(id, Severity.FILE_ERROR, meaning, mend);
    }

    /** A rule whose breach is only said. */
    public static Rule warning(String id, String meaning, String mend) {
        return new Rule(id, Severity.WARNING, meaning, mend);
    }
}
