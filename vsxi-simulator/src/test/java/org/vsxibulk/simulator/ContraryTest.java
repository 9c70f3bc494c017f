package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.base.Base;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.wire.AnswerCode;
import org.vsxibulk.simulator.wire.PasswordDisplay;

/** The personality that differs wherever nothing is publicly known, and nowhere else. */
class ContraryTest extends Story {
    private static final String USER =
            "<XBRegistration><account><login>u</login><secret>s3</secret><realm>r</realm></account>"
                    + "<bindings><trunk>7</trunk></bindings><status>Live</status></XBRegistration>";

    private SimulatorOptions.Builder contrary() {
        return options().personality(Personality.named("contrary"));
    }

    @Test
    void whatIsSeenInPublicIsTheSameAndNothingElse() {
        List<TableTraits> standard = Personality.standard().tables();
        List<TableTraits> contrary = Personality.named("contrary").tables();

        List<String> tokens = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < standard.size(); i++) {
            if (standard.get(i).token().equals(contrary.get(i).token())) {
                tokens.add(standard.get(i).token());
            }
            if (standard.get(i).entry().equals(contrary.get(i).entry())) {
                entries.add(standard.get(i).entry());
            }
        }
        assertThat(tokens).containsExactly("resource", "route", "digit_mapping_index");
        assertThat(entries).containsExactly("XBResource", "XBRoute");
        assertThat(contrary)
                .extracting(TableTraits::pageSize)
                .containsExactlyElementsOf(
                        standard.stream().map(TableTraits::pageSize).toList());
    }

    @Test
    void theStrangersAreTheSamePeople() {
        Simulator one = start(options().base(Base.STRANGERS));
        Simulator other = start(contrary().base(Base.STRANGERS));

        assertThat(other.tables().stream().map(other::size).toList())
                .isEqualTo(one.tables().stream().map(one::size).toList());
        assertThat(other.find("registration", "stranger200002")).isPresent();
        assertThat(other.table("route")).anyMatch(route -> route.contains("<digitMatch>+19075550100</digitMatch>"));
    }

    @Test
    void anEntryIsKnownByElementsThatLieDeep() {
        Simulator simulator = start(contrary());
        SwitchClient client = new SwitchClient(simulator);
        String list = "<XBRegistrationList>" + USER + "</XBRegistrationList>";

        assertThat(client.post(API + "update/registration", list).body()).contains("<returnCode>200</returnCode>");
        client.post(API + "update/registration", list.replace("<trunk>7<", "<trunk>8<"));

        assertThat(simulator.size("registration")).isEqualTo(1);
        assertThat(simulator.find("registration", "u").orElseThrow()).contains("<trunk>8</trunk>");
        assertThat(client.get(API + "query/registration?filter=account/login%3D'u'")
                        .body())
                .contains("<trunk>8</trunk>");
        assertThat(client.post(API + "update/registration", list.replace("<login>u</login>", ""))
                        .body())
                .contains("<returnCode>400</returnCode>", "account/login");
    }

    @Test
    void codesStandInTheBodyUnlessTheOptionsSayOtherwise() {
        assertThat(new SwitchClient(start(contrary()))
                        .post(API + "update/route", "<a/>")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new SwitchClient(start(contrary().answerCode(AnswerCode.STATUS)))
                        .post(API + "update/route", "<a/>")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPasswordThatLiesDeepIsMaskedOrLeftOut() {
        Simulator masking = start(contrary().passwords(PasswordDisplay.MASKED));
        masking.put("registration", USER);
        Simulator hiding = start(contrary().passwords(PasswordDisplay.ABSENT));
        hiding.put("registration", USER);

        assertThat(new SwitchClient(masking).get(API + "download/registration").body())
                .contains("<login>u</login><secret>(hidden)</secret><realm>r</realm>");
        assertThat(new SwitchClient(hiding).get(API + "download/registration").body())
                .contains("<login>u</login><realm>r</realm>");
    }

    @Test
    void aNeighbourIsHarmedWhereverItsFirstFieldLies() {
        Simulator simulator = start(contrary());
        simulator.put("routing_plan", "<XBRoutingPlan><hdr><no>7</no><label>a</label></hdr></XBRoutingPlan>");
        simulator.faults().add("neighbour:update/routing_plan");

        new SwitchClient(simulator)
                .post(
                        API + "update/routing_plan",
                        "<XBRoutingPlanList><XBRoutingPlan><hdr><no>8</no></hdr></XBRoutingPlan></XBRoutingPlanList>");

        assertThat(simulator.find("routing_plan", "7").orElseThrow()).contains("<no>7</no><label>a (harmed)</label>");
    }

    @Test
    void statisticsAreThoseOfANewerRelease() {
        String realtime =
                new SwitchClient(start(contrary())).get(API + "stats/realtime").body();

        assertThat(realtime).contains("<table_data name=\"system_stat\">").doesNotContain("<table ");
    }

    @Test
    void tablesAreDeletedWithTheMethodThatTheGuidePrints() {
        assertThat(Personality.named("contrary").tables())
                .filteredOn(table -> table.deleteMethods().equals(Set.of("POST")))
                .extracting(TableTraits::token)
                .containsExactly("routing_plan");
    }
}
