package org.vsxibulk.job;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.report.Outcome;

/** What somebody would type next; what follows a {@code #} is for people, and a shell passes over it. */
final class NextCommand {

    /** An audit changes nothing, so that there is nothing to allow. */
    private static final String UNKNOWN_TO_AUDIT =
            " --(skip-rejected|accept-assumptions|confirm-shared|adopt|allow-[a-z-]+|prune|set-passwords|until[= ]\\S+)(=\\S+)?(?= |$)";

    private static final String UNKNOWN_TO_PLAN = " --(partial|skip-rejected|until[= ]\\S+)(=\\S+)?(?= |$)";

    /** What was carried out, or refused, is no plan for the next verb; quotes are those of {@code CommandText}. */
    private static final String APPROVED_PLAN = " (--plan[= ]([^\\s'\\\\]|'[^']*'|\\\\')+|'--plan=[^']*')(?= |$)";

    /** Whoever forgets it has the customers back on the switch within a night. */
    private static final String LEAVERS = "take these customers out of the base file first: otherwise the next audit"
            + " reports them missing, and the next migrate puts them back";

    private NextCommand() {}

    /**
     * How a run ended, as far as it matters to what follows.
     *
     * @param missing what the user would have to say yes to
     * @param fileError whether the input was refused as a whole
     * @param rowsRejected whether rows of the input were
     * @param skippable whether the good ones could go on without them
     */
    record End(Outcome outcome, Set<Consent> missing, boolean fileError, boolean rowsRejected, boolean skippable) {

        /** What is rejected then is not what stands in it: it changed while it was read. */
        boolean inputInOrder() {
            return !fileError && !rowsRejected;
        }

        /** Of a run whose input was in order. */
        static End of(Outcome outcome) {
            return new End(outcome, Set.of(), false, false, false);
        }
    }

    /**
     * Empty when there is nothing left to do.
     *
     * @param folder the run's folder, with the rejects in it
     */
    static String after(RunRequest request, End end, Path folder) {
        return called(request, words -> afterwards(words, end, folder));
    }

    /** The path of the program is left as it is, whatever words are in it. */
    private static String called(RunRequest request, Function<RunRequest, String> next) {
        String program = ShellWord.first(request.command());
        String words = next.apply(request.withCommand(request.command().substring(program.length())));
        return words.isEmpty() ? "" : program + words;
    }

    /** @param request its command begins with the blank before the verb */
    private static String afterwards(RunRequest request, End end, Path folder) {
        String again = request.command();
        return switch (end.outcome()) {
            case STOPPED, SWITCH_UNAVAILABLE -> again + (request.writes() ? "   # goes on where this run stopped" : "");
            case INPUT_REJECTED -> end.inputInOrder() ? again : mended(request, end);
            case PARTLY_APPLIED -> rest(request, end, folder);
            case FINDINGS -> request.verb() == Verb.AUDIT ? as(request, Verb.PLAN) : "";
            case CLEAN ->
                switch (request.verb()) {
                    case PLAN -> as(request, Verb.MIGRATE);
                    case MIGRATE -> audit(request);
                    case AUDIT, DECOMMISSION -> "";
                };
            case GUARD -> end.missing().isEmpty() ? planAgain(request) : allowing(again, end.missing());
            default -> "";
        };
    }

    /** After a decommissioning that deleted something, whatever became of it. */
    static String withLeavers(String next) {
        if (next.isEmpty()) {
            return "# " + LEAVERS;
        }
        return next + (next.contains("   # ") ? "; " : "   # ") + LEAVERS;
    }

    /** Nothing was sent. What was approved is not what the mended input asks for. */
    private static String mended(RunRequest request, End end) {
        boolean planned = request.options().approvedPlan().isPresent() && request.verb() == Verb.MIGRATE;
        String again = planned ? as(request, Verb.PLAN) : request.command().replaceAll(APPROVED_PLAN, "");
        if (end.fileError()) {
            return Mend.file(again);
        }
        return Mend.input(again, request.files())
                + (request.verb().writes() && !planned && end.skippable()
                        ? "; or with --skip-rejected, and afterwards the rejects.csv of that run"
                        : "");
    }

    /** The good rows were sent, or the good customers deleted. */
    private static String rest(RunRequest request, End end, Path folder) {
        String again = request.command().replaceAll(APPROVED_PLAN, "");
        if (request.verb() != Verb.DECOMMISSION) {
            return Mend.rejects(again, request.files(), folder);
        }
        // their number is another one
        return end.rowsRejected()
                ? Mend.rejects(again.replaceAll(" --confirm[= ]\\S+", ""), request.files(), folder)
                : again + "   # later, for what is left";
    }

    /** To an audit of a part as of the whole base, every other customer would be an orphan. */
    private static String audit(RunRequest request) {
        String audit = as(request, Verb.AUDIT);
        return Mend.isRejects(request.files().customersCsv()) ? audit + " --partial" : audit;
    }

    /** A plan that was refused, or carried out in part, is of no more use. */
    private static String planAgain(RunRequest request) {
        boolean planned = request.options().approvedPlan().isPresent() && request.verb() == Verb.MIGRATE;
        return planned ? as(request, Verb.PLAN) + "   # what would be done today" : "";
    }

    /** Whoever typed the old end once more would get a window of nearly a day: it must be said anew. */
    static String inTheNextWindow(RunRequest request) {
        return called(request, words -> words.command().replaceFirst(" --until[= ]\\S+", " --until HH:MM"))
                + "   # HH:MM is when the next window" + " ends"
                + (request.writes() ? "; goes on where this run stopped" : "");
    }

    private static String allowing(String again, Set<Consent> missing) {
        return missing.stream().sorted().map(Consent::option).collect(Collectors.joining(" ", again + " ", ""))
                + "   # if that is really wanted";
    }

    private static String as(RunRequest request, Verb verb) {
        return request.command()
                .replaceFirst("^ " + request.verb().word() + "(?= |$)", " " + verb.word())
                .replaceAll(verb == Verb.AUDIT ? UNKNOWN_TO_AUDIT : UNKNOWN_TO_PLAN, "")
                .replaceAll(APPROVED_PLAN, "");
    }
}
