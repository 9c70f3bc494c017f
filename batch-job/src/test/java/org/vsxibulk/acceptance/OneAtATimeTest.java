package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Handler;

/** Never two requests at once, and never one right after the other: a switch may answer that with a spurious 400. */
class OneAtATimeTest extends Story {

    private static final Duration GAP = Duration.ofMillis(20);

    private Path file;

    @BeforeEach
    void everyKindOfService() {
        product.settings(product.settings().with("min-gap", GAP.toMillis() + "ms"));
        file = product.customers(
                Row.peering(5000, "198.51.100.10;198.51.100.11")
                        .extensions("3;4")
                        .dids("+12125550100")
                        .cfa("*=+13105550199"),
                Row.dynamic(5001, "u5001", secret("Kj7-mangrove-Tide-42")).dids("+12125550101"),
                Row.peering(5002, "198.51.100.12").dids("+12125550102").cfnr("+13105550177"));
    }

    @Test
    void migrateAuditAndDecommission() {
        passesOneByOne(20, "migrate", file);
        passesOneByOne(5, "audit", file);
        passesOneByOne(15, "decommission", file, "--confirm", "3");
    }

    /** Every request is refused, answered with busy, or reset before it is heard. */
    @Test
    void migrateAuditAndDecommissionOnASwitchThatFailsEveryRequestOnce() {
        misbehaves();
        passesOneByOne(40, "migrate", file);
        misbehaves();
        passesOneByOne(10, "audit", file);
        misbehaves();
        passesOneByOne(30, "decommission", file, "--confirm", "3");
    }

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private boolean healthy = true;

    private void misbehaves() {
        seen.clear();
        healthy = false;
    }

    private void passesOneByOne(int requests, String verb, Object... words) {
        Turnstile turnstile = new Turnstile(this::answer);
        sbc.misbehave(turnstile);
        Ended ended = product.run(verb, words);
        assertThat(ended.exitCode()).as(ended.screen()).isZero();
        assertThat(turnstile.passed()).isGreaterThanOrEqualTo(requests);
        assertThat(turnstile.mostAtOnce()).isOne();
        assertThat(turnstile.closest()).isGreaterThanOrEqualTo(GAP);
    }

    private Answer answer(Call call, Handler switchItself) {
        String request = call.method() + call.path() + new String(call.body(), StandardCharsets.UTF_8);
        if (healthy || !seen.add(request)) {
            return switchItself.answer(call);
        }
        return switch (seen.size() % 3) {
            case 0 -> new Answer.Code(400, "too close", 1, 0);
            case 1 -> new Answer.WebServer(503, "busy");
            default -> new Answer.Reset(0, 0);
        };
    }

    @Test
    void aRequestThatWasCutOffAtItsDeadlineIsGoneBeforeItIsSentAgain() {
        CountDownLatch second = new CountDownLatch(1);
        Set<String> before = ConcurrentHashMap.newKeySet();
        sbc.misbehave((call, switchItself) -> {
            if (call.path().endsWith("update/resource")) {
                if (before.add("")) {
                    await(second);
                } else {
                    second.countDown();
                }
            }
            return switchItself.answer(call);
        });
        try (Wire wire = new Wire(sbc)) {
            product.settings(product.settings()
                    .with(
                            "switch",
                            product.connection(sbc, sbc.simulator().fingerprint())
                                    .replace(sbc.simulator().url(), wire.url())
                                    .replace("tls:", "request-deadline: 1s, tls:")));

            Ended ended = product.run("migrate", file);

            assertThat(ended.exitCode()).as(ended.screen()).isZero();
            assertThat(second.getCount()).isZero();
            assertThat(wire.connections()).isEqualTo(2);
            assertThat(wire.mostAtOnce()).isOne();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
