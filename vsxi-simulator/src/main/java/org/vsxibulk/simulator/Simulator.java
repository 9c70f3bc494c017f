package org.vsxibulk.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.simulator.admin.BackDoor;
import org.vsxibulk.simulator.base.StartingState;
import org.vsxibulk.simulator.fault.FaultBook;
import org.vsxibulk.simulator.requests.Recorder;
import org.vsxibulk.simulator.requests.RequestLog;
import org.vsxibulk.simulator.requests.RequestReport;
import org.vsxibulk.simulator.store.StoredEntry;
import org.vsxibulk.simulator.store.SwitchState;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.store.UpdateStyle;
import org.vsxibulk.simulator.tls.Certificate;
import org.vsxibulk.simulator.tls.Certificates;
import org.vsxibulk.simulator.tls.Folders;
import org.vsxibulk.simulator.wire.Actions;
import org.vsxibulk.simulator.wire.BasicAuthentication;
import org.vsxibulk.simulator.wire.Fault;
import org.vsxibulk.simulator.wire.FrontDoor;
import org.vsxibulk.simulator.wire.Handler;
import org.vsxibulk.simulator.wire.HttpAnswers;
import org.vsxibulk.simulator.xml.DocumentReader;
import org.vsxibulk.simulator.xml.XmlBytes;

/**
 * A running stateful VSXi over HTTPS, for tests and rehearsals. Safe for many threads. What tests do to it here goes behind
 * the back of the client: it is neither logged nor counted.
 */
public final class Simulator implements AutoCloseable {
    private final SimulatorOptions options;
    private final SwitchState state;
    private final RequestLog log;
    private final FaultBook faults;
    private final Recorder recorder = new Recorder();
    private final StartingState start;
    private final Certificate certificate;
    private final Optional<Path> temporary;
    private final HttpsServer server;

    private Simulator(SimulatorOptions options) {
        this.options = options;
        this.state = new SwitchState(options.personality(), options.standby(), options.latency());
        this.log = new RequestLog(options.logLimit());
        this.faults = new FaultBook(state, options.seed());
        options.faultRules().forEach(faults::add);
        this.start = new StartingState(options.base(), options.seed(), options.standby());
        start.restore(state);
        this.temporary = options.tlsFolder().isPresent() ? Optional.empty() : Optional.of(temporaryFolder());
        try {
            this.certificate =
                    Certificates.in(options.tlsFolder().or(() -> temporary).orElseThrow());
            this.server = HttpsServer.start(options, certificate, new DoorTransformer(frontDoor(), state, recorder));
        } catch (RuntimeException e) {
            deleteTemporary();
            throw e;
        }
    }

    /**
     * Starts a simulator that answers when this method returns; throws {@link SimulatorFailure} when the port is taken and
     * {@link org.vsxibulk.simulator.fault.BadFault} when a rule does not fit the switch.
     */
    public static Simulator start(SimulatorOptions options) {
        return new Simulator(options);
    }

    private FrontDoor frontDoor() {
        Handler healthy = new Actions(state, options.update(), options.passwords());
        Handler unruled = Fault.wrap(healthy, options.faults());
        return new FrontDoor(
                options.personality().root(),
                guarded(call -> faults.around(call, unruled)),
                guarded(new BackDoor(state, start, log, faults, recorder)),
                new HttpAnswers(options.personality(), options.answerCode()),
                log,
                options.keepBodies());
    }

    private Handler guarded(Handler handler) {
        return new BasicAuthentication(options.user(), options.password(), handler);
    }

    /** Scheme, host and port, without a path: {@code https://127.0.0.1:8888}. */
    public String url() {
        return "https://" + host(options.bind()) + ":" + server.port();
    }

    private static String host(String bind) {
        if (bind.equals("0.0.0.0") || bind.equals("::")) {
            return "127.0.0.1";
        }
        return bind.contains(":") ? "[" + bind + "]" : bind;
    }

    /** User of HTTP Basic. */
    public String user() {
        return options.user();
    }

    /** Password of HTTP Basic. */
    public String password() {
        return options.password();
    }

    /** Name of the switch generation. */
    String personality() {
        return options.personality().name();
    }

    /** SHA-256 of the certificate, 64 hex digits in lower case. */
    public String fingerprint() {
        return certificate.fingerprint();
    }

    /** PEM file of the certificate. */
    public Path certificate() {
        return certificate.pem().toAbsolutePath();
    }

    /** What came in since the start or the last reset. */
    public RequestReport requests() {
        return log.report();
    }

    /** Starts counting anew. */
    public void resetRequests() {
        log.reset();
    }

    /** What goes wrong, and how often it did; rules can come and go while the switch runs. */
    public FaultBook faults() {
        return faults;
    }

    /** The tokens of the tables. */
    public List<String> tables() {
        return List.copyOf(state.tables().keySet());
    }

    /** The documents of a table's entries, in first-insert order, secrets in clear. */
    public List<String> table(String token) {
        List<String> documents = new ArrayList<>();
        state.existing(token)
                .visitAll(entry ->
                        documents.add(new XmlBytes(512).element(entry.element()).toString()));
        return documents;
    }

    /** Number of entries of a table. */
    public int size(String token) {
        return state.existing(token).size();
    }

    /** Puts an entry, given as its document, in place of the one with its key, or at the end. */
    public void put(String token, String document) {
        state.existing(token).update(List.of(DocumentReader.read(document)), UpdateStyle.REPLACE);
    }

    /** Puts all entries of a list document. */
    public void putAll(String token, String listDocument) {
        TableStore table = state.existing(token);
        table.update(table.traits().entriesOf(DocumentReader.read(listDocument)), UpdateStyle.REPLACE);
    }

    /** The document of the entry whose key fields have these values. */
    public Optional<String> find(String token, String... keyValues) {
        TableStore table = state.existing(token);
        return table.find(table.traits().key(List.of(keyValues))).map(Simulator::text);
    }

    /** Removes the entry whose key fields have these values; tells whether there was one. */
    public boolean remove(String token, String... keyValues) {
        TableStore table = state.existing(token);
        return table.delete(List.of(table.traits().key(List.of(keyValues)))) == 1;
    }

    /** Adds live calls to a trunk; a negative number ends calls. */
    public void addCalls(int trunkId, int count) {
        state.addCalls(trunkId, count);
    }

    /** Makes this node active or stand-by; either way it hears writes. */
    public void setStandby(boolean standby) {
        state.setStandby(standby);
    }

    @Override
    public void close() {
        server.close();
        recorder.close();
        deleteTemporary();
    }

    private static String text(StoredEntry entry) {
        XmlBytes out = new XmlBytes(512);
        entry.writeTo(out);
        return out.toString();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("vsxi-simulator-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteTemporary() {
        temporary.filter(Files::exists).ifPresent(folder -> {
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
