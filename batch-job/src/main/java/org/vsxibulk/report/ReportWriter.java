package org.vsxibulk.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.report.RunFiles.RunFile;

/** Renders a run into its folder: summary.json, report.html and junit.xml. */
public final class ReportWriter {

    /**
     * A report and, when it could not be written, why.
     *
     * @param problem for people
     */
    public record Written(Path file, Optional<String> problem) {}

    /** Makes the content of one report. */
    @FunctionalInterface
    private interface Rendering {
        byte[] render(RunResult result, List<RunFile> files);
    }

    /** Writes all reports; one that fails, for whatever cause, does not keep the others back. */
    public List<Written> write(RunResult result) {
        Path folder = result.run().folder();
        List<Written> written = new ArrayList<>();
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            // each file tells it
        }
        List<RunFile> files = RunFiles.in(folder);
        written.add(write(result, files, RunFiles.SUMMARY, SummaryJson::render));
        written.add(write(result, files, RunFiles.PAGE, HtmlReport::render));
        written.add(write(result, files, RunFiles.JUNIT, JunitXml::render));
        return written;
    }

    private static Written write(RunResult result, List<RunFile> files, String name, Rendering rendering) {
        Path file = result.run().folder().resolve(name);
        try {
            AtomicFile.write(file, rendering.render(result, files));
            return new Written(file, Optional.empty());
        } catch (IOException | RuntimeException e) {
            return new Written(file, Optional.of(file + " could not be written: " + e));
        }
    }
}
