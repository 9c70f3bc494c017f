package org.vsxibulk.adopt.check;

import java.util.Collection;
import java.util.Optional;
import org.vsxibulk.vsxi.http.Glimpse;
import org.vsxibulk.vsxi.http.Statistics;

/** Whether the switch has the REST interface at all: older releases only speak SOAP. */
final class RestSpoken {

    private RestSpoken() {}

    static boolean judge(String basePath, Optional<Statistics> statistics, Collection<Glimpse> tables, Lines lines) {
        boolean nothingKnown = statistics.map(Statistics::unknownPath).orElse(true)
                && tables.stream().allMatch(Glimpse::unknownPath);
        if (nothingKnown) {
            lines.red(
                    "rest",
                    "transport.base-path",
                    "every path below " + basePath + " answers "
                            + tables.iterator().next().code()
                            + ", tables and statistics alike: this looks like a release without REST, which speaks SOAP only",
                    "this product speaks REST only. When your switch has REST below another path, say so in"
                            + " transport.base-path; otherwise it needs a newer release");
        } else {
            lines.green("rest", "answers below " + basePath);
        }
        return !nothingKnown;
    }
}
