package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.personality.Personality;

class DeleteTest extends Story {
    private static final String A = route("1", "100", "<rd><rdid>5</rdid></rd>");
    private static final String B = route("1", "", "<rd><rdid>6</rdid></rd>");
    private static final String C = route("2", "100", "<rd><rdid>7</rdid></rd>");

    @Test
    void theKeyFieldsAreEnough() {
        Simulator simulator = filled();

        HttpResponse<String> answer =
                new SwitchClient(simulator).delete(API + "delete/route?format=xml", routes(route("1", "", "")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(simulator.table("route")).containsExactly(A, C);
    }

    @Test
    void theWholeEntryDoesAsWellWhateverItsOtherFieldsSay() {
        Simulator simulator = filled();

        new SwitchClient(simulator)
                .delete(API + "delete/route", routes(A, route("2", "100", "<rd><rdid>999</rdid></rd>")));

        assertThat(simulator.table("route")).containsExactly(B);
    }

    @Test
    void whatIsNotThereIsNoFailureAndNotCounted() {
        Simulator simulator = filled();

        HttpResponse<String> answer =
                new SwitchClient(simulator).delete(API + "delete/route", routes(route("9", "9", ""), A));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(simulator.requests().written("delete", "route")).isEqualTo(1);
        assertThat(simulator.table("route")).containsExactly(B, C);
    }

    @Test
    void anEntryThatComesAgainStandsAtTheEnd() {
        Simulator simulator = filled();
        SwitchClient client = new SwitchClient(simulator);

        client.delete(API + "delete/route", routes(A));
        client.update("route", routes(A));

        assertThat(simulator.table("route")).containsExactly(B, C, A);
    }

    @Test
    void postDeletesOnlyWhereThePersonalitySaysSo() {
        Simulator contrary = start(options().personality(Personality.named("contrary")));
        SwitchClient client = new SwitchClient(contrary);
        String plan = "<XBRoutingPlan><hdr><no>7</no><label>a</label></hdr></XBRoutingPlan>";
        contrary.put("routing_plan", plan);
        contrary.put("route", A);
        String plans = "<XBRoutingPlanList>" + plan + "</XBRoutingPlanList>";

        assertThat(client.delete(API + "delete/routing_plan", plans).statusCode())
                .isEqualTo(405);
        assertThat(client.post(API + "delete/route", routes(A)).statusCode()).isEqualTo(405);
        assertThat(contrary.size("routing_plan")).isEqualTo(1);
        assertThat(contrary.size("route")).isEqualTo(1);
        assertThat(client.post(API + "delete/routing_plan", plans).statusCode()).isEqualTo(200);
        assertThat(contrary.size("routing_plan")).isZero();
    }

    private Simulator filled() {
        Simulator simulator = start(options());
        simulator.putAll("route", routes(A, B, C));
        return simulator;
    }
}
