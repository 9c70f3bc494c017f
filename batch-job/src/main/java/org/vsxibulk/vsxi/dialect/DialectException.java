package org.vsxibulk.vsxi.dialect;

import java.util.List;

/** A dialect folder that cannot be used; says every reason. */
public final class DialectException extends RuntimeException {

    private final List<String> problems;

    public DialectException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each, with file, place and mend. */
    public List<String> problems() {
        return problems;
    }
}
