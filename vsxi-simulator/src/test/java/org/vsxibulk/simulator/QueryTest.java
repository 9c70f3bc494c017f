package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QueryTest extends Story {
    @Test
    void aKeyFieldChoosesTheRows() {
        Simulator simulator = start(options());
        simulator.putAll("route", routes(route("1", "100", ""), route("2", "100", ""), route("1", "200", "")));
        simulator.putAll("resource", trunks(trunk("1", ""), trunk("2", "")));
        SwitchClient client = new SwitchClient(simulator);

        String ofOneTable = client.get(query("route", "tid='1'")).body();
        String oneTrunk = client.get(query("resource", "trunkId = '2'")).body();
        String none = client.get(query("resource", "trunkId='3'")).body();

        assertThat(ofOneTable)
                .contains(route("1", "100", ""), route("1", "200", ""))
                .doesNotContain(route("2", "100", ""));
        assertThat(oneTrunk).contains(trunk("2", "")).doesNotContain(trunk("1", ""));
        assertThat(none).contains("<XBResourceList>").doesNotContain("<XBResource>");
    }

    @Test
    void anythingElseIsRefused() {
        SwitchClient client = new SwitchClient(start(options()));

        HttpResponse<String> without = client.get(API + "query/route");
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("where=FIELD='VALUE'");
        assertThat(client.get(query("route", "policy='top_down'")).statusCode()).isEqualTo(400);
        assertThat(client.get(query("route", "tid=1")).statusCode()).isEqualTo(400);
    }

    private static String query(String table, String where) {
        return API + "query/" + table + "?where=" + URLEncoder.encode(where, StandardCharsets.UTF_8);
    }
}
