package org.vsxibulk.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.customer.csv.Layout;
import org.vsxibulk.report.RejectsCsv;

/** What to do about rows that are rejected, as a command and what has to be done before it. */
final class Mend {

    private static final String DIDS = "--dids";

    /** Of a file that is one endless line, no more is read. */
    private static final int LONGEST_HEADER = 8192;

    private Mend() {}

    /** A file that is refused as a whole has no rows to be mended one by one. */
    static String file(ShellCommand command) {
        return command.text() + "   # once the file itself is mended";
    }

    /** Nothing was sent: whoever went on with the rejects alone would never send the good rows. */
    static String input(ShellCommand command, CustomerFiles files) {
        return command.text() + "   # once the rejected rows are mended in " + files.customersCsv()
                + files.didsCsv().map(dids -> " and " + dids).orElse("");
    }

    /** The good rows are on the switch: what is left is in the rejects, unless nothing could be written there. */
    static String rejects(ShellCommand command, Path folder) {
        Path customers = folder.resolve(RejectsCsv.CUSTOMERS);
        Path dids = folder.resolve(RejectsCsv.DIDS);
        if (!Files.exists(customers)) {
            return "";
        }
        ShellCommand again = command.file(customers.toString());
        // none of the numbers may be of a rejected row
        again = Files.exists(dids) ? again.value(DIDS, dids.toString()) : again.without(Set.of(DIDS));
        return again.text() + "   # once its rows are mended; mend them in the input too, for later audits";
    }

    /** Whether a file is only a part of a base, because a run wrote it as its rejects. */
    static boolean isRejects(Path customersCsv) {
        return customersCsv.endsWith(RejectsCsv.CUSTOMERS)
                || header(customersCsv).contains(Layout.ADDED_BY_REJECTS.get(0));
    }

    /** Empty when it cannot be read. */
    private static String header(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String begin = new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.ISO_8859_1);
            return begin.lines().findFirst().orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
