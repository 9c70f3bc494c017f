package org.vsxibulk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class FindingHistoryTest {

    @TempDir
    private Path folder;

    private StateLock lock;
    private HistoryDatabase database;
    private FindingHistory history;

    @BeforeEach
    void open() {
        lock = StateFolder.lock(folder);
        database = HistoryDatabase.open(lock);
        history = new FindingHistory(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
        lock.close();
    }

    @Test
    void findingsAreNewPersistingOrResolvedAgainstTheLastCompleteAudit() {
        audit(1, "whole", true, 10, 20, 30, 20);
        audit(2, "whole", false, 10);

        Fingerprints previous = history.previousFingerprints("whole");
        assertThat(previous.toArray()).containsExactly(10, 20, 30);
        assertThat(previous.test(20)).isTrue();
        assertThat(previous.test(25)).isFalse();

        audit(3, "whole", true, 30, 40);
        assertThat(history.resolved(previous, 3)).isEqualTo(2);
        assertThat(history.previousFingerprints("whole").toArray()).containsExactly(30, 40);
    }

    @Test
    void auditsOfDifferentScopesAreNotCompared() {
        audit(1, "whole", true, 10);
        audit(2, "input", true, 99);

        assertThat(history.previousFingerprints("whole").toArray()).containsExactly(10);
        assertThat(history.previousFingerprints("partial").size()).isZero();
    }

    @Test
    void anAuditThatFoundNothingIsAPreviousAuditToo() {
        audit(1, "whole", true, 10);
        audit(2, "whole", true);

        assertThat(history.previousFingerprints("whole").size()).isZero();
    }

    @Test
    void aBrokenOffAuditOfTheSameRunIsForgotten() {
        audit(1, "whole", false, 1, 2, 3);
        audit(1, "whole", true, 4);

        assertThat(history.fingerprints(1).toArray()).containsExactly(4);
    }

    @Test
    void onlyTheNewestAuditsAreKept() {
        for (int run = 1; run <= 95; run++) {
            audit(run, "whole", true, run);
        }
        history.keepNewest(90);

        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        assertThat(jdbc.sql("SELECT MIN(run) FROM findings").query(Long.class).single())
                .isEqualTo(6);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audits").query(Long.class).single())
                .isEqualTo(90);
    }

    @Test
    void tablesThatWereEmptyAreRemembered() {
        assertThat(history.emptyTablesOfNewest("whole")).isEmpty();
        history.begin(1, "whole").close();
        history.end(1, false, Set.of("sip-user", "digit-mapping"));
        assertThat(history.emptyTablesOfNewest("whole")).isEqualTo(Set.of("sip-user", "digit-mapping"));

        history.begin(2, "whole").close();
        assertThat(history.emptyTablesOfNewest("whole")).hasSize(2);
        history.end(2, true, Set.of());
        assertThat(history.emptyTablesOfNewest("whole")).isEmpty();
    }

    @Test
    void aHundredThousandFindingsAreWrittenQuickly() {
        long before = System.nanoTime();
        try (FindingRecorder recorder = history.begin(1, "whole")) {
            for (int i = 0; i < 100_000; i++) {
                recorder.add(finding(i * 0x9E3779B97F4A7C15L));
            }
        }
        history.end(1, true, Set.of());
        long after = System.nanoTime();

        assertThat(history.previousFingerprints("whole").size()).isEqualTo(100_000);
        // 1.4 s on an idle machine with two cores; the limit is for a busy one
        assertThat(Duration.ofNanos(after - before)).isLessThan(Duration.ofSeconds(20));
    }

    private void audit(long run, String scope, boolean complete, long... fingerprints) {
        try (FindingRecorder recorder = history.begin(run, scope)) {
            for (long fingerprint : fingerprints) {
                recorder.add(finding(fingerprint));
            }
        }
        history.end(run, complete, Set.of());
    }

    private static StoredFinding finding(long fingerprint) {
        return new StoredFinding(fingerprint, "missing", "route", "table=5000 match=2125550100 extension=1", "new");
    }
}
