package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.util.FileSystemUtils;
import org.vsxibulk.history.HistoryDatabase;
import org.vsxibulk.history.LockAttempt;
import org.vsxibulk.history.RunningNow;
import org.vsxibulk.history.StateLock;
import org.vsxibulk.provision.Intent;
import org.vsxibulk.vsxi.http.StopSignal;

/**
 * A job goes on after kills. A kill is a copy of the database in the middle of a chunk: what is on the disk then is what
 * a killed process leaves.
 */
class RestartTest {

    private static final JobParameters PARAMETERS =
            new JobParametersBuilder().addString("switch", "sw").toJobParameters();

    @TempDir
    private Path folder;

    /** A chunk of lines on its way. */
    @FunctionalInterface
    private interface ChunkVisitor {
        void accept(List<String> keys) throws IOException;
    }

    /** Something to do with a database. */
    @FunctionalInterface
    private interface Work<T> {
        T on(BatchRuntime batch) throws Exception;
    }

    private <T> T with(Path state, Work<T> work) throws Exception {
        RunningNow me = new RunningNow(1, "migrate", "eve@noc1", Instant.EPOCH, "reports/x");
        try (StateLock lock = ((LockAttempt.Taken) StateLock.take(state, me)).lock();
                HistoryDatabase database = HistoryDatabase.open(lock)) {
            return work.on(BatchRuntime.over(database.dataSource()));
        }
    }

    /** Chunks of two lines of ten. */
    private StepExecutionListener beforeCheckpoint = new StepExecutionListener() {};

    private Job job(BatchRuntime batch, ChunkVisitor visitor) throws IOException {
        Path lines = PlanLines.write(folder.resolve("lines.jsonl"), 10);
        ItemWriter<Intent> writer = chunk -> visitor.accept(
                chunk.getItems().stream().map(intent -> intent.line().key()).toList());
        return new JobBuilder("small", batch.repository())
                .start(new StepBuilder("routes", batch.repository())
                        .<Intent, Intent>chunk(2)
                        .reader(new PlanItemReader(() -> lines, PlanLines::intents))
                        .writer(writer)
                        .transactionManager(batch.transactions())
                        .listener(beforeCheckpoint)
                        .listener(new Checkpoint(batch.repository()))
                        .build())
                .build();
    }

    private JobExecution start(Path state, ChunkVisitor visitor) throws Exception {
        return with(state, batch -> BatchStart.start(batch, job(batch, visitor), PARAMETERS));
    }

    /** The database only: a lock ends with its process. */
    private Path copy(Path state, String name) {
        Path image = folder.resolve(name);
        try {
            FileSystemUtils.copyRecursively(state.resolve("db"), image.resolve("db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    /** Spring Batch 6.0.6 forgets the checkpoint at the second kill, and started from the first line again. */
    @Test
    void aSecondKillBeforeTheFirstCommitOfTheRestartedStepKeepsTheCheckpoint() throws Exception {
        Path first = folder.resolve("first");
        List<String> sent = new ArrayList<>();
        start(first, keys -> {
            if (keys.contains("id=5")) {
                copy(first, "second");
            }
        });
        Path second = folder.resolve("second");
        start(second, keys -> {
            if (sent.isEmpty()) {
                copy(second, "third");
            }
            sent.addAll(keys);
        });
        assertThat(sent).startsWith("id=5").hasSize(6);
        sent.clear();
        JobExecution last = start(folder.resolve("third"), sent::addAll);
        assertThat(last.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(sent).containsExactly("id=5", "id=6", "id=7", "id=8", "id=9", "id=10");
    }

    /** The step was saved without a checkpoint, and the listener that fills it in had not run. */
    @Test
    void aKillBetweenTheStepAndItsCheckpointKeepsTheCheckpoint() throws Exception {
        Path first = folder.resolve("first");
        start(first, keys -> {
            if (keys.contains("id=5")) {
                copy(first, "second");
            }
        });
        Path second = folder.resolve("second");
        beforeCheckpoint = new StepExecutionListener() {
            @Override
            public void beforeStep(StepExecution step) {
                copy(second, "third");
            }
        };
        start(second, keys -> {});
        beforeCheckpoint = new StepExecutionListener() {};
        List<String> sent = new ArrayList<>();

        JobExecution last = start(folder.resolve("third"), sent::addAll);

        assertThat(last.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(sent).containsExactly("id=5", "id=6", "id=7", "id=8", "id=9", "id=10");
    }

    @Test
    void anInstanceWithoutAnExecutionIsStartedAfresh() throws Exception {
        List<String> sent = new ArrayList<>();
        Path state = folder.resolve("state");
        JobExecution execution = with(state, batch -> {
            Job job = job(batch, sent::addAll);
            batch.repository().createJobInstance(job.getName(), PARAMETERS);
            return BatchStart.start(batch, job, PARAMETERS);
        });
        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(sent).hasSize(10);
    }

    @Test
    void aRunThatWasLeftStartedBeforeItsFirstChunkIsRecovered() throws Exception {
        Path state = folder.resolve("state");
        start(state, keys -> {
            if (keys.contains("id=1")) {
                copy(state, "killed");
            }
        });
        List<String> sent = new ArrayList<>();
        JobExecution again = start(folder.resolve("killed"), sent::addAll);
        assertThat(again.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(sent).hasSize(10);
    }

    /** A run that was stopped or killed while it planned ended with an internal fault: "not downloaded: route tables". */
    @Test
    void whatThePlanNeedsInMemoryIsDoneAgainUntilThePlanIsMade() throws Exception {
        Path state = folder.resolve("state");
        List<String> done = new ArrayList<>();
        Runnable fine = () -> {};
        Runnable stopped = () -> {
            throw new IllegalStateException("stopped");
        };
        planning(state, done, stopped, fine);
        planning(state, done, fine, stopped);
        planning(state, done, fine, fine);

        assertThat(done).containsExactly("snapshot", "plan", "snapshot", "plan", "writing", "writing");
    }

    private void planning(Path state, List<String> done, Runnable endOfPlanning, Runnable endOfWriting)
            throws Exception {
        with(state, batch -> {
            StepFactory steps = new StepFactory(batch.repository(), batch.transactions(), new StopSignal());
            Job job = new JobBuilder("planning", batch.repository())
                    .start(steps.until("plan", "snapshot", noting("snapshot", done, () -> {})))
                    .next(steps.once("plan", noting("plan", done, endOfPlanning)))
                    .next(steps.once("writing", noting("writing", done, endOfWriting)))
                    .build();
            return BatchStart.start(batch, job, PARAMETERS);
        });
    }

    private static Tasklet noting(String name, List<String> done, Runnable then) {
        return (contribution, context) -> {
            done.add(name);
            then.run();
            return RepeatStatus.FINISHED;
        };
    }
}
