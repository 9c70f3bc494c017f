package org.vsxibulk.fuzz;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Feeds so many damaged files of all kinds in turn. The same seed gives the same files. */
final class Fuzz implements Closeable {

    /** Longest time for one file. */
    static final long SECONDS = 5;

    /** So often as the others: nearly all of the code that an answer meets is behind a download. */
    private static final int DOWNLOADS = 3;

    private final long seed;
    private final Path failures;
    private final SwitchKinds ofSwitch;
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private ExecutorService feeder = Executors.newSingleThreadExecutor(Fuzz::thread);

    /**
     * @param folder empty, to work in
     * @param failures where files that do harm are kept
     */
    Fuzz(long seed, Path folder, Path failures) throws Exception {
        this.seed = seed;
        this.failures = failures;
        kinds.addAll(new InputKinds(folder).all());
        ofSwitch = new SwitchKinds(folder, HonestAnswers.of(folder));
        List<Kind> answers = ofSwitch.all();
        kinds.addAll(answers);
        for (int i = 1; i < DOWNLOADS; i++) {
            kinds.add(answers.get(0));
        }
        kinds.forEach(kind -> tallies.putIfAbsent(kind.name(), new Tally(kind.name())));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "feeder");
        thread.setDaemon(true);
        return thread;
    }

    /** Feeds the files with the numbers from 0. */
    void run(int files) throws IOException, InterruptedException {
        for (int number = 0; number < files; number++) {
            Kind kind = kinds.get(number % kinds.size());
            Kind.Specimen specimen = kind.specimen(new Random(seed * 1_000_003 + number));
            try {
                tallies.get(kind.name())
                        .add(feeder.submit(() -> Tally.measured(specimen)).get(SECONDS, TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                keep(number, kind, specimen, "not done within " + SECONDS + " s");
                feeder = Executors.newSingleThreadExecutor(Fuzz::thread);
            } catch (ExecutionException e) {
                keep(number, kind, specimen, words(e.getCause()));
            }
        }
    }

    private static String words(Throwable failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            words.append(cause).append('\n');
            for (StackTraceElement element : cause.getStackTrace()) {
                if (element.getClassName().startsWith("org.vsxibulk")) {
                    words.append("    at ").append(element).append('\n');
                }
            }
        }
        return words.toString();
    }

    private void keep(int number, Kind kind, Kind.Specimen specimen, String words) throws IOException {
        tallies.get(kind.name()).broken();
        Files.createDirectories(failures);
        String name = kind.name().replace(' ', '-') + "-" + seed + "-" + number + "-"
                + specimen.what().replaceAll("[^A-Za-z0-9.-]", "-");
        Path file = Files.write(failures.resolve(name), specimen.bytes());
        Files.writeString(failures.resolve(name + ".txt"), words);
        broken.add(file + " (seed " + seed + ", number " + number + "): "
                + words.lines().findFirst().orElse(""));
    }

    /** The files that did harm, each with seed and number. */
    List<String> broken() {
        return broken;
    }

    /** One line a kind. */
    List<Tally> tallies() {
        return List.copyOf(tallies.values());
    }

    @Override
    public void close() {
        feeder.shutdownNow();
        ofSwitch.close();
    }
}
