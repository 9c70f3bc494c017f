package org.vsxibulk.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How a run ended. When several apply, the first in this order wins. */
public enum Outcome {
    INTERNAL_FAULT(9, "internal fault"),
    USAGE(1, "usage or settings are wrong"),
    INPUT_REJECTED(2, "input rejected, nothing written"),
    GUARD(8, "a guard stopped the run"),
    SWITCH_UNAVAILABLE(7, "the switch was not reached or refused"),
    STOPPED(5, "stopped in order, can be resumed"),
    INCOMPLETE(6, "the audit is incomplete"),
    PARTLY_APPLIED(4, "partly applied"),
    FINDINGS(3, "findings"),
    CLEAN(0, "clean");

    private final int exitCode;
    private final String words;

    Outcome(int exitCode, String words) {
        this.exitCode = exitCode;
        this.words = words;
    }

    public int exitCode() {
        return exitCode;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** The one that wins; {@link #CLEAN} for none. */
    public static Outcome worst(Collection<Outcome> all) {
        return all.stream().min(Comparator.naturalOrder()).orElse(CLEAN);
    }

    /** All outcomes by exit code, for the help. */
    public static List<Outcome> byExitCode() {
        return Arrays.stream(values())
                .sorted(Comparator.comparingInt(Outcome::exitCode))
                .toList();
    }
}
