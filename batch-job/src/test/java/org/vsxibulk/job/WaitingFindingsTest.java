package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vsxibulk.audit.Finding;
import org.vsxibulk.vsxi.Table;

/** Findings come out as they went in, and only so many of them are in between. */
@Timeout(20)
class WaitingFindingsTest {

    private final WaitingFindings findings = new WaitingFindings();
    private final AtomicInteger put = new AtomicInteger();

    private static Finding finding(String key, String actual, String message) {
        return new Finding(
                "mismatch", Finding.Severity.ERROR, Table.TRUNK, key, "C1", 1, "name", "one", actual, message, "");
    }

    /** Somebody who puts one after the other, until he must wait or all are there. */
    private FutureTask<Void> putting(int count, IntFunction<Finding> made) {
        FutureTask<Void> task = new FutureTask<>(() -> {
            for (int i = 0; i < count; i++) {
                findings.put(made.apply(i));
                put.incrementAndGet();
            }
            findings.end();
            return null;
        });
        Thread finder = new Thread(task, "finder");
        finder.setDaemon(true);
        finder.start();
        await().until(() -> task.isDone() || finder.getState() == Thread.State.WAITING);
        return task;
    }

    @Test
    void someThousandMayWait() throws Exception {
        FutureTask<Void> task = putting(100_000, i -> finding("id=" + i, "", "missing"));
        assertThat(task).isNotDone();
        assertThat(put.get()).isBetween(4_000, 9_000);
        for (int i = 0; i < 100_000; i++) {
            assertThat(findings.next().orElseThrow().key()).isEqualTo("id=" + i);
        }
        assertThat(findings.next()).isEmpty();
        assertThat(findings.isEmpty()).isTrue();
        task.get();
    }

    /** A switch may show a megabyte as the name of each trunk, and four thousand of them filled the memory. */
    @Test
    void longOnesWaitInFewerNumbersWhereverTheyAreLong() throws Exception {
        String megabyte = "x".repeat(1 << 20);
        FutureTask<Void> task = putting(90, i -> switch (i % 3) {
            case 0 -> finding("id", megabyte, "");
            case 1 -> finding("id", "", megabyte);
            default -> finding(megabyte, "", "");
        });
        assertThat(task).isNotDone();
        assertThat(put.get()).isEqualTo(3);
        for (int i = 0; i < 90; i++) {
            assertThat(findings.next()).isPresent();
        }
        assertThat(findings.next()).isEmpty();
        task.get();
    }

    @Test
    void oneThatIsLongerThanAllMayBeWaitsAlone() throws Exception {
        FutureTask<Void> task = putting(3, i -> finding("id", "x".repeat(1 << 23), ""));
        assertThat(put.get()).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            assertThat(findings.next()).isPresent();
        }
        task.get();
    }

    @Test
    void whoeverWaitsForRoomIsSentAwayAtTheEnd() {
        FutureTask<Void> task = putting(100_000, i -> finding("id=" + i, "", "missing"));
        int before = put.get();
        findings.close();
        assertThatThrownBy(task::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(CancellationException.class);
        assertThat(put.get()).isEqualTo(before);
        assertThatThrownBy(() -> findings.put(finding("id", "", ""))).isInstanceOf(CancellationException.class);
    }
}
