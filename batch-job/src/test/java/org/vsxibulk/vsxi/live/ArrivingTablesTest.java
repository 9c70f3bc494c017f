package org.vsxibulk.vsxi.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;

/** Whoever asks for a table gets it once it is there, or hears that it will not come. */
@Timeout(20)
class ArrivingTablesTest {

    @TempDir
    private Path folder;

    private final ArrivingTables tables = new ArrivingTables();
    private LiveTable trunks;
    private LiveTable routes;

    @BeforeEach
    void download() {
        trunks = LiveFixture.table(TestDialects.plain(), folder, Table.TRUNK, List.of());
        routes = LiveFixture.table(TestDialects.plain(), folder, Table.ROUTE, List.of());
    }

    @AfterEach
    void close() {
        trunks.close();
        routes.close();
    }

    /** Somebody who has asked, and waits. */
    private FutureTask<LiveTable> waitingFor(Table table) {
        FutureTask<LiveTable> asked = new FutureTask<>(() -> tables.get(table));
        Thread waiter = new Thread(asked, "waits for " + table);
        waiter.setDaemon(true);
        waiter.start();
        await().until(() -> waiter.getState() == Thread.State.WAITING);
        return asked;
    }

    @Test
    void aTableThatIsThereIsGivenAtOnceAndAgain() {
        tables.put(trunks);
        tables.put(routes);
        assertThat(tables.get(Table.TRUNK)).isSameAs(trunks);
        assertThat(tables.get(Table.ROUTE)).isSameAs(routes);
        assertThat(tables.get(Table.TRUNK)).isSameAs(trunks);
    }

    /** Somebody may be looking at the first one. */
    @Test
    void anotherDownloadDoesNotTakeThePlaceOfTheFirst() {
        try (LiveTable later =
                LiveFixture.table(TestDialects.plain(), folder.resolve("later"), Table.TRUNK, List.of())) {
            assertThat(tables.put(trunks)).isTrue();
            assertThat(tables.put(later)).isFalse();
            assertThat(tables.put(trunks)).isTrue();
            assertThat(tables.get(Table.TRUNK)).isSameAs(trunks);
        }
    }

    @Test
    void whoeverAsksTooEarlyWaitsForHisTableAndForNoOther() throws Exception {
        FutureTask<LiveTable> one = waitingFor(Table.ROUTE);
        FutureTask<LiveTable> other = waitingFor(Table.ROUTE);
        tables.put(trunks);
        assertThat(waitingFor(Table.ROUTE)).isNotDone();
        assertThat(one).isNotDone();
        tables.put(routes);
        assertThat(one.get()).isSameAs(routes);
        assertThat(other.get()).isSameAs(routes);
    }

    @Test
    void whoeverWaitsForATableThatWillNotComeIsSentAway() {
        FutureTask<LiveTable> one = waitingFor(Table.ROUTE);
        FutureTask<LiveTable> other = waitingFor(Table.TRUNK);
        tables.abandon();
        for (FutureTask<LiveTable> waiter : List.of(one, other)) {
            assertThatThrownBy(waiter::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void whoeverAsksLaterIsSentAwayAtOnceButForWhatIsThere() {
        tables.put(trunks);
        tables.abandon();
        assertThatThrownBy(() -> tables.get(Table.ROUTE))
                .isInstanceOf(CancellationException.class)
                .hasMessage("the routes will not come");
        assertThat(tables.get(Table.TRUNK)).isSameAs(trunks);
    }

    @Test
    void aWaiterWhoIsInterruptedGoesAwayInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> tables.get(Table.ROUTE)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
