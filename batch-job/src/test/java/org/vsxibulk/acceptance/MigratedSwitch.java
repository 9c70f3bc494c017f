package org.vsxibulk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a switch holds after a migration of some rows: done once, then put onto the switches of many stories. */
record MigratedSwitch(Map<String, List<String>> tables) {

    private static final Map<String, MigratedSwitch> DONE = new ConcurrentHashMap<>();

    static MigratedSwitch of(Row... rows) {
        return DONE.computeIfAbsent(Row.csv(rows), MigratedSwitch::migrate);
    }

    private static MigratedSwitch migrate(String csv) {
        try (Switch sbc = Switch.start(options -> options)) {
            Path folder = Files.createTempDirectory("acceptance");
            Product product = new Product(folder);
            product.connect(sbc);
            Ended ended = product.run("migrate", product.write("customers.csv", csv));
            if (ended.exitCode() != 0) {
                throw new AssertionError("the migration that others build on failed:\n" + ended.screen());
            }
            return new MigratedSwitch(sbc.everything());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void putOn(Interpreter simulator) {
        tables.forEach((table, documents) -> documents.forEach(document -> simulator.put(table, document)));
    }
}
