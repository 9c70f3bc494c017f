package org.vsxibulk.simulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** A story over real HTTPS: start a simulator, do something to it, look. */
abstract class Story {
    static final String API = "/SSConfig/webresources/";

    private final List<Simulator> started = new ArrayList<>();

    /** Options that share one certificate between all tests: keytool takes longer than a test. */
    static SimulatorOptions.Builder options() {
        return SimulatorOptions.builder()
                .tlsFolder(Path.of("target", "test-tls" + System.getProperty("vsxibulk.fork", "")));
    }

    Simulator start(SimulatorOptions.Builder options) {
        Simulator simulator = Simulator.start(options.build());
        started.add(simulator);
        return simulator;
    }

    @AfterEach
    void stopAll() {
        started.forEach(Simulator::close);
    }

    static String routes(String... entries) {
        return "<XBRouteList>" + String.join("", entries) + "</XBRouteList>";
    }

    static String route(String tid, String digits, String more) {
        return "<XBRoute><tid>" + tid + "</tid><digitMatch>" + digits + "</digitMatch><extension>1</extension>" + more
                + "</XBRoute>";
    }

    static String manyRoutes(int from, int to) {
        return many(from, to, i -> route("10", String.valueOf(2_000_000_000L + i), "<rd><rdid>5000</rdid></rd>"));
    }

    private static String many(int from, int to, IntFunction<String> entry) {
        return routes(IntStream.range(from, to).mapToObj(entry).collect(Collectors.joining()));
    }

    static String trunk(String id, String more) {
        return "<XBResource><trunkId>" + id + "</trunkId>" + more + "</XBResource>";
    }

    static String trunks(String... entries) {
        return "<XBResourceList>" + String.join("", entries) + "</XBResourceList>";
    }

    static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
