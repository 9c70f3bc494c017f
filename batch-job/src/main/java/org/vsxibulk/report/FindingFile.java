package org.vsxibulk.report;

import java.io.IOException;
import org.vsxibulk.report.AuditSummary.NotedFinding;

/** One of the files into which findings are streamed. */
interface FindingFile extends AutoCloseable {

    void add(NotedFinding finding) throws IOException;

    /** Ends the file and brings it into its place. */
    void publish() throws IOException;

    /** Throws away what was not published. */
    @Override
    void close() throws IOException;

    /** How one comes to be. */
    @FunctionalInterface
    interface Opener {
        FindingFile open() throws IOException;
    }
}
