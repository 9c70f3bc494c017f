package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.requests.Effort;
import org.vsxibulk.simulator.requests.LoggedRequest;
import org.vsxibulk.simulator.requests.RequestReport;

class RequestsTest extends Story {
    @Test
    void requestsAreCountedPerActionAndTable() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);
        String body = routes(route("1", "100", ""), route("1", "101", ""));

        client.update("route", body);
        client.update("route", "<broken");
        int bytes = client.download("route").body().length();
        client.get(API + "download/nowhere");

        RequestReport report = simulator.requests();
        assertThat(report.total()).isEqualTo(4);
        assertThat(report.count("update", "route")).isEqualTo(2);
        assertThat(report.count("download", "route")).isEqualTo(1);
        assertThat(report.counts()).containsEntry("refused", 1);
        assertThat(report.written("update", "route")).isEqualTo(2);
        assertThat(report.written()).isEqualTo(2);
        assertThat(report.bytesIn()).isEqualTo(body.length() + "<broken".length());
        assertThat(report.bytesOut()).isGreaterThan(bytes);
    }

    @Test
    void eachKindOfRequestHasItsOwnEffortWhichTheLatencyIsNoPartOf() {
        Simulator simulator = start(options().latency(Duration.ofMillis(200)));
        SwitchClient client = new SwitchClient(simulator);
        String body = routes(route("1", "100", ""));
        client.download("resource");
        simulator.resetRequests();

        client.update("route", body);
        client.update("route", body);
        int answer = client.download("route").body().length();

        Map<String, Effort> efforts = simulator.requests().efforts();
        assertThat(efforts).containsOnlyKeys("update/route", "download/route");
        assertThat(efforts.get("update/route").count()).isEqualTo(2);
        assertThat(efforts.get("update/route").bytesIn()).isEqualTo(2L * body.length());
        assertThat(efforts.get("download/route").bytesOut()).isEqualTo(answer);
        assertThat(efforts.get("update/route").meanMicros()).isPositive().isLessThan(200_000);
        assertThat(new SwitchClient(simulator).get("/__simulator/requests").body())
                .contains("\"update/route\": {\"count\": 2, \"micros\": ", "\"arrived\": \"");
    }

    @Test
    void theLogTellsTheOrder() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);

        client.update("route", routes(route("1", "100", "")));
        client.update("route", "<broken");
        client.delete(API + "delete/route", routes(route("1", "100", "")));

        assertThat(simulator.requests().log())
                .extracting(LoggedRequest::method, LoggedRequest::target, LoggedRequest::entries, LoggedRequest::status)
                .containsExactly(
                        tuple("POST", API + "update/route?format=xml", 1, 200),
                        tuple("POST", API + "update/route?format=xml", 0, 400),
                        tuple("DELETE", API + "delete/route", 1, 200));
        assertThat(simulator.requests().log())
                .allMatch(request -> request.body().isEmpty());
    }

    @Test
    void bodiesAreKeptWhenAskedFor() {
        Simulator simulator = start(options().keepBodies(true));
        String body = routes(route("1", "100", ""));

        new SwitchClient(simulator).update("route", body);

        assertThat(simulator.requests().log()).extracting(LoggedRequest::body).containsExactly(Optional.of(body));
    }

    @Test
    void theLogForgetsTheOldestRequestsButTheCountersDoNot() {
        Simulator simulator = start(options().logLimit(3));
        SwitchClient client = new SwitchClient(simulator);

        for (int page = 0; page < 5; page++) {
            client.get(API + "download/route?page=" + page);
        }

        assertThat(simulator.requests().log())
                .extracting(LoggedRequest::target)
                .containsExactly(
                        API + "download/route?page=2", API + "download/route?page=3", API + "download/route?page=4");
        assertThat(simulator.requests().total()).isEqualTo(5);
    }

    @Test
    void whatHappensBehindTheBackIsNotCounted() {
        Simulator simulator = start(options());

        simulator.put("route", route("1", "100", ""));
        boolean there = simulator.remove("route", "1", "100", "1");
        boolean again = simulator.remove("route", "1", "100", "1");
        new SwitchClient(simulator).get("/__simulator/requests");

        assertThat(there).isTrue();
        assertThat(again).isFalse();
        assertThat(simulator.requests().total()).isZero();
    }
}
