package org.vsxibulk.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.acceptance.Launcher;

/** A few of the stops that {@link Stops} does by the hundred. */
class StopsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aCommandThatIsAskedToStopAgainAndAgainEndsInOrderAndGoesOnToTheSameEnd(int command) {
        List<Scenario> migrateAndDecommission = Scenarios.small(folder);
        Path place = folder.resolve("place");
        Reference reference = Reference.of(place, Launcher.ofClassPath(), migrateAndDecommission.get(command));

        StopResult result = new StopRound(reference, 2).run(place, Launcher.ofClassPath(), new Random(command));

        assertThat(result.faults()).isEmpty();
    }
}
