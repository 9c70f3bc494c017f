package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.simulator.fault.FaultRule;
import org.vsxibulk.simulator.requests.LoggedRequest;

/** Faults between the client and a switch that does what it is told, or does not. */
class FaultyWireTest extends Story {
    private static final String ONE = trunks(trunk("1", ""));

    @Test
    void theConnectionIsResetBeforeAnythingIsApplied() {
        Simulator simulator = start(options());
        simulator.faults().add("reset-before:update/resource:nth=1");
        SwitchClient client = new SwitchClient(simulator);

        assertThatThrownBy(() -> client.update("resource", ONE)).isInstanceOf(UncheckedIOException.class);

        assertThat(simulator.size("resource")).isZero();
        assertThat(client.update("resource", ONE).statusCode()).isEqualTo(200);
        assertThat(simulator.size("resource")).isEqualTo(1);
        assertThat(simulator.requests().log()).extracting(LoggedRequest::status).containsExactly(0, 200);
    }

    @Test
    void theConnectionIsResetAfterAllIsApplied() {
        Simulator simulator = start(options());
        simulator.faults().add("reset-after:update/*");
        SwitchClient client = new SwitchClient(simulator);

        assertThatThrownBy(() -> client.update("resource", ONE)).isInstanceOf(UncheckedIOException.class);

        assertThat(simulator.table("resource")).containsExactly(trunk("1", ""));
        assertThat(simulator.requests().written("update", "resource")).isEqualTo(1);
        assertThat(client.download("resource").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 502, 503, 504})
    void anHttpStatusComesInsteadOfTheSwitch(int code) {
        Simulator simulator = start(options());
        simulator.faults().add("status:update/resource:times=1:code=" + code);
        SwitchClient client = new SwitchClient(simulator);

        HttpResponse<String> answer = client.update("resource", ONE);

        assertThat(answer.statusCode()).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(simulator.size("resource")).isZero();
        assertThat(client.update("resource", ONE).statusCode()).isEqualTo(200);
    }

    @Test
    void anHttpStatusMayComeAfterApplyingAndSayWhenToComeBack() {
        Simulator simulator = start(options());
        simulator.faults().add("status:code=429:retry-after=2:applied=yes");

        HttpResponse<String> answer = new SwitchClient(simulator).update("resource", ONE);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(simulator.size("resource")).isEqualTo(1);
        assertThat(simulator.requests().written("update", "resource")).isEqualTo(1);
    }

    @Test
    void aRedirectSaysWhereTo() {
        Simulator simulator = start(options());
        simulator.faults().add("status:download/resource:code=301:location=https\\://192.0.2.1\\:8888/x");
        simulator.faults().add("status:download/route:code=302");
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.download("resource").headers().firstValue("Location")).contains("https://192.0.2.1:8888/x");
        assertThat(client.download("route").headers().firstValue("Location")).contains("/elsewhere");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 400, 401, 402})
    void aReturnCodeHidesInTheBodyOfAnHttp200(int code) {
        Simulator simulator = start(options());
        simulator.faults().add("code-in-200:*/resource:code=" + code);
        SwitchClient client = new SwitchClient(simulator);

        HttpResponse<String> answer = client.update("resource", ONE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<result><code>" + code + "</code><msg>");
        assertThat(client.download("resource").body()).isEqualTo(answer.body());
        assertThat(simulator.size("resource")).isZero();
    }

    @Test
    void aReturnCodeMayLieAboutWhatWasApplied() {
        Simulator simulator = start(options());
        simulator.faults().add("code-in-200:code=300:applied=yes");

        assertThat(new SwitchClient(simulator).update("resource", ONE).body()).contains("finished with error");
        assertThat(simulator.size("resource")).isEqualTo(1);
    }

    @Test
    void aWriteIsAnsweredWithNothing() {
        Simulator simulator = start(options());
        simulator.faults().add("empty-answer:update/resource");
        simulator.faults().add("empty-answer:update/route_index:applied=yes");
        SwitchClient client = new SwitchClient(simulator);

        HttpResponse<String> lost = client.update("resource", ONE);
        HttpResponse<String> done = client.update(
                "route_index", "<XBRouteIndexList><XBRouteIndex><tid>1</tid></XBRouteIndex></XBRouteIndexList>");

        assertThat(List.of(lost.statusCode(), done.statusCode())).containsExactly(200, 200);
        assertThat(lost.body() + done.body()).isEmpty();
        assertThat(List.of(simulator.size("resource"), simulator.size("route_index")))
                .containsExactly(0, 1);
    }

    @Test
    void somethingThatIsNotXmlComesWith200() {
        Simulator simulator = start(options());
        simulator.faults().add("garbage:download/*");
        simulator.faults().add("garbage:update/*:as=plain");
        SwitchClient client = new SwitchClient(simulator);

        HttpResponse<String> page = client.download("route");
        HttpResponse<String> line = client.update("resource", ONE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(page.body()).startsWith("<!DOCTYPE html>").doesNotContain("</html>");
        assertThat(line.statusCode()).isEqualTo(200);
        assertThat(line.body()).doesNotContain("<");
        assertThat(simulator.size("resource")).isZero();
    }

    @Test
    void anAnswerWaits() {
        Simulator simulator = start(options());
        simulator.faults().add("slow:update/resource:millis=150");
        SwitchClient client = new SwitchClient(simulator);
        client.download("resource");

        long start = System.nanoTime();
        HttpResponse<String> answer = client.update("resource", ONE);

        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(150));
        assertThat(answer.body()).contains("<code>200</code>");
        assertThat(simulator.size("resource")).isEqualTo(1);
    }

    @Test
    void aRequestTooSoonAfterTheLastOneIsRefused() {
        Simulator simulator = start(options());
        simulator.faults().add("race-400:update/resource:millis=600000:times=1");
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.download("resource").statusCode()).isEqualTo(200);
        assertThat(client.update("resource", ONE).statusCode()).isEqualTo(400);
        assertThat(simulator.size("resource")).isZero();
        assertThat(client.update("resource", ONE).statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestWhileAnotherIsUnderWayIsRefusedAndTheOtherIsNot() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);
        List<Integer> inside = new ArrayList<>();
        simulator
                .faults()
                .add(FaultRule.edit(() -> inside.add(client.update("resource", trunks(trunk("2", "")))
                                .statusCode()))
                        .on("update", "route")
                        .nth(1));
        simulator.faults().add("race-400:millis=0");

        int outside = client.update("route", routes(route("1", "1", ""))).statusCode();

        assertThat(inside).containsExactly(400);
        assertThat(outside).isEqualTo(200);
        assertThat(simulator.size("resource")).isZero();
        assertThat(simulator.faults().struck("race-400")).isEqualTo(1);
    }

    @Test
    void theFirstRequestOfAllIsNeverTooSoon() {
        Simulator simulator = start(options());
        simulator.faults().add("race-400:millis=600000");

        assertThat(new SwitchClient(simulator).update("resource", ONE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theNodeStandsByFromACallOn() {
        Simulator simulator = start(options());
        simulator.faults().add("standby:update/resource:nth=2");
        SwitchClient client = new SwitchClient(simulator);

        client.update("resource", ONE);
        assertThat(realtime(client)).contains(">active<");
        client.update("resource", trunks(trunk("2", "")));

        assertThat(realtime(client)).contains(">standby<");
        assertThat(simulator.size("resource")).isEqualTo(2);
    }

    @Test
    void aDeafNodeAnswers200AndDoesNothingUntilItIsActiveAgain() {
        Simulator simulator = start(options());
        simulator.faults().add("standby-deaf:update/resource:nth=2");
        SwitchClient client = new SwitchClient(simulator);
        client.update("resource", ONE);

        HttpResponse<String> ignored = client.update("resource", trunks(trunk("2", "")));
        HttpResponse<String> alsoIgnored = client.delete(API + "delete/resource", ONE);

        assertThat(ignored.body()).isEqualTo("<result><code>200</code><msg>ok</msg></result>");
        assertThat(alsoIgnored.statusCode()).isEqualTo(200);
        assertThat(simulator.table("resource")).containsExactly(trunk("1", ""));
        assertThat(simulator.requests().written()).isEqualTo(1);
        assertThat(realtime(client)).contains(">standby<");

        client.post("/__simulator/ha?state=active", "");
        client.update("resource", trunks(trunk("2", "")));
        assertThat(simulator.size("resource")).isEqualTo(2);
    }

    @Test
    void faultsDoNotHideWhoMayAskAndWhatIsNotThere() {
        Simulator simulator = start(options());
        simulator.faults().add("garbage");
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.send(client.request("GET", simulator.url() + API + "download/route", "")
                                .build())
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.get(API + "download/nowhere").statusCode()).isEqualTo(404);
        assertThat(client.get(API + "stats/weather").statusCode()).isEqualTo(404);
        assertThat(simulator.faults().struck()).isZero();
        assertThat(realtime(client)).startsWith("<!DOCTYPE html>");
    }

    private static String realtime(SwitchClient client) {
        return client.get(API + "stats/realtime").body();
    }
}
