package org.vsxibulk.job;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.report.Outcome;

/** What somebody would type next; what follows a {@code #} is for people, and a shell passes over it. */
final class NextCommand {

    private static final String UNTIL = "--until";

    /** What was carried out, or refused, is no plan for the next verb. */
    private static final Set<String> APPROVED_PLAN = Set.of("--plan");

    private static final Set<String> UNKNOWN_TO_PLAN = Set.of("--partial", "--skip-rejected", UNTIL, "--plan");

    /** An audit changes nothing, so that there is nothing to allow. */
    private static final Set<String> UNKNOWN_TO_AUDIT = Stream.concat(
                    Stream.of("--skip-rejected", "--prune", "--set-passwords", UNTIL, "--plan"),
                    Arrays.stream(Consent.values()).map(Consent::option))
            .collect(Collectors.toUnmodifiableSet());

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
        String again = request.command().text();
        return switch (end.outcome()) {
            case STOPPED, SWITCH_UNAVAILABLE -> again + (request.writes() ? "   # goes on where this run stopped" : "");
            case INPUT_REJECTED -> end.inputInOrder() ? again : mended(request, end);
            case PARTLY_APPLIED -> rest(request, end, folder);
            case FINDINGS ->
                request.verb() == Verb.AUDIT ? as(request, Verb.PLAN).text() : "";
            case CLEAN ->
                switch (request.verb()) {
                    case PLAN -> as(request, Verb.MIGRATE).text();
                    case MIGRATE -> audit(request).text();
                    case AUDIT, DECOMMISSION -> "";
                };
            case GUARD -> end.missing().isEmpty() ? planAgain(request) : allowing(request.command(), end.missing());
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
        ShellCommand again =
                planned ? as(request, Verb.PLAN) : request.command().without(APPROVED_PLAN);
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
        ShellCommand again = request.command().without(APPROVED_PLAN);
        if (request.verb() != Verb.DECOMMISSION) {
            return Mend.rejects(again, folder);
        }
        // their number is another one
        return end.rowsRejected()
                ? Mend.rejects(again.without(Set.of("--confirm")), folder)
                : again.text() + "   # later, for what is left";
    }

    /** To an audit of a part as of the whole base, every other customer would be an orphan. */
    private static ShellCommand audit(RunRequest request) {
        ShellCommand audit = as(request, Verb.AUDIT);
        return Mend.isRejects(request.files().customersCsv()) ? audit.with("--partial") : audit;
    }

    /** A plan that was refused, or carried out in part, is of no more use. */
    private static String planAgain(RunRequest request) {
        boolean planned = request.options().approvedPlan().isPresent() && request.verb() == Verb.MIGRATE;
        return planned ? as(request, Verb.PLAN).text() + "   # what would be done today" : "";
    }

    /** Whoever typed the old end once more would get a window of nearly a day: it must be said anew. */
    static String inTheNextWindow(RunRequest request) {
        return request.command().value(UNTIL, "HH:MM").text() + "   # HH:MM is when the next window ends"
                + (request.writes() ? "; goes on where this run stopped" : "");
    }

    private static String allowing(ShellCommand again, Set<Consent> missing) {
        return again.with(missing.stream().sorted().map(Consent::option).toArray(String[]::new))
                        .text()
                + "   # if that is really wanted";
    }

    private static ShellCommand as(RunRequest request, Verb verb) {
        return request.command().verb(verb).without(verb == Verb.AUDIT ? UNKNOWN_TO_AUDIT : UNKNOWN_TO_PLAN);
    }
}
