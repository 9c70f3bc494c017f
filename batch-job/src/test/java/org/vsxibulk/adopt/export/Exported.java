package org.vsxibulk.adopt.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.FileSystemUtils;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.customer.CustomerReader;
import org.vsxibulk.customer.Severity;
import org.vsxibulk.plan.PlanFixture;
import org.vsxibulk.plan.SavedPlan;
import org.vsxibulk.plan.SwitchState;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;

/** An export of a switch, and what the product makes of it. */
record Exported(Settings settings, Dialect dialect, SwitchState state, Path folder, ExportResult result) {

    private static final int LONG_FORM_FROM = 3;

    static Exported of(Settings settings, Dialect dialect, SwitchState state, boolean withPasswords, Path scratch) {
        Path folder = scratch.resolve("out");
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (LiveTables live = state.download(scratch)) {
            ExportResult result = new Export(settings, dialect, withPasswords, () -> {})
                    .write(live, new ExportFiles(folder, LONG_FORM_FROM), scratch.resolve("proof"));
            return new Exported(settings, dialect, state, folder, result);
        }
    }

    CustomerBase base() {
        Path dids = folder.resolve(ExportFiles.DIDS);
        return CustomerReader.read(
                new CustomerFiles(
                        folder.resolve(ExportFiles.CUSTOMERS),
                        Files.exists(dids) ? Optional.of(dids) : Optional.empty()),
                settings,
                Blueprint.traits(dialect));
    }

    /** Lines of not-expressed.csv without the header. */
    List<String> notExpressed() {
        Path file = folder.resolve(ExportFiles.NOT_EXPRESSED);
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of("header");
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plan of the files changes nothing, and every trunk and everything left over is somewhere. */
    Exported holds() {
        assertThat(notExpressed()).hasSize((int) result.listed());
        Set<String> told = new TreeSet<>();
        notExpressed().forEach(line -> told.add(line.substring(0, line.indexOf(','))));
        if (result.customers() > 0) {
            CustomerBase base = base();
            assertThat(base.problems())
                    .filteredOn(problem -> problem.severity() != Severity.WARNING)
                    .isEmpty();
            assertThat(base.customers()).hasSize(result.customers());
            SavedPlan plan = PlanFixture.plan(settings, dialect, base.customers(), state, folder.resolve("planned"));
            assertThat(plan.counts().writes()).isZero();
            assertThat(notExpressed().stream().filter(line -> line.endsWith("," + PlanNotes.LEFT_OVER)))
                    .hasSize((int) plan.counts().leftOver());
            base.customers().forEach(customer -> told.add(customer.trunkId().toString()));
        }
        assertThat(told).containsAll(ownedTrunks());
        assertThat(partFiles()).isEmpty();
        return this;
    }

    private List<String> ownedTrunks() {
        List<String> owned = new ArrayList<>();
        state.of(Table.TRUNK).forEach(trunk -> {
            String id = dialect.table(Table.TRUNK).readOne(Field.TRUNK_ID, trunk);
            if (id.matches("[0-9]{1,6}") && settings.ownedIds().trunks().contains(Integer.parseInt(id))) {
                owned.add(id);
            }
        });
        return owned;
    }

    private List<Path> partFiles() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
