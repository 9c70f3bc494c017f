package org.vsxibulk.job;

import java.io.IOException;
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
import org.vsxibulk.settings.Settings;

/** Writes everything that a run tells into its folder, whatever the outcome. */
final class Reports {

    private Reports() {}

    /** Returns what could not be written, for people. */
    static List<String> write(RunResult result, CustomerFiles files, Settings settings) {
        List<String> failures = new ArrayList<>();
        try {
            new RejectsCsv(settings.input())
                    .write(files, rejects(result, files), result.run().folder());
        } catch (IOException e) {
            failures.add("the rejects could not be written: " + e.getMessage());
        }
        new ReportWriter().write(result).forEach(written -> written.problem().ifPresent(failures::add));
        return failures;
    }

    /** Rows that broke a rule, and rows of which the switch refused an entry or an entry was not sent. */
    private static Rejects rejects(RunResult result, CustomerFiles files) {
        List<Problem> problems = result.input().map(input -> input.problems()).orElse(List.of());
        Rejects ofInput = Rejects.of(files, problems);
        SortedMap<Integer, List<Rejects.Reason>> rows = new TreeMap<>(ofInput.customers());
        for (EntryReject reject : result.rejects()) {
            if (reject.line() > 0) {
                List<Rejects.Reason> reasons = new ArrayList<>(rows.getOrDefault(reject.line(), List.of()));
                reasons.add(
                        new Rejects.Reason(reject.kind(), reject.step() + " " + reject.key() + ": " + reject.reason()));
                rows.put(reject.line(), reasons);
            }
        }
        return new Rejects(rows, ofInput.dids());
    }
}
