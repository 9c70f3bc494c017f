package org.vsxibulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vsxibulk.HandClock;

/** What is told of a step without a terminal: in a log file, under cron. */
class ConsoleProgressTest {

    private final HandClock clock = HandClock.at("2026-01-01T00:00Z");
    private final StringWriter err = new StringWriter();
    private final ConsoleProgress progress = new ConsoleProgress(new PrintWriter(err), false, clock);

    private List<String> lines() {
        return err.toString().lines().toList();
    }

    @Test
    void aShortStepIsOneLine() {
        progress.begin("routes", 1000, "entries");
        for (int done = 100; done <= 1000; done += 100) {
            clock.forward(Duration.ofMillis(500));
            progress.at(done);
        }
        progress.end("");
        assertThat(lines()).containsExactly("routes                      1,000 entries, 200/s, 5.0 s");
    }

    @Test
    void aLongStepTellsCountRateAndTimeLeftNowAndThen() {
        progress.begin("routes", 1000, "entries");
        for (int done = 100; done <= 1000; done += 100) {
            clock.forward(Duration.ofSeconds(4));
            progress.at(done);
        }
        progress.end("");
        assertThat(lines())
                .containsExactly(
                        "routes                      300 of 1,000 entries, 25/s, 28 s left",
                        "routes                      600 of 1,000 entries, 25/s, 16 s left",
                        "routes                      900 of 1,000 entries, 25/s, 4 s left",
                        "routes                      1,000 entries, 25/s, 40.0 s");
    }

    /** The rate counted what an earlier start had done, so that a resumed step looked far too fast. */
    @Test
    void aResumedStepTellsTheRateOfThisStart() {
        progress.goOn("routes", 1000, "entries", 500);
        clock.forward(Duration.ofSeconds(20));
        progress.at(600);
        clock.forward(Duration.ofSeconds(5));
        progress.at(1000);
        progress.end("");
        assertThat(lines())
                .containsExactly(
                        "routes                      600 of 1,000 entries, 5/s, 80 s left",
                        "routes                      500 entries, 20/s, 25.0 s");
    }

    @Test
    void aStepMaySayItsOwnWordsAndNotesStandBetweenSteps() {
        progress.begin("plan", 0, "customer parts");
        clock.forward(Duration.ofMillis(1234));
        progress.end("14 entries to write");
        progress.note("Going on with the unfinished run.");
        progress.begin("sip-users", 0, "entries");
        progress.end("");
        progress.close();
        assertThat(lines())
                .containsExactly(
                        "plan                        14 entries to write, 1.2 s",
                        "Going on with the unfinished run.",
                        "sip-users                   nothing to do");
    }

    @Test
    void oneIsToldInTheSingular() {
        progress.begin("routes", 1, "entries");
        clock.forward(Duration.ofSeconds(11));
        progress.at(0);
        progress.at(1);
        progress.end("");
        progress.begin("validate", 0, "rows");
        clock.forward(Duration.ofSeconds(11));
        progress.at(1);
        ConsoleProgress onTerminal = new ConsoleProgress(new PrintWriter(err), true, clock);
        onTerminal.begin("tables", 1, "tables");
        onTerminal.end("");
        assertThat(err.toString().split("[\n\r]+"))
                .startsWith(
                        "routes                      0 of 1 entry, 0/s",
                        "routes                      1 entry, 0/s, 11.0 s",
                        "validate                    1 row, 0/s")
                .anyMatch(bar -> bar.contains("] 0/1 table "));
    }

    /** Also of a bar that had no time to be drawn; the next line was written behind it. */
    @Test
    void onATerminalNothingOfABarStaysWhenItsStepEnds() {
        ConsoleProgress onTerminal = new ConsoleProgress(new PrintWriter(err), true, clock);
        for (int step = 0; step < 100; step++) {
            onTerminal.begin("routes", 1000, "entries");
            onTerminal.at(1000);
            onTerminal.end("");
        }
        String blank = "\r" + " ".repeat(79) + "\r";
        assertThat(err.toString().split("\n"))
                .hasSize(100)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("\rroutes                      [")
                        .endsWith("] 1000/1000 entries             " + blank
                                + "routes                      1,000 entries, 1,000,000/s, 0.0 s"));
    }
}
