package org.vsxibulk.cli;

import java.nio.file.Path;
import java.util.List;
import org.vsxibulk.adopt.export.Export;
import org.vsxibulk.adopt.export.ExportException;
import org.vsxibulk.adopt.export.ExportFiles;
import org.vsxibulk.adopt.export.ExportResult;
import org.vsxibulk.adopt.export.OwnedTrunks;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.http.ActiveNode;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.live.LiveTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export}: an existing base as input files. */
@Command(
        name = "export",
        header = "Write the customers' files that say what the switch has, to adopt an existing base.",
        description = {
            "",
            "Every trunk inside 'owned-ids' gets a row that changes nothing: 'plan' of these files finds no work. What no"
                    + " row can say is listed in not-expressed.csv. Writes nothing to the switch.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./run.sh export --out adopted",
            "  ./run.sh export --out adopted --with-passwords --dids-from 1000"
        })
final class ExportCommand extends LookCommand {

    /** More numbers could pass the longest cell. */
    private static final int MOST_ON_A_ROW = 20_000;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "Where customers.csv, dids.csv and not-expressed.csv go; what is there is not overwritten.")
    private Path out;

    @Option(
            names = "--with-passwords",
            description = "Put SIP passwords into customers.csv, where the switch shows them.")
    private boolean withPasswords;

    @Option(
            names = "--dids-from",
            paramLabel = "N",
            description = "Customers with N numbers or more have them in dids.csv; default: ${DEFAULT-VALUE}.",
            defaultValue = "100")
    private int didsFrom;

    @Override
    Outcome look(Settings loaded, Dialect dialect, VsxiClient client, Path scratch) {
        ActiveNode.require(client);
        List<Path> missing = WritableFolder.missing(out);
        try {
            return export(loaded, dialect, client, scratch);
        } finally {
            WritableFolder.removeEmpty(missing);
        }
    }

    private Outcome export(Settings loaded, Dialect dialect, VsxiClient client, Path scratch) {
        ExportFiles files = files();
        ExportScreen screen = new ExportScreen(spec(), out);
        try (LiveTables live = download(client, scratch, screen)) {
            OwnedTrunks.of(loaded, dialect, live.get(Table.TRUNK))
                    .problem(loaded)
                    .ifPresent(problem -> {
                        throw new UserMistake("nothing was exported: " + problem);
                    });
            ExportResult result = new Export(
                            loaded, dialect, withPasswords, program().stop()::throwIfRequested)
                    .write(live, files, scratch.resolve("plan"));
            screen.show(result, loaded.ownedIds().trunks());
            return result.listed() == 0 ? Outcome.CLEAN : Outcome.FINDINGS;
        } catch (ExportException e) {
            throw new UserMistake("nothing was exported: " + e.getMessage());
        }
    }

    private ExportFiles files() {
        if (didsFrom < 1 || didsFrom > MOST_ON_A_ROW) {
            throw new UserMistake("--dids-from is 1 to 20,000, not " + didsFrom);
        }
        WritableFolder.require(out, "--out");
        ExportFiles files = new ExportFiles(out, didsFrom);
        files.present().ifPresent(file -> {
            throw new UserMistake(file + " is there already; name another folder with --out, or take the file away");
        });
        return files;
    }

    private LiveTables download(VsxiClient client, Path scratch, ExportScreen screen) {
        LiveTables live = new LiveTables();
        try {
            for (Table table : Table.values()) {
                program().stop().throwIfRequested();
                LiveTable there = client.download(
                        table,
                        scratch.resolve(table.word() + ".xml"),
                        program().clock().instant());
                live.put(there);
                requireTrustworthy(there);
                screen.downloaded(there);
            }
            return live;
        } catch (RuntimeException e) {
            live.close();
            throw e;
        }
    }

    private static void requireTrustworthy(LiveTable there) {
        there.doubt().ifPresent(doubt -> {
            throw new UserMistake(Outcome.INCOMPLETE, doubt + "; nothing was exported");
        });
        if (there.lacksKeys()) {
            throw new UserMistake(
                    Outcome.GUARD,
                    "none of the %,d %s of the switch has a value where the dialect says that the key stands; nothing was"
                                    .formatted(there.size(), there.table().plural())
                            + " exported. Correct the paths of the key fields in the dialect (tables."
                            + there.table().word() + ".fields)");
        }
    }
}
