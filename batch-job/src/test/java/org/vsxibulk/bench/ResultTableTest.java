package org.vsxibulk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.bench.Measured.guide;
import static org.vsxibulk.bench.Measured.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultTableTest {

    private static final Case USUAL = new Case(Size.USUAL, 30);

    private static final Machine MACHINE = new Machine(2, 8L << 30, "Linux", "OpenJDK 17");

    private final Results results = new Results();
    private List<Verdict> verdicts = List.of();

    @BeforeEach
    void threeRounds() {
        double[] noise = {1, 1.1, 0.95};
        for (int round = 1; round <= 3; round++) {
            double n = noise[round - 1];
            results.add(guide(USUAL, round, 30 * n));
            results.add(sample(USUAL, Subject.FLOOR_MIGRATE, round, 20 * n));
            results.add(sample(USUAL, Subject.FLOOR_AUDIT, round, 4 * n));
            results.add(sample(USUAL, Subject.MIGRATE, round, 24 * n));
            results.add(sample(USUAL, Subject.AGAIN, round, 7.8 * n));
            results.add(sample(USUAL, Subject.PLAN, round, 7.5));
            results.add(sample(USUAL, Subject.AUDIT, round, 6.5 * n));
            results.add(sample(USUAL, Subject.VALIDATE, round, 1.7));
        }
        results.addHelp(0.41);
        results.addStart(0.41);
        results.addFirstRequest(1.9);
        verdicts = Bars.full().stream().map(bar -> bar.verdict(results)).toList();
    }

    @Test
    void theTableIsTheOneThatSomebodyHasLookedAt() throws IOException {
        assertThat(String.join("\n", new ResultTable(results).lines(verdicts)) + "\n")
                .isEqualTo(Files.readString(Path.of("src", "test", "resources", "golden", "bench", "table.txt")));
    }

    @Test
    void noLineIsLongerThanATerminal() {
        results.add(guide(new Case(Size.LARGE, 10_000), 1, 800));
        results.add(sample(new Case(Size.LARGE, 10_000), Subject.MIGRATE, 1, 1234));

        assertThat(new ResultTable(results).lines(verdicts)).allMatch(line -> line.length() <= 100);
    }

    @Test
    void theFileHasEverySampleAndEveryVerdict(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bench-now").resolve("bench.json");

        BenchJson.write(file, Map.of("started", "now"), MACHINE, results, verdicts);

        JsonNode json = new JsonMapper().readTree(Files.readString(file));
        assertThat(json.get("started").asString()).isEqualTo("now");
        assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
        assertThat(json.get("samples")).hasSize(24);
        JsonNode guide = json.get("samples").get(0);
        assertThat(guide.get("scaled").asBoolean()).isTrue();
        assertThat(guide.get("wall-seconds").asDouble()).isEqualTo(10_500);
        assertThat(guide.get("measured-wall-seconds").asDouble()).isEqualTo(30);
        assertThat(guide.at("/switch/mean-micros/update~1route").asDouble()).isEqualTo(310.5);
        assertThat(json.get("samples").get(1).get("scaled").asBoolean()).isFalse();
        assertThat(json.get("bars")).hasSameSizeAs(verdicts);
        assertThat(json.at("/bars/0/at-least").asDouble()).isEqualTo(300);
        assertThat(json.at("/bars/0/holds").asBoolean()).isTrue();
        assertThat(json.findValues("holds")).anyMatch(JsonNode::isNull);
    }
}
