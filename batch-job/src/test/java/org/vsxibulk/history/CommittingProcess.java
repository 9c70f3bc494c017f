package org.vsxibulk.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the lock, opens the database and commits chunks until it is killed; says each commit after it happened. */
final class CommittingProcess {

    private CommittingProcess() {}

    public static void main(String[] arguments) {
        System.out.println("started");
        StateLock lock = StateFolder.lock(Path.of(arguments[0]));
        HistoryDatabase database = HistoryDatabase.open(lock);
        System.out.println("open");
        DataSource dataSource = database.dataSource();
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        ChunkLedger ledger = new ChunkLedger(dataSource);
        long run = new RunHistory(dataSource)
                .begin(StateFolder.beginning("migrate", "abc"))
                .id();
        for (int chunk = 1; ; chunk++) {
            String customer = "C" + chunk;
            transaction.executeWithoutResult(status -> {
                ledger.add(run, "routes", Map.of("created", 499L, "rejected", 1L));
                ledger.reject(run, List.of(new Reject("routes", "refused", "key", customer, 2, "no such table")));
            });
            System.out.println("committed " + chunk);
        }
    }
}
