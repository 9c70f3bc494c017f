package org.vsxibulk.job;

import java.nio.file.Path;
import org.vsxibulk.report.Outcome;

/** What somebody would type next; what follows a {@code #} is for people, and a shell passes over it. */
final class NextCommand {

    /** Another verb would not know them. */
    private static final String ONE_VERBS_OPTIONS = " --(skip-rejected|accept-assumptions|partial)(=\\S+)?(?= |$)";

    private NextCommand() {}

    /**
     * Empty when there is nothing left to do.
     *
     * @param folder the run's folder, with the rejects in it
     */
    static String after(RunRequest request, Outcome outcome, Path folder) {
        String again = request.command();
        return switch (outcome) {
            case STOPPED, SWITCH_UNAVAILABLE ->
                again + (request.verb().writes() ? "   # goes on where this run stopped" : "");
            case INPUT_REJECTED -> Mend.rejects(again, request.files(), folder);
            case FINDINGS -> request.verb() == Verb.AUDIT ? as(request, Verb.PLAN) : "";
            case CLEAN ->
                switch (request.verb()) {
                    case PLAN -> as(request, Verb.MIGRATE);
                    case MIGRATE -> as(request, Verb.AUDIT);
                    case AUDIT, DECOMMISSION -> "";
                };
            default -> "";
        };
    }

    private static String as(RunRequest request, Verb verb) {
        return request.command()
                .replaceFirst(" " + request.verb().word() + "\\b", " " + verb.word())
                .replaceAll(ONE_VERBS_OPTIONS, "");
    }
}
