package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fault of the switch at every request of every verb: each run ends in the right state, or stops in order and goes on by
 * the same command. A drawn selection is played here; all of it, for an hour or so, with
 * {@code ./run.sh test -pl batch-job -am -Dtest=FaultMatrixTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dvsxibulk.faults=all}, another selection with a number instead of {@code all}.
 */
class FaultMatrixTest {

    private static final Path DOCUMENTED = Path.of("..", "docs", "faults.md");
    private static final Path MEASURED = Path.of(
            "target",
            Tongue.spoken().isOurs()
                    ? "fault-matrix.md"
                    : "fault-matrix-" + Tongue.spoken().personality().name() + ".md");

    private final String wanted = System.getProperty("vsxibulk.faults", "1");

    @TempDir
    private static Path folder;

    private static MatrixScript script;

    @BeforeAll
    static void undisturbed() {
        script = MatrixScript.record(folder.resolve("script"));
    }

    @Test
    void whateverGoesWrongARunEndsInTheRightStateOrGoesOnByTheSameCommand() throws IOException {
        List<FaultMatrix.Part> parts = wanted.equals("all")
                ? FaultMatrix.all(script.places())
                : FaultMatrix.some(script.places(), Long.parseLong(wanted));
        List<MatrixCell> cells = new ArrayList<>();
        try (MatrixStage stage = new MatrixStage(script, folder.resolve("stage"))) {
            parts.forEach(part -> cells.add(stage.play(part.fault(), part.place())));
        }
        MatrixTable measured = MatrixTable.of(cells);
        report(measured, cells);

        assertThat(cells)
                .allSatisfy(cell -> assertThat(cell.wrong()).as(cell.story()).isEmpty());
        MatrixTable documented = MatrixTable.read(Files.readString(DOCUMENTED));
        assertThat(measured.missingFrom(documented))
                .as("not as in docs/faults.md")
                .isEmpty();
        if (wanted.equals("all")) {
            assertThat(documented.missingFrom(measured))
                    .as("nothing more is in docs/faults.md")
                    .isEmpty();
        }
    }

    private static void report(MatrixTable measured, List<MatrixCell> cells) throws IOException {
        String places = cells.stream().map(cell -> "- " + cell + "\n").collect(Collectors.joining());
        Files.writeString(MEASURED, "# Faults and what became of the runs\n\n" + measured.markdown() + "\n" + places);
    }

    @Test
    void theSelectionHasEveryFaultAndEveryKindOfRequest() {
        List<FaultPlace> places = script.places();

        List<FaultMatrix.Part> some = FaultMatrix.some(places, 1);

        assertThat(some.stream().map(FaultMatrix.Part::fault)).containsAll(MatrixFault.all());
        assertThat(some.stream().map(part -> part.place().verb() + part.place().column()))
                .containsAll(places.stream()
                        .map(place -> place.verb() + place.column())
                        .toList());
    }
}
