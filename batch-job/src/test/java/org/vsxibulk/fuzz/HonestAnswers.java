package org.vsxibulk.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.cli.VsxiBulk;
import org.vsxibulk.simulator.Simulator;
import org.vsxibulk.simulator.SimulatorOptions;
import org.vsxibulk.simulator.base.Base;

/** What a switch in order answers once the sample base is on it. */
final class HonestAnswers {

    private static final Map<String, String> LISTS = Map.of(
            "route_index", "XBRouteIndexList",
            "digit_mapping_index", "XBDigitMappingIndexList",
            "resource", "XBResourceList",
            "subscriber", "XBSubscriberList",
            "route", "XBRouteList",
            "digit_mapping", "XBDigitMappingList");

    private static final String STATISTICS = "<mysqldump><database name=\"x\"><table name=\"system_stat\"><row>"
            + "<field name=\"current_cps\">3</field><field name=\"ha_current_state\">active</field></row></table>"
            + "<table name=\"XBResourceRealTimeStatList\"><row><field name=\"trunkId\">5000</field>"
            + "<field name=\"fqdn\">Group</field><field name=\"numOrig\">2</field><field name=\"numTerm\">0</field></row>"
            + "</table></database></mysqldump>";

    private HonestAnswers() {}

    /** @param folder with the files that {@link InputKinds} laid out */
    static Map<String, byte[]> of(Path folder) throws Exception {
        SimulatorOptions options = SimulatorOptions.builder()
                .base(Base.STRANGERS)
                .login("fuzz", "fuzz-Secret-1")
                .tlsFolder(folder.resolve("tls"))
                .build();
        Map<String, byte[]> answers = new HashMap<>();
        try (Simulator simulator = Simulator.start(options)) {
            migrate(folder, simulator);
            LISTS.forEach((table, list) -> answers.put(
                    "download/" + table, document(list, simulator.table(table)).getBytes(StandardCharsets.UTF_8)));
        }
        answers.put("stats/realtime", STATISTICS.getBytes(StandardCharsets.UTF_8));
        return answers;
    }

    private static String document(String list, List<String> entries) {
        return "<" + list + ">\n" + String.join("\n", entries) + "\n</" + list + ">\n";
    }

    private static void migrate(Path folder, Simulator simulator) throws Exception {
        Files.writeString(folder.resolve("password"), "fuzz-Secret-1\n");
        Files.writeString(
                folder.resolve("honest.yml"),
                Files.readString(folder.resolve("vsxi-bulk.yml")).replaceAll("(?m)^switch:(\n .*)*", "")
                        + "\nswitch: {url: \"" + simulator.url()
                        + "\", user: fuzz, password-file: password, tls: {fingerprint: \""
                        + simulator.fingerprint() + "\"}}\n");
        StringWriter screen = new StringWriter();
        PrintWriter out = new PrintWriter(screen, true);
        int exitCode = VsxiBulk.run(
                out,
                out,
                "migrate",
                folder.resolve("customers.csv").toString(),
                "--settings",
                folder.resolve("honest.yml").toString(),
                "--dialect",
                folder.resolve("dialect").toString(),
                "--state",
                folder.resolve("honest-state").toString(),
                "--reports",
                folder.resolve("honest-reports").toString());
        if (exitCode != 0) {
            throw new AssertionError(screen.toString());
        }
    }
}
