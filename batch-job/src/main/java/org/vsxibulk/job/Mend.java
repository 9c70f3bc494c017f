package org.vsxibulk.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        String again = replaced(command, files.customersCsv(), customers);
        if (files.didsCsv().isPresent()) {
            again = replaced(again, files.didsCsv().get(), dids);
        }
        return again + "   # once its rows are mended";
    }

    /** The file stands as a word of its own, quoted or not: its name may also be a part of another word. */
    private static String replaced(String command, Path file, Path by) {
        String name = file.toString();
        String word = Pattern.quote(name) + "|" + Pattern.quote("'" + name.replace("'", "'\\''") + "'");
        return command.replaceFirst("(?<=[ =])(" + word + ")(?= |$)", Matcher.quoteReplacement(by.toString()));
    }
}
