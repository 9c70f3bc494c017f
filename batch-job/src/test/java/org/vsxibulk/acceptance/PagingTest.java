package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else changes the routes while they are read page by page. */
class PagingTest extends Story {

    /** The first of it stands on the border of two pages. */
    private static final Row ONE =
            Row.peering(5000, "198.51.100.10").extensions("3").dids("+12125550100");

    private Path file;

    @BeforeEach
    void aTableOfOnePageAndARest() {
        sbc.fillRoutesUpTo(5_000);
        file = product.customers(ONE);
        ends(0, product.run("migrate", file));
        sbc.fillRoutesUpTo(5_200);
        sbc.simulator().resetRequests();
    }

    private void ends(int exitCode, Ended ended) {
        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
    }

    /** Something happens after the first page of routes was sent, so often at most. */
    private void betweenThePages(int times, Runnable change) {
        AtomicInteger left = new AtomicInteger(times);
        sbc.misbehave((call, healthy) -> {
            boolean second = call.path().endsWith("download/route")
                    && call.parameter("page").orElse("").equals("1");
            if (second && left.getAndDecrement() > 0) {
                change.run();
            }
            return healthy.answer(call);
        });
    }

    private void removeOne() {
        String digits = sbc.simulator().table("route").stream()
                .map(route -> Xml.of(route))
                .filter(route -> route.text("tid").equals("88"))
                .findFirst()
                .orElseThrow()
                .text("digitMatch");
        assertThat(sbc.simulator().remove("route", "88", digits, "1")).isTrue();
    }

    private int requestsForRoutes() {
        return sbc.simulator().requests().count("download", "route");
    }

    @Test
    @EveryPersonality("the number of the first page")
    void aQuietTableCostsOneRequestMore() {
        ends(0, product.run("audit", file));

        assertThat(requestsForRoutes()).isEqualTo(3);
    }

    @Test
    void aDeletionThatHidesARouteOfOursIsNoticedAndNothingIsCalledMissing() {
        betweenThePages(1, this::removeOne);

        ends(0, product.run("audit", file));

        assertThat(requestsForRoutes()).isEqualTo(6);
    }

    @Test
    void aDeletionDuringAMigrationMakesNobodySendWhatIsThere() {
        betweenThePages(1, this::removeOne);

        assertThat(sbc.writesDuring(() -> ends(0, product.run("migrate", file))))
                .isEmpty();
    }

    @Test
    void aTableThatKeepsMovingIsIncomplete() {
        betweenThePages(Integer.MAX_VALUE, this::removeOne);

        Ended audit = product.run("audit", file);

        ends(6, audit);
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.screen()).containsPattern("routes\\s+were\\s+changed\\s+while");
        Ended plan = product.run("plan", file);
        ends(8, plan);
        assertThat(plan.screen())
                .containsPattern("routes\\s+were\\s+changed\\s+while")
                .doesNotContain("paging.parameter");
        assertThat(sbc.writesDuring(() -> ends(8, product.run("migrate", file))))
                .isEmpty();
    }

    /** What a table in doubt does not show is no finding, so that such a run would have ended clean. */
    @Test
    void aMigrationWhoseLastDownloadMayBeCutIsNotClean() {
        AtomicBoolean wrote = new AtomicBoolean();
        sbc.misbehave((call, healthy) -> {
            wrote.compareAndSet(false, call.path().endsWith("update/resource"));
            boolean second = call.path().endsWith("download/route")
                    && call.parameter("page").orElse("").equals("1");
            if (wrote.get() && second) {
                removeOne();
            }
            return healthy.answer(call);
        });

        Ended ended = product.run("migrate", product.customers(ONE.with("customer_name", "New Name")));

        ends(6, ended);
        assertThat(ended.screen()).containsPattern("routes\\s+were\\s+changed\\s+while");
    }
}
