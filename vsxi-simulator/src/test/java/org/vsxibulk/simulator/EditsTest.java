package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.base.Base;
import org.vsxibulk.simulator.fault.FaultRule;

/** Another administrator at work, at a chosen request. */
class EditsTest extends Story {
    @Test
    void aTextChangesAtTheSecondCallAndOnlyThen() {
        Simulator simulator = start(options().base(Base.STRANGERS));
        simulator
                .faults()
                .add("edit:update/resource:nth=2:table=resource:key=200001:set=companyName=Moved: no"
                        .replace("Moved:", "Moved\\:"));
        SwitchClient client = new SwitchClient(simulator);
        String before = simulator.find("resource", "200001").orElseThrow();

        client.update("resource", trunks(trunk("1", "")));
        assertThat(simulator.find("resource", "200001")).contains(before);
        client.update("resource", trunks(trunk("2", "")));

        assertThat(simulator.find("resource", "200001").orElseThrow())
                .isEqualTo(before.replaceFirst(
                        "<companyName>[^<]*</companyName>", "<companyName>Moved: no</companyName>"));
        assertThat(simulator.size("resource")).isEqualTo(46);
    }

    @Test
    void beforeACallTheClientOverwritesAndAfterItTheAdministratorDoes() {
        Simulator simulator = start(options());
        simulator.putAll("resource", trunks(trunk("1", "<name>old</name>"), trunk("2", "<name>old</name>")));
        simulator.faults().add("edit:update/resource:key=1:set=name=theirs");
        simulator.faults().add("edit:update/resource:key=2:set=name=theirs:when=after");

        new SwitchClient(simulator)
                .update("resource", trunks(trunk("1", "<name>ours</name>"), trunk("2", "<name>ours</name>")));

        assertThat(simulator.table("resource"))
                .containsExactly(trunk("1", "<name>ours</name>"), trunk("2", "<name>theirs</name>"));
    }

    @Test
    void anEntryGoesByItsWholeKey() {
        Simulator simulator = start(options());
        simulator.putAll("route", routes(route("10", "", ""), route("10", "555", "")));
        simulator.faults().add("edit:download/resource:table=route:key=10,,1:delete=yes");

        new SwitchClient(simulator).download("resource");

        assertThat(simulator.table("route")).containsExactly(route("10", "555", ""));
    }

    @Test
    void aDocumentOrAListOfThemComes() {
        Simulator simulator = start(options());
        simulator.put("resource", trunk("1", "<name>old</name>"));
        simulator.faults().add("edit:stats/realtime:table=resource:put=" + trunk("1", "<name>new</name>"));
        simulator
                .faults()
                .add("edit:stats/realtime:table=route:put=" + routes(route("1", "2", ""), route("1", "3", "")));

        new SwitchClient(simulator).get(API + "stats/realtime");

        assertThat(simulator.table("resource")).containsExactly(trunk("1", "<name>new</name>"));
        assertThat(simulator.size("route")).isEqualTo(2);
    }

    @Test
    void fromJavaAnythingMayHappen() {
        Simulator simulator = start(options());
        List<Integer> sizes = new ArrayList<>();
        FaultRule look =
                FaultRule.edit(() -> sizes.add(simulator.size("resource"))).on("update", "resource");
        FaultRule lookAfter =
                FaultRule.editAfter(() -> sizes.add(simulator.size("resource"))).on("update", "resource");
        simulator.faults().add(look.nth(2));
        simulator.faults().add(lookAfter.from(2));
        SwitchClient client = new SwitchClient(simulator);

        client.update("resource", trunks(trunk("1", "")));
        client.update("resource", trunks(trunk("2", "")));
        client.update("resource", trunks(trunk("3", "")));

        assertThat(sizes).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        Simulator simulator = start(options());
        simulator.faults().add("edit:update/resource:key=9:set=name=x");

        new SwitchClient(simulator).update("resource", trunks(trunk("1", "<name>a</name>")));

        assertThat(simulator.table("resource")).containsExactly(trunk("1", "<name>a</name>"));
    }
}
