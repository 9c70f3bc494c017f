package org.vsxibulk.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.report.EntryReject;
import org.vsxibulk.report.Rejects;
import org.vsxibulk.report.RejectsCsv;
import org.vsxibulk.report.ReportWriter;
import org.vsxibulk.report.RunResult;
import org.vsxibulk.settings.InputSettings;

/** Writes what a run tells into its folder, whatever the outcome. Both methods return what could not be written, for people. */
final class Reports {

    private Reports() {}

    /** Rows that broke a rule, and rows of which the switch refused an entry or an entry was not sent. */
    static List<String> rejects(
            CustomerFiles files, InputSettings input, List<Problem> problems, List<EntryReject> entries, Path folder) {
        Rejects ofInput = Rejects.of(files, problems);
        SortedMap<Integer, List<Rejects.Reason>> rows = new TreeMap<>(ofInput.customers());
        for (EntryReject reject : entries) {
            if (reject.line() > 0) {
                List<Rejects.Reason> reasons = new ArrayList<>(rows.getOrDefault(reject.line(), List.of()));
                reasons.add(
                        new Rejects.Reason(reject.kind(), reject.step() + " " + reject.key() + ": " + reject.reason()));
                rows.put(reject.line(), reasons);
            }
        }
        try {
            new RejectsCsv(input).write(files, new Rejects(rows, ofInput.dids()), folder);
            return List.of();
        } catch (IOException e) {
            return List.of("the rejects could not be written: " + e.getMessage());
        }
    }

    /**
     * Renders a result; when something of it cannot be written, what can says so.
     *
     * @param unwritten what was not written before, for people
     * @param again the command that writes it down
     */
    static RunResult render(RunResult result, List<String> unwritten, String again) {
        List<String> problems = new ArrayList<>(unwritten);
        problems.addAll(render(result));
        if (problems.isEmpty()) {
            return result;
        }
        RunResult told = result.unwritten(problems, again);
        render(told);
        return told;
    }

    private static List<String> render(RunResult result) {
        List<String> failures = new ArrayList<>();
        new ReportWriter().write(result).forEach(written -> written.problem().ifPresent(failures::add));
        return failures;
    }
}
