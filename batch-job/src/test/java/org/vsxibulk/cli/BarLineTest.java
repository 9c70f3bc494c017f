package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BarLineTest {

    private static final int WIDTH = 79;
    private static final String ROUTES = "routes                      ";

    private static String line(String unit, long already, long done, long total, int seconds) {
        return line(unit, already, done, total, seconds, WIDTH);
    }

    private static String line(String unit, long already, long done, long total, int seconds, int width) {
        return new BarLine(ROUTES, unit).line(already, done, total, Duration.ofSeconds(seconds), width);
    }

    @Test
    void nothingIsDoneYet() {
        assertThat(line("tables", 0, 0, 6, 5))
                .isEqualTo(ROUTES + "[                         ] 0/6 tables             ");
    }

    @Test
    void theTimeThatIsLeftIsTold() {
        assertThat(line("tables", 0, 3, 6, 5))
                .isEqualTo(ROUTES + "[============             ] 3/6 tables, 5 s left   ");
        assertThat(line("entries", 0, 900, 44_000, 10)).endsWith("]   900/44000 entries, 7 min left ");
        assertThat(line("entries", 0, 1, 44_000, 1)).endsWith("]     1/44000 entries, 12 h left  ");
    }

    @Test
    void onANarrowTerminalTheBarStaysAndTheTimeGoes() {
        assertThat(line("tables", 0, 3, 6, 5, 60)).isEqualTo(ROUTES + "[======       ] 3/6, 5 s left   ");
        assertThat(line("entries", 0, 350_000, 700_000, 10, 54)).isEqualTo(ROUTES + "[=====     ] 350000/700000");
    }

    @Test
    void allIsDone() {
        assertThat(line("tables", 0, 6, 6, 5))
                .isEqualTo(ROUTES + "[=========================] 6/6 tables             ");
    }

    @Test
    void whatAnEarlierStartHasDoneMakesNoStepFaster() {
        assertThat(line("entries", 500, 600, 1000, 20)).contains("]  600/1000 entries, 80 s left");
        assertThat(line("entries", 500, 500, 1000, 20)).doesNotContain("left");
    }

    @Test
    void aStepWithManyWordsAndDigitsKeepsItsBarAndFitsIntoTheLine() {
        assertThat(line("customer parts", 0, 350_000, 700_000, 10))
                .isEqualTo(ROUTES + "[===========           ] 350000/700000, 10 s left  ")
                .hasSize(WIDTH);
        assertThat(line("entries", 0, 1, 10_000_000, 1)).hasSize(WIDTH).contains("h left");
    }
}
