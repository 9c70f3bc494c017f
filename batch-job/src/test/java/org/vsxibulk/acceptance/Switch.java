package org.vsxibulk.acceptance;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vsxibulk.simulator.Simulator;
import org.vsxibulk.simulator.SimulatorOptions;
import org.vsxibulk.simulator.base.Base;
import org.vsxibulk.simulator.requests.LoggedRequest;

/** The simulated switch of a story, and what is on it. */
final class Switch implements AutoCloseable {

    static final List<String> TABLES =
            List.of("route_index", "digit_mapping_index", "resource", "subscriber", "route", "digit_mapping");

    /** One certificate for all stories: making one takes half a second. */
    private static final Path TLS = Path.of("target", "acceptance-tls").toAbsolutePath();

    private final Simulator simulator;

    private Switch(Simulator simulator) {
        this.simulator = simulator;
    }

    /** A switch that carries other people's trunks. */
    static Switch start(UnaryOperator<SimulatorOptions.Builder> options) {
        SimulatorOptions.Builder builder = SimulatorOptions.builder()
                .base(Base.STRANGERS)
                .login("provisioning", "switch-Secret-5af1")
                .tlsFolder(TLS);
        return new Switch(Simulator.start(options.apply(builder).build()));
    }

    Simulator simulator() {
        return simulator;
    }

    /** Every document of every table, in order. */
    Map<String, List<String>> everything() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        TABLES.forEach(table -> tables.put(table, simulator.table(table)));
        return tables;
    }

    /** The one document with these key fields. */
    Xml entry(String table, String... key) {
        return Xml.of(simulator
                .find(table, key)
                .orElseThrow(() -> new AssertionError("no " + table + " " + String.join("/", key))));
    }

    boolean has(String table, String... key) {
        return simulator.find(table, key).isPresent();
    }

    /** Changes the text of one document behind the product's back. */
    void edit(String table, UnaryOperator<String> change, String... key) {
        String before = simulator.find(table, key).orElseThrow();
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing was changed in " + before);
        }
        simulator.put(table, after);
    }

    /** Requests that were anything but GET, since {@code story} began. */
    List<LoggedRequest> writesDuring(Runnable story) {
        simulator.resetRequests();
        story.run();
        return writes();
    }

    List<LoggedRequest> writes() {
        return simulator.requests().log().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    Set<String> methods() {
        return Set.copyOf(simulator.requests().log().stream()
                .map(LoggedRequest::method)
                .toList());
    }

    void behindItsBack(Consumer<Simulator> work) {
        work.accept(simulator);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
