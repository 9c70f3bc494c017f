package org.vsxibulk.job;

import java.nio.file.Path;
import org.vsxibulk.report.Outcome;

/** What somebody would type next. */
final class NextCommand {

    private NextCommand() {}

    /** Empty when there is nothing left to do. */
    static String after(RunRequest request, Outcome outcome, Path folder) {
        String again = request.command();
        return switch (outcome) {
            case STOPPED, SWITCH_UNAVAILABLE ->
                again + (request.verb().writes() ? "   (goes on where this run stopped)" : "");
            case INPUT_REJECTED -> Mend.rejects(request.command(), request.files(), folder);
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
