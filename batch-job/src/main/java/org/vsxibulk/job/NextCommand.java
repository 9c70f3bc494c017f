package org.vsxibulk.job;

import java.util.regex.Pattern;
import org.vsxibulk.report.Outcome;

/** What somebody would type next. */
final class NextCommand {

    /** Another verb would not know them. */
    private static final String ONE_VERBS_OPTIONS = " --(skip-rejected|accept-assumptions|partial)(=\\S+)?(?= |$)";

    private NextCommand() {}

    /** Empty when there is nothing left to do. */
    static String after(RunRequest request, Outcome outcome) {
        String again = request.command();
        return switch (outcome) {
            case STOPPED, SWITCH_UNAVAILABLE ->
                again + (request.verb().writes() ? "   (goes on where this run stopped)" : "");
            case INPUT_REJECTED ->
                "mend rejects.csv in the run's folder and run it: "
                        + again.replaceFirst(customersFile(request), "rejects.csv");
            case FINDINGS -> request.verb() == Verb.AUDIT ? as(request, Verb.PLAN) : "";
            case CLEAN ->
                switch (request.verb()) {
                    case PLAN -> as(request, Verb.MIGRATE);
                    case MIGRATE -> as(request, Verb.AUDIT);
                    case AUDIT -> "";
                };
            default -> "";
        };
    }

    /** The file as a word of its own, quoted or not: its name may also be a part of another word. */
    private static String customersFile(RunRequest request) {
        String name = request.files().customersCsv().toString();
        return "(?<= )(" + Pattern.quote(name) + "|" + Pattern.quote("'" + name.replace("'", "'\\''") + "'")
                + ")(?= |$)";
    }

    private static String as(RunRequest request, Verb verb) {
        return request.command()
                .replaceFirst(" " + request.verb().word() + "\\b", " " + verb.word())
                .replaceAll(ONE_VERBS_OPTIONS, "");
    }
}
