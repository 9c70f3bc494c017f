package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagingTest extends Story {
    @Test
    void withoutAParameterTheFirstPageComes() {
        Simulator simulator = withRoutes(5001);
        SwitchClient client = new SwitchClient(simulator);

        String first = client.download("route").body();

        assertThat(occurrences(first, "<XBRoute>")).isEqualTo(5000);
        assertThat(client.get(API + "download/route?format=xml&page=0").body()).isEqualTo(first);
    }

    @Test
    void theLastPageIsShort() {
        SwitchClient client = new SwitchClient(withRoutes(5001));

        String last = client.get(API + "download/route?page=1").body();

        assertThat(occurrences(last, "<XBRoute>")).isEqualTo(1);
        assertThat(last).contains("<digitMatch>2000005000</digitMatch>");
    }

    @Test
    void anExactMultipleIsFollowedByAnEmptyPage() {
        SwitchClient client = new SwitchClient(withRoutes(10_000));

        assertThat(occurrences(client.get(API + "download/route?page=1").body(), "<XBRoute>"))
                .isEqualTo(5000);
        HttpResponse<String> beyond = client.get(API + "download/route?page=2");
        assertThat(beyond.statusCode()).isEqualTo(200);
        assertThat(beyond.body()).contains("<XBRouteList>").doesNotContain("<XBRoute>");
    }

    @Test
    void allPagesTogetherAreTheTableInItsOrder() {
        Simulator simulator = withRoutes(12_000);
        SwitchClient client = new SwitchClient(simulator);
        client.delete(API + "delete/route", manyRoutes(3000, 4000));

        String pages = IntStream.range(0, 4)
                .mapToObj(
                        page -> client.get(API + "download/route?page=" + page).body())
                .flatMap(String::lines)
                .filter(line -> line.startsWith("<XBRoute>"))
                .collect(Collectors.joining("\n"));

        assertThat(pages).isEqualTo(String.join("\n", simulator.table("route")));
        assertThat(simulator.size("route")).isEqualTo(11_000);
    }

    @Test
    void aPageThatIsNoNumberIsRefused() {
        SwitchClient client = new SwitchClient(withRoutes(1));

        assertThat(client.get(API + "download/route?page=-1").statusCode()).isEqualTo(400);
        assertThat(client.get(API + "download/route?page=two").statusCode()).isEqualTo(400);
    }

    @Test
    void subscribersComeInPagesOfTenThousandAndTrunksInOne() {
        Simulator simulator = start(options());
        simulator.putAll(
                "subscriber",
                IntStream.range(0, 10_001)
                        .mapToObj(i -> "<XBSubscriber><username>u" + i + "</username></XBSubscriber>")
                        .collect(Collectors.joining("", "<XBSubscriberList>", "</XBSubscriberList>")));
        simulator.putAll(
                "resource",
                trunks(IntStream.range(0, 12_000)
                        .mapToObj(i -> trunk(String.valueOf(i + 1), ""))
                        .collect(Collectors.joining())));
        SwitchClient client = new SwitchClient(simulator);

        assertThat(occurrences(client.download("subscriber").body(), "<XBSubscriber>"))
                .isEqualTo(10_000);
        assertThat(occurrences(client.get(API + "download/subscriber?page=1").body(), "<XBSubscriber>"))
                .isEqualTo(1);
        assertThat(occurrences(client.download("resource").body(), "<XBResource>"))
                .isEqualTo(12_000);
    }

    private Simulator withRoutes(int count) {
        Simulator simulator = start(options());
        simulator.putAll("route", manyRoutes(0, count));
        return simulator;
    }
}
