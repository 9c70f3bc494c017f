package org.vsxibulk.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What lies, or will lie, in a run's folder. */
final class RunFiles {

    /** The files that {@link ReportWriter} makes. */
    static final String SUMMARY = "summary.json";

    static final String PAGE = "report.html";
    static final String JUNIT = "junit.xml";

    /** A file, relative to the run's folder, and what it is for. */
    record RunFile(String file, String description) {}

    private static final List<RunFile> RENDERED = List.of(
            new RunFile(PAGE, "this report for people"),
            new RunFile(SUMMARY, "this report for programs"),
            new RunFile(JUNIT, "this report for CI servers"));

    private static final List<RunFile> MAYBE = List.of(
            new RunFile("rejects.csv", "rows and entries that were not applied, to be mended and fed back"),
            new RunFile("rejects-dids.csv", "the same for the numbers' file"),
            new RunFile("findings.csv", "all findings, for spreadsheets"),
            new RunFile("findings.json", "all findings, for programs"),
            new RunFile("plan", "what is planned, one file a step"),
            new RunFile("snapshot", "the switch's tables before the first write"));

    /** Everything that may lie there. */
    static final List<RunFile> ALL =
            Stream.concat(RENDERED.stream(), MAYBE.stream()).toList();

    private RunFiles() {}

    /** The rendered reports, and what else is there already. */
    static List<RunFile> in(Path folder) {
        List<RunFile> files = new ArrayList<>(RENDERED);
        MAYBE.stream().filter(file -> there(folder.resolve(file.file()))).forEach(files::add);
        return files;
    }

    private static boolean there(Path path) {
        if (!Files.isDirectory(path)) {
            return Files.exists(path);
        }
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isPresent();
        } catch (IOException e) {
            // a list that lacks a folder is better than no report
            return false;
        }
    }
}
