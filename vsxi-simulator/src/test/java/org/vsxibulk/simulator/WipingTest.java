package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.base.Base;

class WipingTest extends Story {
    @Test
    void uploadWipesTheTableFirstAndIsCounted() {
        Simulator simulator = start(options().base(Base.STRANGERS));
        int otherTable = simulator.size("digit_mapping");

        assertThat(new SwitchClient(simulator)
                        .post(API + "upload/route", routes(route("1", "100", "")))
                        .statusCode())
                .isEqualTo(200);

        assertThat(simulator.table("route")).containsExactly(route("1", "100", ""));
        assertThat(simulator.size("digit_mapping")).isEqualTo(otherTable);
        assertThat(simulator.requests().wipingCalls()).isEqualTo(1);
    }

    @Test
    void replaceLargeWipesToo() {
        Simulator simulator = start(options().base(Base.STRANGERS));

        new SwitchClient(simulator).post(API + "replaceLarge/resource", trunks());

        assertThat(simulator.table("resource")).isEmpty();
        assertThat(simulator.requests().wipingCalls()).isEqualTo(1);
    }

    @Test
    void aRefusedUploadCountsAndWipesNothing() {
        Simulator simulator = start(options().base(Base.STRANGERS));
        int before = simulator.size("route");

        new SwitchClient(simulator).post(API + "upload/route", "<broken>");

        assertThat(simulator.size("route")).isEqualTo(before);
        assertThat(simulator.requests().wipingCalls()).isEqualTo(1);
    }

    @Test
    void everyMethodAndEveryTableCounts() {
        Simulator simulator = start(options().base(Base.STRANGERS));
        SwitchClient client = new SwitchClient(simulator);

        client.get(API + "upload/route");
        client.delete(API + "replaceLarge/route", routes());
        client.post(API + "upload/nothing", routes());
        client.post("/elsewhere/upload/route", routes());

        assertThat(simulator.requests().wipingCalls()).isEqualTo(4);
    }

    @Test
    void aResetDoesNotForgetThem() {
        Simulator simulator = start(options().base(Base.STRANGERS));
        new SwitchClient(simulator).post(API + "upload/route", routes());

        simulator.resetRequests();

        assertThat(simulator.requests().wipingCalls()).isEqualTo(1);
        assertThat(simulator.requests().total()).isZero();
    }

    @Test
    void whatThisProductDoesIsNotCountedAsWiping() {
        Simulator simulator = start(options().base(Base.STRANGERS));
        SwitchClient client = new SwitchClient(simulator);

        client.download("route");
        client.update("route", routes(route("1", "100", "")));
        client.delete(API + "delete/route", routes(route("1", "100", "")));

        assertThat(simulator.requests().wipingCalls()).isZero();
    }
}
