package org.vsxibulk.job;

import org.vsxibulk.report.Outcome;

/** What somebody would type next. */
final class NextCommand {

    private NextCommand() {}

    /** Empty when there is nothing left to do. */
    static String after(RunRequest request, Outcome outcome) {
        String again = request.command();
        return switch (outcome) {
            case STOPPED, SWITCH_UNAVAILABLE ->
                again + (request.verb().writes() ? "   (goes on where this run stopped)" : "");
            case INPUT_REJECTED ->
                "mend rejects.csv in the run's folder and run it: "
                        + again.replace(request.files().customersCsv().toString(), "rejects.csv");
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

    private static String as(RunRequest request, Verb verb) {
        return request.command().replaceFirst(" " + request.verb().word() + "\\b", " " + verb.word());
    }
}
