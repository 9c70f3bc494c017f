package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.vsxibulk.simulator.fault.FaultRule;

/** A machine that takes no more data while the switch goes on: the run stops in order, and nothing ends as if it were clean. */
class NoRoomTest {

    private static final Row ONE =
            Row.peering(5000, "198.51.100.10").extensions("3").dids("+12125550100");
    private static final Row TWO =
            Row.peering(5001, "198.51.100.20").extensions("3").dids("+12125550101");

    /** More than the product tries before it begins, less than the routes of the switch. */
    private static final long LITTLE = 300 * 1024;

    private static final int ROUTES = 1500;
    private static final int BLOCK = 512;

    @TempDir
    private Path folder;

    private Product product;
    private Switch sbc;
    private Path file;

    @BeforeEach
    void aSwitchWithManyRoutes() {
        sbc = Switch.start(options -> options);
        sbc.fillRoutesUpTo(ROUTES);
        product = new Product(folder);
        product.connect(sbc);
        file = product.customers(ONE, TWO);
    }

    @AfterEach
    void noStackTrace() {
        sbc.close();
        assertThat(product.screens()).doesNotContain("\tat ").doesNotContain("internal fault");
    }

    private static void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    private void bothAreThere() {
        assertThat(sbc.has("route", "10", "2125550100", "1")).isTrue();
        assertThat(sbc.has("route", "10", "2125550101", "1")).isTrue();
    }

    @Test
    void aSnapshotThatCannotBeKeptStopsTheRunBeforeAnythingIsSentAndTheSameCommandGoesOn() {
        Ended full = product.runWithFilesUpTo(LITTLE, "migrate", file);

        ends(5, full);
        assertThat(sbc.writes()).isEmpty();
        String screen = full.screen().replaceAll("\\s+", " ");
        assertThat(screen)
                .contains(product.reports().toString())
                .contains("takes no more data")
                .contains("make room there")
                .contains("# goes on where this run stopped");
        Ended again = product.run("migrate", file);
        ends(0, again);
        assertThat(again.folder()).isEqualTo(full.folder());
        bothAreThere();
    }

    @Test
    void aReadBackThatCannotBeKeptStopsTheRunAndWhatWasSentIsCountedOnce() throws IOException {
        ends(0, product.run("plan", file));
        long snapshot = Files.size(newestRun("plan").resolve("snapshot").resolve("route.xml"));

        // limits are counted in blocks: the table fills the last one, so that not one entry more has room
        int padding = (int) (BLOCK - snapshot % BLOCK);
        String route = sbc.simulator().table("route").get(0);
        sbc.simulator().put("route", route.replaceFirst("<alias>", "<alias>" + "x".repeat(padding)));

        Ended full = product.runWithFilesUpTo(snapshot + padding, "migrate", file);

        ends(5, full);
        assertThat(sbc.simulator().requests().written("update", "route")).isEqualTo(1);
        Ended again = product.run("migrate", file);
        ends(0, again);
        assertThat(again.folder()).isEqualTo(full.folder());
        assertThat(again.summary().at("/steps/4/created").asInt()).isEqualTo(4);
        bothAreThere();
    }

    /** Warnings on the screen were all that told it, and the exit code was 0. */
    @Test
    void aReportThatCannotBeWrittenIsNoCleanEndAndTheOtherReportsSayTheSame() {
        Ended done = product.run("migrate", file);
        ends(0, done);
        inTheWayOf("audit", "report.html");

        Ended ended = product.run("audit", file, "--partial");

        ends(5, ended);
        assertThat(ended.screen()).contains("report.html could not be written").contains("next:");
        assertThat(summaryOf("audit")).contains("\"exit-code\" : 5");
        sbc.simulator().faults().clear();
        ends(0, product.run("audit", file, "--partial"));
    }

    @Test
    void aMigrationWhoseReportsWereNotWrittenLooksAtTheSwitchAgainAndWritesThem() {
        inTheWayOf("migrate", "report.html");

        Ended first = product.run("migrate", file);

        ends(5, first);
        bothAreThere();
        sbc.simulator().faults().clear();
        takenAway(first.folder().resolve("report.html"));
        long written = sbc.simulator().requests().written();
        Ended second = product.run("migrate", file);
        ends(0, second);
        assertThat(second.folder()).isEqualTo(first.folder());
        assertThat(sbc.simulator().requests().written()).isEqualTo(written);
    }

    /** The run went on to its end without a word, remembered nothing, and was clean. */
    @Test
    void aStateFolderThatIsTakenAwayStopsTheRunAndTheSameCommandPlansAfresh() {
        duringTheFirstTrunk(() -> takenAway(product.state()));

        Ended ended = product.run("migrate", file);

        ends(5, ended);
        assertThat(ended.screen().replaceAll("\\s+", " ")).contains("was taken away while the run worked");
        // which trunks are ours is forgotten too
        ends(0, product.run("migrate", file, "--adopt"));
        bothAreThere();
    }

    /** It was an internal fault. */
    @Test
    void aReportsFolderThatIsTakenAwayStopsTheRunAndTheSameCommandPlansAfresh() {
        duringTheFirstTrunk(() -> takenAway(product.reports()));

        Ended ended = product.run("migrate", file);

        ends(8, ended);
        assertThat(ended.screen().replaceAll("\\s+", " ")).contains("is missing: the plan is not whole");
        ends(0, product.run("migrate", file));
        bothAreThere();
    }

    private void duringTheFirstTrunk(Runnable what) {
        sbc.simulator()
                .faults()
                .add(FaultRule.edit(what).on("update", "resource").nth(1));
    }

    private static void takenAway(Path place) {
        try {
            FileSystemUtils.deleteRecursively(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message of the canary was lost behind an internal fault. */
    @Test
    void whatACanaryHarmedIsToldAlthoughItCannotBeKept() {
        inTheWayOf("migrate", "canary-new-trunks.xml");
        sbc.simulator().faults().add("neighbour:update/resource");

        Ended ended = product.run("migrate", file);

        ends(8, ended);
        assertThat(ended.screen().replaceAll("\\s+", " "))
                .contains("the canary of step new-trunks did not come back as it should")
                .contains("could not be kept in");
    }

    /** A folder that is not empty stands where the newest run of a verb wants a file. */
    private void inTheWayOf(String verb, String name) {
        sbc.simulator()
                .faults()
                .add(FaultRule.edit(() -> blocked(newestRun(verb).resolve(name)))
                        .on("download", "route_index")
                        .nth(1));
    }

    private static void blocked(Path file) {
        try {
            Files.createDirectories(file.resolve("in the way"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path newestRun(String verb) {
        try (Stream<Path> runs = Files.list(product.reports())) {
            return runs.filter(run -> run.toString().contains("-" + verb))
                    .max(Path::compareTo)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String summaryOf(String verb) {
        try {
            return Files.readString(newestRun(verb).resolve("summary.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
