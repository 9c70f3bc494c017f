package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.vsxibulk.provision.Intent;

/** A step goes on with the line behind its checkpoint. */
class PlanItemReaderTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void writeLines() throws IOException {
        file = PlanLines.write(folder.resolve("routes.jsonl"), 7);
    }

    private PlanItemReader reader() {
        return new PlanItemReader(() -> file, PlanLines::intents);
    }

    private static List<String> rest(PlanItemReader reader) {
        List<String> keys = new ArrayList<>();
        for (Intent intent = reader.read(); intent != null; intent = reader.read()) {
            keys.add(intent.line().key());
        }
        return keys;
    }

    @Test
    void aFirstStartReadsEveryLineThatWrites() {
        PlanItemReader reader = reader();
        reader.open(new ExecutionContext());
        assertThat(rest(reader)).containsExactly("id=1", "id=2", "id=3", "id=4", "id=5", "id=6", "id=7");
        assertThat(reader.read()).isNull();
        reader.close();
    }

    @Test
    void aRestartReadsWhatIsBehindEveryPossibleCheckpoint() {
        for (int read = 0; read <= 7; read++) {
            ExecutionContext checkpoint = new ExecutionContext();
            PlanItemReader first = reader();
            first.open(checkpoint);
            for (int i = 0; i < read; i++) {
                first.read();
            }
            first.update(checkpoint);
            first.close();
            PlanItemReader second = reader();
            second.open(checkpoint);
            assertThat(rest(second)).hasSize(7 - read);
            second.update(checkpoint);
            assertThat(checkpoint.getLong(PlanItemReader.READ)).isEqualTo(7);
            second.close();
        }
    }

    @Test
    void readingUnopenedIsAFault() {
        PlanItemReader reader = reader();
        assertThatThrownBy(reader::read).isInstanceOf(IllegalStateException.class);
        reader.close();
    }
}
