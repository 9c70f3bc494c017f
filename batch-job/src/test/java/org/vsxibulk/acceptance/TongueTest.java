package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.simulator.base.StrangersBase;
import org.vsxibulk.simulator.personality.Personality;
import org.vsxibulk.simulator.personality.TableTraits;
import org.vsxibulk.simulator.store.SwitchState;
import org.vsxibulk.simulator.xml.XmlBytes;

/** What the stories say and what the switch hears is the same: nothing is lost on the way there and back. */
@OnePersonality("both are looked at here")
class TongueTest {

    private final Tongue contrary = Tongue.of("contrary");

    private static List<String> strangers(String personality, String token) {
        SwitchState state = new SwitchState(Personality.named(personality), false, Duration.ZERO);
        new StrangersBase(state, 1).fill();
        List<String> documents = new ArrayList<>();
        state.existing(token)
                .visitAll(entry ->
                        documents.add(new XmlBytes(512).element(entry.element()).toString()));
        return documents;
    }

    private void forEachTable(BiConsumer<String, List<String>> look) {
        for (TableTraits table : Personality.standard().tables()) {
            look.accept(table.token(), strangers("standard", table.token()));
        }
    }

    @Test
    void everyStrangerIsTheSameAfterTheWayThereAndBack() {
        forEachTable((table, ours) -> {
            List<String> theirs = strangers("contrary", contrary.token(table));
            assertThat(ours)
                    .isNotEmpty()
                    .allSatisfy(document -> assertThat(contrary.fromSwitch(table, contrary.toSwitch(table, document)))
                            .isEqualTo(document));
            assertThat(theirs)
                    .isNotEmpty()
                    .allSatisfy(document -> assertThat(contrary.toSwitch(table, contrary.fromSwitch(table, document)))
                            .isEqualTo(document));
        });
    }

    @Test
    void theStrangersOfBothSwitchesAreTheSamePeople() {
        forEachTable((table, ours) -> {
            List<String> theirs = strangers("contrary", contrary.token(table));
            assertThat(theirs.stream().map(document -> contrary.fromSwitch(table, document)))
                    .containsExactlyElementsOf(ours);
            assertThat(theirs)
                    .noneMatch(document -> !List.of("resource", "route").contains(table) && ours.contains(document));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<XBRegistration><new></new><account><a>1</a><login>u</login><b> </b><b></b><secret>&lt;&amp;</secret><c><d>x</d></c>"
                        + "</account><status>unknown</status><bindings></bindings><account></account></XBRegistration>",
                "<XBRegistration><status>Live</status><bindings><trunk>7</trunk></bindings><account><login>u</login></account></XBRegistration>"
            })
    void whatNobodyKnowsKeepsItsPlaceInsideAWrapperToo(String document) {
        assertThat(contrary.toSwitch("subscriber", contrary.fromSwitch("subscriber", document)))
                .isEqualTo(document);
    }

    @Test
    void aListIsTranslatedWithAllItsEntries() {
        assertThat(
                        contrary.toSwitch(
                                "route_index",
                                "<XBRouteIndexList><XBRouteIndex><tid>1</tid><alias/></XBRouteIndex><XBRouteIndex><tid>2</tid></XBRouteIndex></XBRouteIndexList>"))
                .isEqualTo("<XBRoutingPlanList><XBRoutingPlan><hdr><no>1</no><label></label></hdr></XBRoutingPlan>"
                        + "<XBRoutingPlan><hdr><no>2</no></hdr></XBRoutingPlan></XBRoutingPlanList>");
    }

    @ParameterizedTest
    @CsvSource({
        "2125550100, +12125550100",
        "442079460000, +442079460000",
        "204, 204",
        "6000001, 6000001",
        "12125550100, 12125550100",
        "'', ''"
    })
    void aNumberHasOneOtherForm(String text, String other) {
        assertThat(Numbers.otherForm(text)).isEqualTo(other);
        assertThat(Numbers.otherForm(other)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refuse:delete/route_index:match=<tid>:code=400 | refuse:delete/routing_plan:match=<no>:code=400",
                "edit:delete/route:nth=1:key=10,9075550103,1:delete=yes | edit:delete/route:nth=1:key=10,+19075550103,1:delete=yes",
                "edit:update/resource:when=after:key=5006:set=resourceType=peering | edit:update/resource:when=after:key=5006:set=peer/mode=Fixed",
                "edit:download/*:table=digit_mapping:key=900,2125550100:delete=yes | edit:download/*:table=translation:key=+12125550100,900:delete=yes",
                "edit:stats/realtime:table=route_index:put=<XBRouteIndex><tid>7</tid></XBRouteIndex> | edit:stats/realtime:table=routing_plan:put=<XBRoutingPlan><hdr><no>7</no></hdr></XBRoutingPlan>",
                "drop-field:update/subscriber:path=trunkId | drop-field:update/registration:path=bindings/trunk",
                "status:update/*:code=503:retry-after=30 | status:update/*:code=503:retry-after=30",
                "standby | standby"
            })
    void aRuleMeansTheSameCallsAndEntries(String ours, String theirs) {
        assertThat(new FaultWords(contrary, null).translated(ours)).isEqualTo(theirs);
    }

    @Test
    void aPieceOfADocumentIsFoundInIt() {
        forEachTable((table, ours) -> ours.forEach(document -> {
            String there = contrary.toSwitch(table, document);
            assertThat(there).contains(contrary.piece(table, document));
            Matcher leaf = Pattern.compile("<(\\w+)>[^<]*</\\1>").matcher(document);
            while (leaf.find()) {
                assertThat(there).contains(contrary.piece(table, leaf.group()));
            }
        }));
    }

    @Test
    void keysAreToldAsTheStoriesKnowThem() {
        assertThat(contrary.told("gone: table=10 match=+19075550103 extension=1, match=ANY table=5000, match=011"))
                .isEqualTo("gone: table=10 match=9075550103 extension=1, table=5000 match=*, match=011");
    }

    @Test
    void pagesAreCountedFromOne() {
        assertThat(contrary.query(Map.of("page", "0", "format", "xml"), true))
                .isEqualTo(Map.of("pageNo", "1", "format", "xml"));
        assertThat(contrary.query(Map.of("pageNo", "2"), false)).isEqualTo(Map.of("page", "1"));
    }
}
