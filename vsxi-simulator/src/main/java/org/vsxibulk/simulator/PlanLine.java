package org.vsxibulk.simulator;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a person can type next to let the product talk to the simulator: as it stands, from the folder of the start. */
final class PlanLine {

    private static final String SETTINGS = "vsxi-bulk.yml";
    private static final String CUSTOMERS = "customers-12.csv";

    private PlanLine() {}

    static String of(String personality) {
        return of(personality, Path.of(""), System.getProperty("vsxibulk.home", ""));
    }

    /**
     * @param folder where the simulator was started
     * @param home the checkout; empty when nobody knows
     */
    static String of(String personality, Path folder, String home) {
        String script = there(folder, "run.sh", home);
        String run = script.startsWith("/") ? quoted(script) : "./" + script;
        if (!personality.equals("standard")) {
            // nobody ships a dialect for this one
            return run + " capture --out dialects/" + personality;
        }
        if (Files.exists(folder.resolve(SETTINGS)) && Files.exists(folder.resolve(CUSTOMERS))) {
            return run + " plan " + CUSTOMERS;
        }
        return run + " plan " + quoted(there(folder, "sample-data/" + CUSTOMERS, home)) + " --settings "
                + quoted(there(folder, "sample-data/" + SETTINGS, home));
    }

    private static String there(Path folder, String file, String home) {
        return home.isEmpty() || Files.exists(folder.resolve(file))
                ? file
                : Path.of(home).resolve(file).toString();
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
