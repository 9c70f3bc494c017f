package org.vsxibulk.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a command has left.
 *
 * @param tables of the switch, every document
 * @param reports by file, without what differs from run to run
 * @param screen of the last start
 */
record Outcome(int exitCode, Map<String, List<String>> tables, Map<String, String> reports, String screen) {

    /** What is other than it should be, in words; empty when all is equal. */
    List<String> differencesFrom(Outcome undisturbed) {
        List<String> differences = new ArrayList<>();
        if (exitCode != undisturbed.exitCode) {
            differences.add("exit code " + exitCode + ", not " + undisturbed.exitCode
                    + "; the screen of the last start:\n" + screen);
        }
        undisturbed.tables.forEach((table, documents) -> {
            List<String> here = tables.getOrDefault(table, List.of());
            if (!here.equals(documents)) {
                differences.add("table " + table + ": " + apart(documents, here));
            }
        });
        Map<String, String> all = new TreeMap<>(undisturbed.reports);
        reports.keySet().forEach(file -> all.putIfAbsent(file, ""));
        all.forEach((file, text) -> {
            if (!reports.getOrDefault(file, "").equals(text)) {
                differences.add(file + ": "
                        + apart(
                                text.lines().toList(),
                                reports.getOrDefault(file, "").lines().toList()));
            }
        });
        return differences;
    }

    private static String apart(List<String> expected, List<String> there) {
        List<String> missing = new ArrayList<>(expected);
        there.forEach(missing::remove);
        List<String> added = new ArrayList<>(there);
        expected.forEach(added::remove);
        return "missing " + few(missing) + ", too much " + few(added);
    }

    private static String few(List<String> lines) {
        return lines.size() + " " + lines.stream().limit(4).map(String::strip).toList();
    }
}
