package org.vsxibulk.job;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.report.RejectsCsv;

/** The command that takes the mended rejects of a run. */
final class Mend {

    private Mend() {}

    /** Empty when the run wrote no rejects, as for a file that cannot be read as a whole. */
    static String rejects(String command, CustomerFiles files, Path folder) {
        Path customers = folder.resolve(RejectsCsv.CUSTOMERS);
        Path dids = folder.resolve(RejectsCsv.DIDS);
        if (!Files.exists(customers)) {
            return "";
        }
        String again = command.replace(files.customersCsv().toString(), customers.toString());
        if (files.didsCsv().isPresent()) {
            again = again.replace(files.didsCsv().get().toString(), dids.toString());
        }
        return again + "   (once its rows are mended)";
    }
}
