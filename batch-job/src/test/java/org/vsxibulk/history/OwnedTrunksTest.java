package org.vsxibulk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class OwnedTrunksTest {

    @TempDir
    private Path folder;

    @Test
    void trunksOfEarlierRunsAreKnown() {
        try (StateLock lock = StateFolder.lock(folder);
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            OwnedTrunks trunks = new OwnedTrunks(database.dataSource());
            trunks.add(1, IntStream.range(5000, 15_000).boxed().toList());
            trunks.add(2, List.of(5000, 5000, 20_000));
            trunks.add(3, List.of());
            trunks.remove(List.of(5001));

            assertThat(trunks.among(List.of(5000, 5001, 14_999, 15_000, 20_000)))
                    .isEqualTo(Set.of(5000, 14_999, 20_000));
            assertThat(trunks.all()).hasSize(10_000).contains(5000, 20_000).doesNotContain(5001);
            assertThat(trunks.contains(5000)).isTrue();
            assertThat(trunks.contains(5001)).isFalse();
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("SELECT first_run || '-' || last_run FROM owned_trunks WHERE trunk_id = 5000")
                            .query(String.class)
                            .single())
                    .isEqualTo("1-2");
        }
    }
}
