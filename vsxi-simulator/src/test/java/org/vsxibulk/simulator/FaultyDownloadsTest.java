package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.xml.DocumentReader;
import org.vsxibulk.simulator.xml.RefusedDocument;

/** Faults in what a download says about a table that is in order. */
class FaultyDownloadsTest extends Story {
    private static final Pattern DIGITS = Pattern.compile("<digitMatch>(\\d+)</digitMatch>");

    @Test
    void aListIsWellFormedButEmptyOnce() {
        Simulator simulator = withRoutes(10);
        simulator.faults().add("empty-download:download/route:nth=2");
        SwitchClient client = new SwitchClient(simulator);

        assertThat(entries(client)).isEqualTo(10);
        String empty = client.download("route").body();
        assertThat(entries(client)).isEqualTo(10);

        assertThat(DocumentReader.read(empty).name()).isEqualTo("XBRouteList");
        assertThat(DocumentReader.read(empty).children()).isEmpty();
    }

    @Test
    void otherTablesAndQueriesAreEmptyOnlyWhenTheRuleSaysSo() {
        Simulator simulator = withRoutes(1);
        simulator.put("resource", trunk("1", ""));
        simulator.faults().add("empty-download:*/route");
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.get(API + "query/route?where=tid=%2710%27").body()).doesNotContain("<XBRoute>");
        assertThat(client.download("resource").body()).contains("<XBResource>");
    }

    @Test
    void aBodyEndsHalfWay() {
        Simulator simulator = withRoutes(101);
        String whole = new SwitchClient(simulator).download("route").body();
        simulator.faults().add("cut-download");

        String cut = new SwitchClient(simulator).download("route").body();

        assertThat(whole).startsWith(cut);
        assertThat(cut.length()).isEqualTo(whole.length() / 2);
        assertThatThrownBy(() -> DocumentReader.read(cut)).isInstanceOf(RefusedDocument.class);
    }

    @Test
    void aBodyEndsExactlyAfterAnEntry() {
        Simulator simulator = withRoutes(100);
        simulator.faults().add("cut-download:at=entry");

        String cut = new SwitchClient(simulator).download("route").body();

        assertThat(cut).endsWith("</XBRoute>\n");
        assertThat(occurrences(cut, "<XBRoute>")).isEqualTo(50);
        assertThatThrownBy(() -> DocumentReader.read(cut)).isInstanceOf(RefusedDocument.class);
        assertThat(DocumentReader.read(cut + "</XBRouteList>").children()).hasSize(50);
    }

    @Test
    void everyPageIsTheFirstOne() {
        Simulator simulator = withRoutes(5_100);
        SwitchClient client = new SwitchClient(simulator);
        String first = client.download("route").body();
        assertThat(occurrences(page(client, 1), "<XBRoute>")).isEqualTo(100);
        simulator.faults().add("ignore-paging");

        assertThat(page(client, 1)).isEqualTo(first);
        assertThat(page(client, 7)).isEqualTo(first);
        assertThat(page(client, 0)).isEqualTo(first);
        assertThat(simulator.faults().struck()).as("page 0 is right anyhow").isEqualTo(2);
    }

    @Test
    void someEntriesAreMissingAndTheOthersAreInOrder() {
        Simulator simulator = withRoutes(200);
        simulator.faults().add("short-download:missing=0.25");
        SwitchClient client = new SwitchClient(simulator);

        List<String> one = digits(client.download("route").body());
        List<String> other = digits(client.download("route").body());

        assertThat(one).hasSize(150).isSorted().doesNotHaveDuplicates();
        assertThat(other).hasSize(150).isNotEqualTo(one);
        assertThat(simulator.size("route")).isEqualTo(200);
    }

    @Test
    void equalSeedsMissEqualEntriesAndOneIsMissingAtLeast() {
        List<String> first = digits(shortened(7).download("route").body());

        assertThat(first).hasSize(19);
        assertThat(digits(shortened(7).download("route").body())).isEqualTo(first);
    }

    @Test
    void anEmptyTableStaysADocument() {
        Simulator simulator = start(options());
        simulator.faults().add("short-download");

        assertThat(DocumentReader.read(
                                new SwitchClient(simulator).download("route").body())
                        .children())
                .isEmpty();
    }

    private SwitchClient shortened(long seed) {
        Simulator simulator = start(options().seed(seed));
        simulator.putAll("route", manyRoutes(0, 20));
        simulator.faults().add("short-download:missing=0.01");
        return new SwitchClient(simulator);
    }

    private Simulator withRoutes(int count) {
        Simulator simulator = start(options());
        simulator.putAll("route", manyRoutes(0, count));
        return simulator;
    }

    private static int entries(SwitchClient client) {
        return occurrences(client.download("route").body(), "<XBRoute>");
    }

    private static String page(SwitchClient client, int page) {
        return client.get(API + "download/route?format=xml&page=" + page).body();
    }

    private static List<String> digits(String document) {
        return DIGITS.matcher(document)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }
}
