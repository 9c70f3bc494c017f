package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real terminal, on which a bar moves. It was the bar that made Ctrl-C kill the process, so that nothing but a key that is
 * hit there shows it. The terminal is that of Linux' {@code script}; where that is missing these stories fail.
 */
@EnabledOnOs(OS.LINUX)
class TerminalTest extends Story {

    private static final char CTRL_C = 3;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Row ROW = Row.peering(5000, "198.51.100.10").dids("+12125550100");

    @BeforeEach
    void theProductHasATerminal() {
        product.launchedBy(Launcher.ofClassPath().onTerminal());
    }

    /** Only a bar begins by going back to the beginning of its line. */
    private static void awaitBar(ProductProcess process, String step) {
        String bar = "\r" + step + " ";
        await().atMost(LONG).until(() -> !process.alive() || process.outSoFar().contains(bar));
        assertThat(process.outSoFar()).as(process.errSoFar()).contains(bar);
    }

    private static void hitCtrlC(ProductProcess process) {
        process.type(CTRL_C);
        await().atMost(LONG).until(() -> !process.alive() || process.outSoFar().contains("Stopping in order"));
    }

    private void endedInOrder(Ended ended) {
        product.shown(ended);
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(5);
        assertThat(ended.out()).contains("Stopping in order: ").contains("next:   ./run.sh");
        assertThat(ended.folder().resolve("report.html")).isNotEmptyFile();
        assertThat(ended.summary().isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "plan", "audit"})
    void ctrlCWhileABarMovesStopsInOrder(String verb) {
        var file = product.customers(ROW);
        Hold hold = new Hold(sbc, call -> call.path().endsWith("download/route"));
        Ended ended;
        try (ProductProcess process = product.start(Map.of(), verb, file)) {
            awaitBar(process, "snapshot");
            hold.awaitOne();
            hitCtrlC(process);
            ended = process.ended();
        }
        hold.release();

        endedInOrder(ended);
    }

    @Test
    void ctrlCWhileTheBarOfAWriteMovesAwaitsItsAnswer() {
        var file = product.customers(ROW);
        Hold hold = new Hold(sbc, call -> call.path().endsWith("update/route_index"));
        Ended ended;
        try (ProductProcess process = product.start(Map.of(), "migrate", file)) {
            awaitBar(process, "route-tables");
            hold.awaitOne();
            hitCtrlC(process);
            assertThat(process.alive()).as(process.outSoFar()).isTrue();
            hold.release();
            ended = process.ended();
        }

        endedInOrder(ended);
        assertThat(sbc.writes()).hasSize(1);
        sbc.behaveAgain();
        Ended again = product.run("migrate", file);
        assertThat(again.exitCode()).as(again.screen()).isZero();
        assertThat(again.folder()).isEqualTo(ended.folder());
    }

    /** At 80 columns the bar was one character wide, and its end was cut. */
    @Test
    void aBarIsDrawnWithinOneLineAndIsGoneWhenItsStepEnds() {
        Ended ended;
        try (ProductProcess process = product.start(Map.of(), "migrate", product.customers(ROW))) {
            ended = product.shown(process.ended());
        }

        assertThat(ended.exitCode()).as(ended.screen()).isZero();
        assertThat(ended.out()).contains("\rsnapshot ").contains("/6 tables").doesNotContain("\u001b");
        assertThat(ended.out().lines())
                .filteredOn(text -> text.matches("[a-z-]+ +\\[.*"))
                .isNotEmpty()
                .allMatch(text -> text.length() < 80 && text.matches("[a-z-]+ +\\[[= ]{10,}] +\\d+/\\d+.*"));
        assertThat(afterwards(ended)).noneMatch(line -> line.contains("["));
        assertThat(afterwards(ended)).anyMatch(line -> line.matches("snapshot +[\\d,]+ entries on the switch, .*"));
    }

    /** Words were broken in the middle, and each drawing of a bar began a line of its own. */
    @Test
    void onANarrowTerminalLinesEndBetweenWords() {
        product.launchedBy(Launcher.ofClassPath().onTerminal(70));
        Path twice = product.customers(ROW, Row.peering(5001, "198.51.100.11").dids("+12125550100"));
        for (Ended ended : List.of(
                ended(product.start(Map.of(), "migrate", product.write("good.csv", Row.csv(ROW)))),
                ended(product.start(Map.of(), "migrate", twice)),
                ended(product.startBare("migrate", "--help")),
                ended(product.startBare("decommission", "x.csv", "--confirm", "as many as there are in it, please")))) {
            assertThat(ended.out().replaceAll("\u001b\\[[0-9;]*m", "").split("[\\r\\n]+"))
                    .filteredOn(line -> !line.matches("(next|report): .*|.*/.*"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(70));
        }
    }

    private Ended ended(ProductProcess process) {
        try (process) {
            return product.shown(process.ended());
        }
    }

    /** Only a JDK from 22 to 24 can fail here: it has a console also where nothing is a terminal. */
    @Test
    void withoutATerminalNoBarMoves() {
        product.launchedBy(Launcher.ofClassPath());

        Ended ended = ended(product.start(Map.of(), "migrate", product.customers(ROW)));

        assertThat(ended.exitCode()).as(ended.screen()).isZero();
        assertThat(ended.err()).contains("snapshot ").doesNotContain("\r");
    }

    /** What a terminal shows in the end: later text of a line stands over earlier. */
    private static Stream<String> afterwards(Ended ended) {
        return Stream.of(ended.out().split("\n")).map(TerminalTest::shown);
    }

    private static String shown(String line) {
        StringBuilder shown = new StringBuilder();
        for (String text : line.split("\r")) {
            shown.replace(0, Math.min(text.length(), shown.length()), text);
        }
        return shown.toString().stripTrailing();
    }
}
