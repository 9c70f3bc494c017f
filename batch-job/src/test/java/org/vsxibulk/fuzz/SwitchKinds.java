package org.vsxibulk.fuzz;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.vsxibulk.job.DryRun;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.settings.CommandLineValues;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsLoader;
import org.vsxibulk.settings.SettingsSource;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.DialectLoader;
import org.vsxibulk.vsxi.http.Impatient;
import org.vsxibulk.vsxi.http.Request;
import org.vsxibulk.vsxi.http.StopSignal;
import org.vsxibulk.vsxi.http.SwitchUnavailableException;
import org.vsxibulk.vsxi.http.Transport;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.xml.ElementReader;

/** Answers of the switch: each is damaged among others that are in order. */
final class SwitchKinds implements Closeable {

    private static final String STATISTICS = "stats/realtime";

    private static final List<String> WORDS = List.of(
            "<SansayResponse><code>200</code><message>2 entries done</message></SansayResponse>",
            "<SansayResponse><code>300</code><message>finished with error: entry 5001</message></SansayResponse>",
            "<html><head><title>400</title></head><body><p>entry is over a limit: &lt;XBResource&gt;</p></body></html>",
            "{\"code\": 400, \"message\": \"failed\"}",
            "<?xml version=\"1.0\"?><r/>");

    private static final int[] STATUSES = {200, 200, 200, 204, 300, 302, 400, 401, 429, 500, 503};

    private final Path folder;
    private final Dialect dialect;
    private final Map<String, byte[]> answers;
    private final DryRun dry;

    /** @param answers what an honest switch answers, by the end of the path */
    SwitchKinds(Path folder, Map<String, byte[]> answers) {
        this.folder = folder;
        this.answers = Map.copyOf(answers);
        this.dialect = DialectLoader.load(folder.resolve("dialect"));
        Settings settings = SettingsLoader.load(new SettingsSource(
                folder,
                Optional.of(folder.resolve("vsxi-bulk.yml")),
                Map.of(),
                new CommandLineValues(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(folder.resolve("dialect")),
                        Optional.empty(),
                        Optional.empty())));
        this.dry = new DryRun(folder.resolve("switch-state"), settings, dialect, folder.resolve("customers.csv"));
    }

    List<Kind> all() {
        return List.of(new Downloads(), new Writes(), new Statistics());
    }

    /** A switch of prepared answers, some of which come with another status. */
    private record Prepared(Map<String, byte[]> answers, int status) implements Transport {

        @Override
        public <T> T exchange(Request request, AnswerReader<T> reader) throws IOException {
            String path = request.path().replaceFirst("\\?.*", "");
            boolean laterPage = request.path().matches(".*[?&]page=[1-9].*");
            for (Map.Entry<String, byte[]> answer : answers.entrySet()) {
                if (path.endsWith("/" + answer.getKey())) {
                    byte[] body = laterPage ? new byte[0] : answer.getValue();
                    return reader.read(status, Optional.empty(), new ByteArrayInputStream(body));
                }
            }
            throw new AssertionError("nothing was prepared for " + request);
        }

        @Override
        public List<String> secrets() {
            return List.of("fuzz-Secret-1");
        }

        @Override
        public void close() {}
    }

    private record Damaged(String what, byte[] bytes, Feeding feeding) implements Kind.Specimen {

        @Override
        public boolean feed() throws Exception {
            return feeding.feed(bytes);
        }
    }

    @FunctionalInterface
    private interface Feeding {
        boolean feed(byte[] bytes) throws Exception;
    }

    private VsxiClient client(String path, byte[] damaged, int status) {
        return Impatient.client(dialect, prepared(path, damaged, status), new StopSignal());
    }

    private Prepared prepared(String path, byte[] damaged, int status) {
        Map<String, byte[]> changed = new HashMap<>(answers);
        changed.put(path, damaged);
        return new Prepared(changed, status);
    }

    /** Tables of the switch, which {@code plan} and {@code audit} compare with the input. */
    private final class Downloads implements Kind {

        @Override
        public String name() {
            return "downloads of tables";
        }

        @Override
        public Specimen specimen(Random random) {
            Table table = Table.values()[random.nextInt(Table.values().length)];
            String path = "download/" + dialect.table(table).names().token();
            boolean audit = random.nextBoolean();
            return new Damaged(
                    table.word(),
                    Mutator.mutate(answers.get(path), random),
                    bytes -> isRead(audit, prepared(path, bytes, 200)));
        }

        private boolean isRead(boolean audit, Prepared transport) throws IOException {
            Path run = folder.resolve("run");
            try {
                Files.createDirectories(run);
                Outcome outcome = dry.run(audit, run, stop -> Impatient.client(dialect, transport, stop));
                return outcome != Outcome.SWITCH_UNAVAILABLE;
            } finally {
                try (Stream<Path> files = Files.walk(run)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** What the switch says to a document. */
    private final class Writes implements Kind {

        @Override
        public String name() {
            return "answers to writes";
        }

        @Override
        public Specimen specimen(Random random) {
            byte[] valid = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
            int status = STATUSES[random.nextInt(STATUSES.length)];
            return new Damaged("update with status " + status, Mutator.mutate(valid, random), bytes -> {
                try (VsxiClient client = client("update/subscriber", bytes, status)) {
                    var entry = ElementReader.document(
                            "<XBSubscriber><username>u</username><password>Kj7-mangrove</password></XBSubscriber>");
                    return harmless(
                            client.update(Table.SIP_USER, List.of(entry), 1).words(), true);
                } catch (SwitchUnavailableException e) {
                    return harmless(String.valueOf(e.getMessage()), false);
                }
            });
        }
    }

    /** Which node is active, and which trunks carry calls. */
    private final class Statistics implements Kind {

        @Override
        public String name() {
            return "statistics";
        }

        @Override
        public Specimen specimen(Random random) {
            boolean calls = random.nextBoolean();
            return new Damaged(calls ? "calls" : "state", Mutator.mutate(answers.get(STATISTICS), random), bytes -> {
                try (VsxiClient client = client(STATISTICS, bytes, 200)) {
                    return harmless(
                            calls ? client.calls().toString() : client.state().toString(), true);
                } catch (SwitchUnavailableException e) {
                    return harmless(String.valueOf(e.getMessage()), false);
                }
            });
        }
    }

    private static boolean harmless(String words, boolean accepted) {
        if (words.contains("fuzz-Secret-1") || words.contains("Kj7-mangrove")) {
            throw new AssertionError("a secret in " + words);
        }
        if (words.length() > 20_000) {
            throw new AssertionError("a message of " + words.length() + " characters");
        }
        return accepted;
    }

    @Override
    public void close() {
        dry.close();
    }
}
