package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.vsxibulk.simulator.Simulator;
import org.vsxibulk.simulator.SimulatorOptions;
import org.vsxibulk.simulator.base.Base;
import org.vsxibulk.simulator.requests.LoggedRequest;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Fault;

/** The simulated switch of a story, and what is on it. */
public final class Switch implements AutoCloseable {

    public static final List<String> TABLES =
            List.of("route_index", "digit_mapping_index", "resource", "subscriber", "route", "digit_mapping");

    /** One certificate for all stories of a process: making one takes half a second. */
    private static final Path TLS = Path.of("target", "acceptance-tls" + System.getProperty("vsxibulk.fork", ""))
            .toAbsolutePath();

    private static final Fault NONE = (call, healthy) -> healthy.answer(call);

    private final Simulator switchItself;
    private final Interpreter simulator;
    private final AtomicReference<Fault> fault;

    private Switch(Simulator simulator, AtomicReference<Fault> fault) {
        this.switchItself = simulator;
        this.simulator = new Interpreter(simulator, Tongue.spoken());
        this.fault = fault;
    }

    /** A switch that carries other people's trunks. */
    public static Switch start(UnaryOperator<SimulatorOptions.Builder> options) {
        AtomicReference<Fault> fault = new AtomicReference<>(NONE);
        SimulatorOptions.Builder builder = SimulatorOptions.builder()
                .faults((call, healthy) -> fault.get().around(call, healthy))
                .personality(Tongue.spoken().personality())
                .base(Base.STRANGERS)
                .login("provisioning", "switch-Secret-5af1")
                .tlsFolder(TLS);
        return new Switch(Simulator.start(options.apply(builder).build()), fault);
    }

    /** Where its certificate lies. */
    Path tls() {
        return TLS;
    }

    /** In the words of the personality {@code standard}, as everything else here. */
    public Interpreter simulator() {
        return simulator;
    }

    /** In its own words. */
    Simulator switchItself() {
        return switchItself;
    }

    /** Every document of every table, in order. */
    public Map<String, List<String>> everything() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        TABLES.forEach(table -> tables.put(table, simulator.table(table)));
        return tables;
    }

    /** The one document with these key fields. */
    public Xml entry(String table, String... key) {
        return Xml.of(simulator
                .find(table, key)
                .orElseThrow(() -> new AssertionError("no " + table + " " + String.join("/", key))));
    }

    public boolean has(String table, String... key) {
        return simulator.find(table, key).isPresent();
    }

    /** Changes the text of one document behind the product's back. */
    public void edit(String table, UnaryOperator<String> change, String... key) {
        String before = simulator.find(table, key).orElseThrow();
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing was changed in " + before);
        }
        simulator.put(table, after);
    }

    /** Requests that were anything but GET, since {@code story} began. */
    public List<LoggedRequest> writesDuring(Runnable story) {
        simulator.resetRequests();
        story.run();
        return writes();
    }

    public List<LoggedRequest> writes() {
        return simulator.requests().log().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    public Set<String> methods() {
        return Set.copyOf(
                simulator.requests().log().stream().map(LoggedRequest::method).toList());
    }

    /** From now on something goes wrong. */
    public void misbehave(Fault how) {
        fault.set(simulator.fault(how));
    }

    public void behaveAgain() {
        fault.set(NONE);
    }

    /** Refuses every write whose document contains a text, with the switch's code for it. */
    public void refuse(String text) {
        misbehave((call, healthy) -> new String(call.body(), StandardCharsets.UTF_8).contains(text)
                ? new Answer.Code(400, "entry is over a limit", 1, 0)
                : healthy.answer(call));
    }

    /** Adds routes of somebody else's table 88, each as the last one, until there are so many in all. */
    public void fillRoutesUpTo(int entries) {
        simulator.put("route_index", simulator.table("route_index").get(0).replaceFirst("<tid>\\d+<", "<tid>88<"));
        String one = simulator.table("route").get(0);
        int missing = entries - simulator.size("route");
        StringBuilder list = new StringBuilder("<XBRouteList>");
        for (int i = 0; i < missing; i++) {
            list.append(stranger(one, 6_000_000 + simulator.size("route") + i));
        }
        simulator.putAll("route", list.append("</XBRouteList>").toString());
        if (simulator.size("route") != entries) {
            throw new AssertionError("there are " + simulator.size("route") + " routes");
        }
    }

    private static String stranger(String route, int digits) {
        return route.replaceFirst("<tid>\\d+<", "<tid>88<")
                .replaceFirst("<digitMatch>\\d*<", "<digitMatch>" + digits + "<");
    }

    /** Whatever the story was about: no table was ever to be wiped. */
    @Override
    public void close() {
        switchItself.close();
        assertThat(switchItself.requests().wipingCalls())
                .as("calls that wipe a table")
                .isZero();
    }
}
