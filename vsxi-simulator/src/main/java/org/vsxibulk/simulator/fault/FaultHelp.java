package org.vsxibulk.simulator.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The faults as the help of the command shows them. */
public final class FaultHelp {
    private FaultHelp() {}

    /** A few lines about the form of a rule, then one or two a fault. */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "A fault is FAULT[:ACTION/TABLE][:NAME=VALUE]...; * is any action or table, \\: a colon inside a value.",
                "All matching calls are struck, unless one of these says otherwise:",
                "  nth=N one call   from=N from that one on   times=N at most so many   share=0.1 drawn from --seed",
                "  match=TEXT only calls whose body contains the text",
                ""));
        Arrays.stream(FaultKind.values()).forEach(kind -> {
            lines.add(String.format("  %-20s %s", kind.word(), kind.what()));
            if (!kind.settings().isEmpty()) {
                lines.add(String.format("  %-20s   %s", "", kind.settings()));
            }
        });
        lines.addAll(List.of(
                "",
                "  --fault 'reset-after:update/route:share=0.1'",
                "  --fault 'refuse:update/resource:match=<trunkId>5003</trunkId>:code=300'",
                "  --fault 'status:update/*:code=503:retry-after=2:times=3'",
                "  --fault 'edit:update/resource:nth=2:key=200001:set=companyName=Moved'",
                "  --fault 'edit:update/route:nth=1:table=route:key=10,9075550105,1:delete=yes'"));
        return lines;
    }
}
