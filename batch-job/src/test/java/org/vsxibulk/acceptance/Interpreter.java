package org.vsxibulk.acceptance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.simulator.Simulator;
import org.vsxibulk.simulator.requests.LoggedRequest;
import org.vsxibulk.simulator.requests.RequestReport;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.Fault;
import org.vsxibulk.simulator.wire.Handler;

/** The simulator for stories, which speak to it in the words of the personality {@code standard}, whichever it has. */
public final class Interpreter {

    private static final String DELETE = "delete/";

    private final Simulator simulator;
    private final Tongue tongue;

    Interpreter(Simulator simulator, Tongue tongue) {
        this.simulator = simulator;
        this.tongue = tongue;
    }

    public String url() {
        return simulator.url();
    }

    public String user() {
        return simulator.user();
    }

    public String password() {
        return simulator.password();
    }

    public String fingerprint() {
        return simulator.fingerprint();
    }

    public Path certificate() {
        return simulator.certificate();
    }

    public void resetRequests() {
        simulator.resetRequests();
    }

    public void addCalls(int trunk, int count) {
        simulator.addCalls(trunk, count);
    }

    public void setStandby(boolean standby) {
        simulator.setStandby(standby);
    }

    public FaultWords faults() {
        return new FaultWords(tongue, simulator.faults());
    }

    /** The documents of a table, in order. */
    public List<String> table(String table) {
        return tongue.fromSwitch(table, simulator.table(tongue.token(table)));
    }

    public int size(String table) {
        return simulator.size(tongue.token(table));
    }

    public Optional<String> find(String table, String... key) {
        return simulator
                .find(tongue.token(table), tongue.key(table, key))
                .map(document -> tongue.fromSwitch(table, document));
    }

    public boolean remove(String table, String... key) {
        return simulator.remove(tongue.token(table), tongue.key(table, key));
    }

    public void put(String table, String document) {
        simulator.put(tongue.token(table), tongue.toSwitch(table, document));
    }

    public void putAll(String table, String list) {
        simulator.putAll(tongue.token(table), tongue.toSwitch(table, list));
    }

    public RequestReport requests() {
        RequestReport report = simulator.requests();
        return tongue.isOurs()
                ? report
                : new RequestReport(
                        named(report.efforts()),
                        named(report.entriesWritten()),
                        report.wipingCalls(),
                        report.log().stream().map(this::told).toList());
    }

    private <T> Map<String, T> named(Map<String, T> byCall) {
        Map<String, T> named = new LinkedHashMap<>();
        byCall.forEach((call, count) -> named.put(path(call), count));
        return named;
    }

    private LoggedRequest told(LoggedRequest request) {
        int mark = request.target().indexOf('?');
        String path = mark < 0 ? request.target() : request.target().substring(0, mark);
        String query = request.target().substring(path.length());
        return new LoggedRequest(
                request.arrived(),
                method(request.method(), path),
                path(path) + query,
                request.entries(),
                request.status(),
                request.code(),
                request.millis(),
                request.body().map(body -> body(path, body)));
    }

    /** A path with our name of its table. */
    private String path(String path) {
        int slash = path.lastIndexOf('/');
        return path.substring(0, slash + 1) + tongue.ours(path.substring(slash + 1));
    }

    private static String method(String method, String path) {
        return path.contains(DELETE) ? "DELETE" : method;
    }

    private String body(String path, String body) {
        return body.isBlank() ? body : tongue.fromSwitch(tongue.ours(path.replaceFirst(".*/", "")), body);
    }

    /** A fault that looks at calls in the words of the stories. Answers are passed on as they are. */
    Fault fault(Fault ofStory) {
        return tongue.isOurs() ? ofStory : (call, healthy) -> translated(ofStory, call, healthy);
    }

    private Answer translated(Fault ofStory, Call call, Handler healthy) {
        String body = new String(call.body(), StandardCharsets.UTF_8);
        Call told = new Call(
                method(call.method(), call.path()),
                path(call.path()),
                tongue.query(call.query(), false),
                call.authorization(),
                body(call.path(), body).getBytes(StandardCharsets.UTF_8));
        return ofStory.around(told, asked -> {
            if (asked != told) {
                throw new AssertionError("no story changes a call");
            }
            return healthy.answer(call);
        });
    }
}
