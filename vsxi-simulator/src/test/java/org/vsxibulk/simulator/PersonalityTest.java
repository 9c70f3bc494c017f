package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.personality.TableTraits;

class PersonalityTest extends Story {
    @Test
    void theStandardOneHasTheSixTablesOfTheReadme() {
        assertThat(Personality.standard().tables())
                .extracting(
                        TableTraits::token,
                        TableTraits::list,
                        TableTraits::entry,
                        TableTraits::keyFields,
                        TableTraits::pageSize)
                .containsExactlyInAnyOrder(
                        row("resource", "XBResource", List.of("trunkId"), 0),
                        row("route", "XBRoute", List.of("tid", "digitMatch", "extension"), 5000),
                        row("route_index", "XBRouteIndex", List.of("tid"), 0),
                        row("digit_mapping", "XBDigitMapping", List.of("dtid", "digitMatch"), 5000),
                        row("digit_mapping_index", "XBDigitMappingIndex", List.of("dtid"), 0),
                        row("subscriber", "XBSubscriber", List.of("username"), 10_000));
    }

    @Test
    void otherWordsNeedNoOtherCode() {
        SwitchClient client = new SwitchClient(start(options().personality(Personality.named("tiny"))));
        String body = "<things><thing><no>1</no><colour>red</colour></thing><thing><no>2</no></thing></things>";

        assertThat(client.post("/api/update/thing", body).body()).isEqualTo("code=200 ok");
        assertThat(client.get("/api/download/thing?seite=2").body()).contains("<thing><no>2</no></thing>");
        assertThat(client.post("/api/delete/thing", body).statusCode()).isEqualTo(200);
        assertThat(client.get("/api/download/thing").body()).doesNotContain("<thing>");
        assertThat(client.get(API + "download/thing").statusCode()).isEqualTo(404);
    }

    @Test
    void oneThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> Personality.named("nobody"))
                .hasMessage("no resource /personalities/nobody/personality.properties");
    }

    private static Tuple row(String token, String entry, List<String> key, int page) {
        return tuple(token, entry + "List", entry, key, page);
    }
}
