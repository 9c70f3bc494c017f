package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.AnswerCode;
import org.vsxibulk.simulator.wire.Fault;
import org.vsxibulk.simulator.wire.PasswordDisplay;

class AnswersTest extends Story {
    private static final String USER =
            "<XBSubscriber><username>u1</username><password>p &amp; q</password><state>enable</state></XBSubscriber>";

    @Test
    void theReturnCodeIsTheHttpStatus() {
        SwitchClient client = new SwitchClient(start(options().answerCode(AnswerCode.STATUS)));

        HttpResponse<String> good = client.update("route", routes(route("1", "100", "")));
        HttpResponse<String> bad = client.update("route", "<a&b>");

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body()).isEqualTo("<result><code>200</code><msg>ok</msg></result>");
        assertThat(good.headers().firstValue("Content-Type")).contains("application/xml");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).startsWith("<result><code>400</code><msg>malformed XML: ");
    }

    @Test
    void theReturnCodeHidesInTheBodyOfAnHttp200() {
        SwitchClient client = new SwitchClient(start(options().answerCode(AnswerCode.BODY)));

        HttpResponse<String> bad = client.update("route", "<XBResourceList/>");

        assertThat(bad.statusCode()).isEqualTo(200);
        assertThat(bad.body())
                .isEqualTo("<result><code>400</code><msg>root element is &lt;XBResourceList&gt;,"
                        + " expected &lt;XBRouteList&gt;</msg></result>");
        assertThat(client.get(API + "download/nowhere").statusCode())
                .as("the web server in front has its own voice")
                .isEqualTo(404);
    }

    @Test
    void passwordsAreShownInClear() {
        Simulator simulator = start(options().passwords(PasswordDisplay.CLEAR));
        simulator.put("subscriber", USER);

        assertThat(new SwitchClient(simulator).download("subscriber").body()).contains(USER);
    }

    @Test
    void passwordsAreMaskedInDownloadsAndQueriesButKept() {
        Simulator simulator = start(options().passwords(PasswordDisplay.MASKED));
        simulator.put("subscriber", USER);
        SwitchClient client = new SwitchClient(simulator);
        String masked = USER.replace("p &amp; q", "********");

        assertThat(client.download("subscriber").body()).contains(masked);
        assertThat(client.get(API + "query/subscriber?where=username=%27u1%27").body())
                .contains(masked);
        assertThat(simulator.table("subscriber")).containsExactly(USER);
    }

    @Test
    void passwordsAreAbsent() {
        Simulator simulator = start(options().passwords(PasswordDisplay.ABSENT));
        simulator.put("subscriber", USER);

        assertThat(new SwitchClient(simulator).download("subscriber").body())
                .contains("<XBSubscriber><username>u1</username><state>enable</state></XBSubscriber>");
        assertThat(simulator.find("subscriber", "u1")).contains(USER);
    }

    @Test
    void aFaultStandsBetweenTheClientAndTheHealthySwitch() {
        Fault inPart = (call, healthy) -> {
            Answer answer = healthy.answer(call);
            return answer instanceof Answer.Code code
                    ? new Answer.Code(300, "finished with error", code.entries(), code.applied())
                    : answer;
        };
        Fault notHere = (call, healthy) ->
                call.path().endsWith("digit_mapping") ? new Answer.WebServer(503, "try again") : healthy.answer(call);
        Simulator simulator = start(options().faults(notHere, inPart));
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.update("route", routes(route("1", "100", ""))).statusCode())
                .isEqualTo(300);
        assertThat(simulator.size("route")).isEqualTo(1);
        assertThat(client.download("digit_mapping").statusCode()).isEqualTo(503);
        assertThat(client.download("route").statusCode()).isEqualTo(200);
    }
}
