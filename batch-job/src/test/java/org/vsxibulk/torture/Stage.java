package org.vsxibulk.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;
import org.vsxibulk.acceptance.Ended;
import org.vsxibulk.acceptance.Launcher;
import org.vsxibulk.acceptance.Product;
import org.vsxibulk.acceptance.ProductProcess;
import org.vsxibulk.acceptance.SettingsText;
import org.vsxibulk.acceptance.Switch;

/** A switch as a scenario has it, and the product in an empty folder, for one command and its repetitions. */
final class Stage implements AutoCloseable {

    /** Below it, a thread of the operating system is not woken up precisely enough. */
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Scenario scenario;
    private final Product product;
    private final Switch sbc;
    private final Observer observer;
    private final Place place;
    private int starts;

    /** @param folder is emptied first */
    Stage(Path folder, Scenario scenario) {
        this.scenario = scenario;
        this.place = new Place(scenario.verb());
        this.observer = new Observer(scenario.trouble());
        this.product = new Product(emptied(folder));
        this.sbc = Switch.start(options -> options);
        sbc.misbehave(observer);
        scenario.before()
                .forEach((table, documents) ->
                        documents.forEach(document -> sbc.simulator().put(table, document)));
        scenario.busyTrunks().forEach(trunk -> sbc.simulator().addCalls(trunk, 1));
        product.connect(sbc);
        SettingsText settings = product.settings().with("switch-id", "tortured");
        product.settings(settings.with("chunk-size", "" + scenario.chunkSize()));
        product.write("customers.csv", scenario.csv());
    }

    /** From now on processes are started in this way. */
    Stage launchedBy(Launcher launcher) {
        product.launchedBy(launcher);
        return this;
    }

    /** The command in this process, undisturbed. */
    Ended runHere() {
        return runHere(Duration.ZERO);
    }

    /** @param age of every request, as far as anybody is told */
    Ended runHere(Duration age) {
        observer.watch(++starts, Moment.sinceStart(Duration.ZERO), () -> age, () -> "");
        return product.run(scenario.verb(), words());
    }

    /** The command in a process of its own, undisturbed. */
    Ended run() {
        try (ProductProcess process = start(new CompletableFuture<>(), Moment.sinceStart(Duration.ZERO))) {
            return process.ended();
        }
    }

    /** The command in a process of its own, killed at a moment unless it ends before. */
    Killed runUntil(Moment moment) {
        CompletableFuture<Void> come = new CompletableFuture<>();
        try (ProductProcess process = start(come, moment)) {
            await(moment, come, process);
            process.kill();
            Ended ended = process.ended();
            return new Killed(starts, where(process), ended);
        }
    }

    /** The command in a process of its own, asked to stop at a moment unless it ends before. */
    Stopped stopAt(Moment moment, String signal) {
        CompletableFuture<Void> come = new CompletableFuture<>();
        try (ProductProcess process = start(come, moment)) {
            await(moment, come, process);
            String step = where(process);
            long begun = System.nanoTime();
            process.signal(signal);
            Ended ended = process.ended();
            return new Stopped(signal, step, Duration.ofNanos(System.nanoTime() - begun), ended);
        }
    }

    private static void await(Moment moment, CompletableFuture<Void> come, ProductProcess process) {
        if (moment.request() > 0) {
            CompletableFuture.anyOf(come, process.end()).join();
            pause(process, moment.delay());
        } else {
            pause(process, moment.delay().minus(process.age()));
        }
    }

    private ProductProcess start(CompletableFuture<Void> come, Moment moment) {
        ProductProcess process = product.start(Map.of(), scenario.verb(), words());
        observer.watch(++starts, moment, process::age, () -> where(process)).thenRun(() -> come.complete(null));
        return process;
    }

    private Object[] words() {
        List<Object> words = new ArrayList<>(List.of(product.folder().resolve("customers.csv")));
        words.addAll(scenario.options());
        return words.toArray();
    }

    private synchronized String where(ProductProcess process) {
        return place.of(process.errSoFar(), Files.isDirectory(product.reports()));
    }

    private static void pause(ProductProcess process, Duration time) {
        try {
            if (time.compareTo(SHORT) > 0) {
                process.endsWithin(time.toNanos(), TimeUnit.NANOSECONDS);
            } else {
                LockSupport.parkNanos(time.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int starts() {
        return starts;
    }

    List<Seen> seen() {
        return observer.seen();
    }

    /** All documents of all tables, in no order. */
    Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        sbc.everything()
                .forEach((table, documents) ->
                        tables.put(table, documents.stream().sorted().toList()));
        return tables;
    }

    /** What the command has left when it was let go to its end. */
    Outcome outcome(Ended last) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(observer::quiet);
        return new Outcome(last.exitCode(), tables(), ComparableReports.of(firstReports()), last.screen());
    }

    /** When the process was killed after its run had ended, the next start was a run of its own. */
    private Path firstReports() {
        try (Stream<Path> folders = Files.list(product.reports())) {
            return folders.filter(folder -> Files.exists(folder.resolve("summary.json")))
                    .min(Path::compareTo)
                    .orElseThrow(() -> new IllegalStateException("there are no reports"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path emptied(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sbc.close();
    }
}
