package org.vsxibulk.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.customer.csv.Layout;
import org.vsxibulk.report.RejectsCsv;

/** What to do about rows that are rejected, as a command and what has to be done before it. */
final class Mend {

    /** Of a file that is one endless line, no more is read. */
    private static final int LONGEST_HEADER = 8192;

    private Mend() {}

    /** A file that is refused as a whole has no rows to be mended one by one. */
    static String file(String command) {
        return command + "   # once the file itself is mended";
    }

    /** Nothing was sent: whoever went on with the rejects alone would never send the good rows. */
    static String input(String command, CustomerFiles files) {
        return command + "   # once the rejected rows are mended in " + files.customersCsv()
                + files.didsCsv().map(dids -> " and " + dids).orElse("");
    }

    /** The good rows are on the switch: what is left is in the rejects, unless nothing could be written there. */
    static String rejects(String command, CustomerFiles files, Path folder) {
        Path customers = folder.resolve(RejectsCsv.CUSTOMERS);
        Path dids = folder.resolve(RejectsCsv.DIDS);
        if (!Files.exists(customers)) {
            // lines of the dids file that no row owns
            return Files.exists(dids) ? input(command, files) : "";
        }
        String again = replaced(command, " ", files.customersCsv(), " " + ShellWord.of(customers.toString()));
        if (files.didsCsv().isPresent()) {
            // none of the numbers may be of a rejected row
            String option = Files.exists(dids) ? " --dids " + ShellWord.of(dids.toString()) : "";
            again = replaced(again, " --dids[= ]", files.didsCsv().get(), option);
        }
        return again + "   # once its rows are mended; mend them in the input too, for later audits";
    }

    /** The file stands as a word of its own, quoted or not: its name may also be a part of another word. */
    private static String replaced(String command, String before, Path file, String by) {
        String name = file.toString();
        String word = before + "(" + Pattern.quote(name) + "|" + Pattern.quote(inQuotes(name)) + ")";
        String option = " " + Pattern.quote(inQuotes("--dids=" + name));
        return command.replaceFirst(
                "(" + word + (before.equals(" ") ? "" : "|" + option) + ")(?= |$)", Matcher.quoteReplacement(by));
    }

    private static String inQuotes(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
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
