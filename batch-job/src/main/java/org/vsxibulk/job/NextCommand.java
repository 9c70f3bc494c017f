package org.vsxibulk.job;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.report.Outcome;

/** What somebody would type next; what follows a {@code #} is for people, and a shell passes over it. */
final class NextCommand {

    /** An audit changes nothing, so that there is nothing to allow. */
    private static final String UNKNOWN_TO_AUDIT =
            " --(skip-rejected|accept-assumptions|confirm-shared|adopt|allow-[a-z-]+|prune|set-passwords|until[= ]\\S+)(=\\S+)?(?= |$)";

    private static final String UNKNOWN_TO_PLAN = " --(partial|skip-rejected)(=\\S+)?(?= |$)";

    /** What was carried out, or refused, is no plan for the next verb; quotes are those of {@code CommandText}. */
    private static final String APPROVED_PLAN = " (--plan[= ]([^\\s'\\\\]|'[^']*'|\\\\')+|'--plan=[^']*')(?= |$)";

    private NextCommand() {}

    /**
     * Empty when there is nothing left to do.
     *
     * @param missing what the user would have to say yes to
     * @param folder the run's folder, with the rejects in it
     */
    static String after(RunRequest request, Outcome outcome, Set<Consent> missing, Path folder) {
        String again = request.command();
        return switch (outcome) {
            case STOPPED, SWITCH_UNAVAILABLE -> again + (request.writes() ? "   # goes on where this run stopped" : "");
            case INPUT_REJECTED -> Mend.rejects(again, request.files(), folder);
            case FINDINGS -> request.verb() == Verb.AUDIT ? as(request, Verb.PLAN) : "";
            case CLEAN ->
                switch (request.verb()) {
                    case PLAN -> as(request, Verb.MIGRATE);
                    case MIGRATE -> as(request, Verb.AUDIT);
                    case AUDIT, DECOMMISSION -> "";
                };
            case GUARD -> missing.isEmpty() ? planAgain(request) : allowing(again, missing);
            default -> "";
        };
    }

    /** A plan that was refused, or carried out in part, is of no more use. */
    private static String planAgain(RunRequest request) {
        boolean planned = request.options().approvedPlan().isPresent() && request.verb() == Verb.MIGRATE;
        return planned ? as(request, Verb.PLAN) + "   # what would be done today" : "";
    }

    /** Whoever typed the old end once more would get a window of nearly a day: it must be said anew. */
    static String inTheNextWindow(RunRequest request) {
        return request.command().replaceFirst(" --until[= ]\\S+", " --until HH:MM")
                + "   # HH:MM is when the next window" + " ends"
                + (request.writes() ? "; goes on where this run stopped" : "");
    }

    private static String allowing(String again, Set<Consent> missing) {
        return missing.stream().sorted().map(Consent::option).collect(Collectors.joining(" ", again + " ", ""))
                + "   # if that is really wanted";
    }

    private static String as(RunRequest request, Verb verb) {
        return request.command()
                .replaceFirst(" " + request.verb().word() + "\\b", " " + verb.word())
                .replaceAll(verb == Verb.AUDIT ? UNKNOWN_TO_AUDIT : UNKNOWN_TO_PLAN, "")
                .replaceAll(APPROVED_PLAN, "");
    }
}
