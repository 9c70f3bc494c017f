package org.vsxibulk.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vsxibulk.simulator.fault.FaultRule;

/** A switch on which one verb after the other meets a fault, and is typed again when the fault has gone. */
final class MatrixStage implements AutoCloseable {

    private static final int LONGEST_RUN_SECONDS = 60;
    /** Until every entry is there; whatever needs more starts needs a hand. */
    private static final int MOST_STARTS = 3;

    private static final Map<String, List<String>> KEYS = Map.of(
            "route_index", List.of("tid"),
            "digit_mapping_index", List.of("dtid"),
            "resource", List.of("trunkId"),
            "subscriber", List.of("username"),
            "route", List.of("tid", "digitMatch", "extension"),
            "digit_mapping", List.of("dtid", "digitMatch"));

    private final MatrixScript script;
    private final Path folder;
    private final Switch sbc;
    private final Switch impostor;
    private final Wire wire;
    private int runs;

    MatrixStage(MatrixScript script, Path folder) {
        this.script = script;
        this.folder = folder;
        this.sbc = Switch.start(options -> options);
        this.impostor = Switch.start(options -> options.tlsFolder(folder.resolve("other-certificate")));
        this.wire = new Wire(sbc);
    }

    /** Plays one cell from its beginning. */
    MatrixCell play(MatrixFault fault, FaultPlace place) {
        MatrixScript.Act act = script.act(place.verb());
        restore(act.before());
        Product product = product(fault, act);
        Path file = MatrixScript.customers(product);
        Object[] words = Stream.concat(Stream.of(file), place.verb().words(MatrixScript.CUSTOMERS).stream())
                .toArray();
        Supplier<Ended> command = () -> product.run(place.verb().word(), words);
        strike(fault, place);
        List<Ended> starts = new ArrayList<>();
        List<Boolean> complete = new ArrayList<>();
        do {
            starts.add(withinTime(command));
            complete.add(act.after().equals(MatrixScript.asSets(sbc.everything())));
            heal();
        } while (starts.size() < MOST_STARTS && starts.get(starts.size() - 1).exitCode() != 0);
        return new MatrixCell(fault, place, starts, complete, act.written());
    }

    private Product product(MatrixFault fault, MatrixScript.Act act) {
        Product product = new Product(folder.resolve("run-" + runs++));
        MatrixScript.copy(act.state(), product.state());
        product.connect(sbc);
        String url = sbc.simulator().url();
        String block = product.settings()
                .blocks()
                .get("switch")
                .replace(url, fault.name().equals(MatrixFault.CERTIFICATE) ? wire.url() : url)
                .replace("retry: {", "response-timeout: 400ms, retry: {attempts: 3, ");
        product.settings(MatrixScript.settings(product.settings()).with("switch", block));
        return product;
    }

    private void strike(MatrixFault fault, FaultPlace place) {
        if (fault.name().equals(MatrixFault.CERTIFICATE)) {
            sbc.simulator()
                    .faults()
                    .add(FaultRule.of("certificate", (call, healthy) -> {
                                wire.leadTo(impostor);
                                wire.pull();
                                return healthy.answer(call);
                            })
                            .on(place.action(), place.table())
                            .nth(place.nth()));
        } else {
            sbc.simulator().faults().add(fault.at(place));
        }
    }

    private void heal() {
        sbc.simulator().faults().clear();
        sbc.simulator().setStandby(false);
        wire.leadTo(sbc);
        wire.pull();
    }

    private static Ended withinTime(Supplier<Ended> run) {
        try {
            return CompletableFuture.supplyAsync(run).get(LONGEST_RUN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("hangs", e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Puts the switch back to what it was, whatever the last run left on it. */
    private void restore(Map<String, List<String>> wanted) {
        wanted.forEach((table, documents) -> {
            Map<List<String>, String> there = byKey(table, sbc.simulator().table(table));
            Map<List<String>, String> should = byKey(table, documents);
            there.keySet().stream()
                    .filter(key -> !should.containsKey(key))
                    .forEach(key -> sbc.simulator().remove(table, key.toArray(String[]::new)));
            should.forEach((key, document) -> {
                if (!document.equals(there.get(key))) {
                    sbc.simulator().put(table, document);
                }
            });
        });
    }

    private static Map<List<String>, String> byKey(String table, List<String> documents) {
        return documents.stream()
                .collect(Collectors.toMap(
                        document -> KEYS.get(table).stream()
                                .map(field -> text(document, field))
                                .toList(),
                        document -> document));
    }

    private static String text(String document, String field) {
        Matcher element = Pattern.compile("<" + field + ">([^<]*)<").matcher(document);
        if (!element.find()) {
            throw new AssertionError("no " + field + " in " + document);
        }
        return element.group(1);
    }

    @Override
    public void close() {
        wire.close();
        impostor.close();
        sbc.close();
    }
}
