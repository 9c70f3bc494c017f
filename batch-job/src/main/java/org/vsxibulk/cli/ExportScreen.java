package org.vsxibulk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.vsxibulk.adopt.export.ExportFiles;
import org.vsxibulk.adopt.export.ExportResult;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.report.Printable;
import org.vsxibulk.settings.IdRanges;
import org.vsxibulk.vsxi.live.LiveTable;
import picocli.CommandLine.Model.CommandSpec;

/** What an export tells: progress beside the result, so that the result can be piped. */
final class ExportScreen {

    private static final int GROUPS = 20;

    private final CommandSpec spec;
    private final Path folder;
    private final PrintWriter out;
    private final PrintWriter err;

    ExportScreen(CommandSpec spec, Path folder) {
        this.spec = spec;
        this.folder = folder;
        this.out = spec.commandLine().getOut();
        this.err = spec.commandLine().getErr();
    }

    /** An empty table is believed, but the switch is known to send one by mistake. */
    void downloaded(LiveTable table) {
        err.println(Amount.of(table.size(), table.table().plural()));
        if (table.size() == 0) {
            err.println("NOTE: the switch sent an empty list of "
                    + table.table().plural() + "; when it should have some, export again");
        }
        err.flush();
    }

    void show(ExportResult result, IdRanges owned) {
        line("%s inside owned-ids (%s)", Amount.of(result.trunks(), "trunks"), owned);
        if (result.customers() == 0) {
            line("no %s: none of them can have a row that changes nothing", file(ExportFiles.CUSTOMERS));
        } else {
            line(
                    "%s with %s in %s, %,d of them complete",
                    Amount.of(result.customers(), "customers"),
                    Amount.of(result.numbers(), "numbers"),
                    file(ExportFiles.CUSTOMERS),
                    result.complete());
        }
        if (result.listed() > 0) {
            line("%s in %s:", Amount.of(result.listed(), "lines"), file(ExportFiles.NOT_EXPRESSED));
            result.groups().stream().limit(GROUPS).forEach(this::group);
            if (result.groups().size() > GROUPS) {
                line("  and %s", Amount.of(result.groups().size() - GROUPS, "more kinds"));
            }
            if (result.groups().stream()
                    .anyMatch(group -> !group.exported() && group.common().isPresent())) {
                line("");
                line("What many trunks have in common may be the settings' to say: customer-routes, service-port,"
                        + " stop-route-profile, loop. The lengths of an inbound route are those of the dialect's template."
                        + " Correct what is wrong and export again.");
            }
        }
        if (result.customers() > 0) {
            line("");
            line("Next: %s", next(result));
        }
        out.flush();
    }

    private void group(ExportResult.Group group) {
        String where = group.table() + (group.field().isEmpty() ? "" : " " + group.field());
        line(
                "  %,6d  %s%s: %s%s (%s)",
                group.lines(),
                where,
                group.exported() ? "" : ", no row",
                group.reason(),
                group.exported()
                        ? ""
                        : group.common()
                                .map(most -> ", %,d from '%s' to '%s'".formatted(most.lines(), most.live(), most.row()))
                                .orElse(""),
                String.join(", ", group.examples()));
    }

    private String next(ExportResult result) {
        String files = file(ExportFiles.CUSTOMERS) + (result.longForm() ? " --dids " + file(ExportFiles.DIDS) : "");
        return CommandText.of(spec, "plan " + files, Set.of("--out", "--dids-from", "--with-passwords"));
    }

    private String file(String name) {
        return CommandText.quoted(folder.resolve(name).toString());
    }

    private void line(String format, Object... values) {
        out.println(Printable.line(String.format(Locale.ROOT, format, values)));
    }
}
