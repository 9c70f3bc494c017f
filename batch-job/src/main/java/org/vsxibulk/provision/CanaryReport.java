package org.vsxibulk.provision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.Step;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;
import org.vsxibulk.vsxi.xml.ElementWriter;

/** Tells an operator what a canary did and how to put it back. */
record CanaryReport(Step step, TableDialect table, Prepared sent, Harm harm) {

    /** Why nothing more may be sent. */
    String words(String kept) {
        PlanLine line = sent.line();
        String customer = line.customer().isEmpty() ? "" : " of customer " + line.customer();
        return "the canary of step " + step.word() + " did not come back as it should, so the run stops. One entry of "
                + table.table().plural() + " was " + done() + " and read back: " + line.key() + customer + ": "
                + harm.words()
                + ". Exactly one entry was written to see what becomes of it, and nothing more was sent. Either the switch"
                + " does not do what the dialect says of it, or somebody else changed the table at that very moment. The"
                + " table as it was when the plan was made is in the run's folder (snapshot/"
                + table.table().word() + ".xml)"
                + kept;
    }

    private String done() {
        return switch (sent.line().action()) {
            case CREATE -> "created";
            case DELETE -> "deleted";
            default -> "updated";
        };
    }

    /** Keeps the harmed entries as they were before, without secrets; returns where, in words, or why not. */
    String keep(Path folder) {
        List<Element> were = new ArrayList<>();
        sent.before().ifPresent(were::add);
        were.addAll(harm.others().before());
        if (were.isEmpty()) {
            return "";
        }
        Path file = folder.resolve("canary-" + step.word() + ".xml");
        List<Element> clean = were.stream().map(table.secrets()::without).toList();
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, ElementWriter.document(table.names().list(), clean));
        } catch (IOException e) {
            // what was harmed must be told even when it cannot be kept
            return ", but what this entry harmed could not be kept in " + file + " (" + e.getMessage() + ")";
        }
        return ", what this entry harmed as it was before in " + file.getFileName();
    }
}
