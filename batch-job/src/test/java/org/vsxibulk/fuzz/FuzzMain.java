package org.vsxibulk.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** {@code ./run.sh fuzz [N] [SEED]}: N damaged files, one table, exit code 1 when one of them did harm. */
public final class FuzzMain {

    private static final int FILES = 10_000;

    private FuzzMain() {}

    public static void main(String[] args) throws Exception {
        int files = args.length > 0 ? Integer.parseInt(args[0]) : FILES;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime() % 1_000_000;
        Path folder = Files.createTempDirectory("fuzz");
        boolean fine;
        try (Fuzz fuzz = new Fuzz(seed, folder, Path.of("target", "fuzz").toAbsolutePath())) {
            fuzz.run(files);
            System.out.println("seed " + seed + ", heap " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB");
            System.out.println(Tally.head());
            fuzz.tallies().forEach(System.out::println);
            fuzz.broken().forEach(System.out::println);
            fine = fuzz.broken().isEmpty();
        } finally {
            delete(folder);
        }
        System.exit(fine ? 0 : 1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
