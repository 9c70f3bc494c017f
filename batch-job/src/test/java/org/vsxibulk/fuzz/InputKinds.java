package org.vsxibulk.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Files of the user, each fed to {@code validate} among others that are in order. */
final class InputKinds {

    private static final Path SAMPLES =
            Path.of("..", "sample-data").toAbsolutePath().normalize();
    private static final String CUSTOMERS = "customers.csv";
    private static final String DIDS = "dids.csv";
    private static final String SETTINGS = "vsxi-bulk.yml";

    private final Path folder;

    InputKinds(Path folder) throws IOException {
        this.folder = folder;
        copy(SAMPLES.resolve("dialects/simulator"), folder.resolve("dialect"));
        Files.copy(SAMPLES.resolve("customers-12.csv"), folder.resolve(CUSTOMERS));
        Files.copy(SAMPLES.resolve(SETTINGS), folder.resolve(SETTINGS));
        String trunk = Files.readAllLines(folder.resolve(CUSTOMERS)).get(1).replaceAll("^(?:[^,]*,){2}(\\d+),.*", "$1");
        Files.writeString(
                folder.resolve(DIDS),
                "trunk_id,did,cfa,cfnr\n" + trunk + ",+12125550990,,\n" + trunk + ",+12125550991,+13105550199,\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    List<Kind> all() throws IOException {
        List<Path> dialect = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("dialect"))) {
            files.sorted().forEach(dialect::add);
        }
        // the YAML has most of the ways to go wrong
        dialect.addAll(java.util.Collections.nCopies(dialect.size(), folder.resolve("dialect/dialect.yml")));
        return List.of(
                new Victims(
                        "customers and dids",
                        List.of(folder.resolve(CUSTOMERS), folder.resolve(CUSTOMERS), folder.resolve(DIDS))),
                new Victims("settings", List.of(folder.resolve(SETTINGS))),
                new Victims("dialect", dialect));
    }

    private final class Victims implements Kind {

        private final String name;
        private final List<Path> victims;
        private final List<byte[]> valid;

        Victims(String name, List<Path> victims) throws IOException {
            this.name = name;
            this.victims = victims;
            this.valid = new ArrayList<>();
            for (Path victim : victims) {
                valid.add(Files.readAllBytes(victim));
            }
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Specimen specimen(Random random) {
            int which = random.nextInt(victims.size());
            return new Damaged(victims.get(which), valid.get(which), Mutator.mutate(valid.get(which), random));
        }
    }

    private final class Damaged implements Kind.Specimen {

        private final Path victim;
        private final byte[] valid;
        private final byte[] bytes;

        Damaged(Path victim, byte[] valid, byte[] bytes) {
            this.victim = victim;
            this.valid = valid;
            this.bytes = bytes;
        }

        @Override
        public byte[] bytes() {
            return bytes;
        }

        @Override
        public String what() {
            return victim.getFileName().toString();
        }

        @Override
        public boolean feed() throws IOException {
            Path reports = folder.resolve("reports");
            try {
                Files.write(victim, bytes);
                return FrontDoor.validates(
                        reports,
                        "validate",
                        folder.resolve(CUSTOMERS).toString(),
                        "--dids",
                        folder.resolve(DIDS).toString(),
                        "--settings",
                        folder.resolve(SETTINGS).toString(),
                        "--dialect",
                        folder.resolve("dialect").toString(),
                        "--state",
                        folder.resolve("state").toString(),
                        "--reports",
                        reports.toString());
            } finally {
                Files.write(victim, valid);
            }
        }
    }
}
