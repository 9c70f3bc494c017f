package org.vsxibulk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ChunkLedgerTest {

    @TempDir
    private Path folder;

    private StateLock lock;
    private HistoryDatabase database;
    private ChunkLedger ledger;

    @BeforeEach
    void open() {
        lock = StateFolder.lock(folder);
        database = HistoryDatabase.open(lock);
        ledger = new ChunkLedger(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
        lock.close();
    }

    @Test
    void chunksAddUp() {
        ledger.add(1, "routes", Map.of("created", 500L, "rejected", 0L));
        ledger.add(1, "routes", Map.of("created", 250L, "rejected", 2L));
        ledger.add(1, "new-trunks", Map.of("created", 7L));
        ledger.add(2, "routes", Map.of("created", 1L));

        assertThat(ledger.counters(1))
                .isEqualTo(
                        Map.of("routes", Map.of("created", 750L, "rejected", 2L), "new-trunks", Map.of("created", 7L)));
        assertThat(ledger.counters(1, "sip-users")).isEmpty();
        assertThat(ledger.counters(3)).isEmpty();
    }

    @Test
    void aChunkThatIsRolledBackLeavesNothing() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        ledger.add(1, "routes", Map.of("created", 500L));

        transaction.executeWithoutResult(status -> {
            ledger.add(1, "routes", Map.of("created", 500L));
            ledger.reject(1, List.of(reject("C1", "refused")));
            status.setRollbackOnly();
        });

        assertThat(ledger.counters(1, "routes")).isEqualTo(Map.of("created", 500L));
        assertThat(ledger.rejects(1)).isEmpty();
    }

    @Test
    void rejectsAreReadBackInOrderAndTheirCustomersAreKnown() {
        List<Reject> rejects = List.of(reject("C2", "refused"), reject("C1", "held-back"), reject("C2", "held-back"));
        ledger.reject(1, rejects);
        ledger.reject(1, List.of());
        ledger.reject(2, List.of(reject("C9", "conflict")));

        assertThat(ledger.rejects(1)).isEqualTo(rejects);
        assertThat(ledger.customersWithRejects(1)).isEqualTo(Set.of("C1", "C2"));
    }

    @Test
    void aReasonMayBeLong() {
        String words = "the switch said a lot ".repeat(10_000);
        ledger.reject(1, List.of(new Reject("routes", "refused", "k".repeat(5000), "C1", 1, words)));

        assertThat(ledger.rejects(1)).singleElement().extracting(Reject::reason).isEqualTo(words);
    }

    private static Reject reject(String customer, String kind) {
        return new Reject("routes", kind, "table=5000 match=1", customer, 2, "the switch said: 400 bad route");
    }
}
