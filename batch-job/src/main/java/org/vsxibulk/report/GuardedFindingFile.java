package org.vsxibulk.report;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.report.AuditSummary.NotedFinding;

/** A file of findings whose failure (a full disk) ends neither the audit nor the other file. */
final class GuardedFindingFile {

    private final String name;
    private @Nullable FindingFile file;
    private @Nullable String problem;

    GuardedFindingFile(String name, FindingFile.Opener opener) {
        this.name = name;
        try {
            this.file = opener.open();
        } catch (IOException e) {
            fail(e);
        }
    }

    void add(NotedFinding finding) {
        if (file != null && problem == null) {
            try {
                file.add(finding);
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    void publish() {
        if (file == null) {
            return;
        }
        try (FindingFile ending = file) {
            if (problem == null) {
                ending.publish();
            }
        } catch (IOException e) {
            fail(e);
        }
        file = null;
    }

    /** Why there is no such file. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    private void fail(IOException e) {
        problem = name + " could not be written: " + e;
    }
}
