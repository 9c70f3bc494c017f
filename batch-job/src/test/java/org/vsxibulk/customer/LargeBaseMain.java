package org.vsxibulk.customer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Measures one reading in a fresh JVM: rows, numbers a row, file, and a dids file if any. */
final class LargeBaseMain {

    private LargeBaseMain() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[2]);
        if (!Files.exists(file)) {
            Files.writeString(
                    file,
                    LargeBaseTest.base(Integer.parseInt(args[0]), Integer.parseInt(args[1]), 0),
                    StandardCharsets.UTF_8);
            return;
        }
        long start = System.nanoTime();
        var base = new Given().read(file, args.length > 3 ? Optional.of(Path.of(args[3])) : Optional.empty());
        System.out.printf(
                "%d customers, %d numbers, %d problems, %d ms%n",
                base.customers().size(),
                base.numbers(),
                base.problems().size(),
                (System.nanoTime() - start) / 1_000_000);
    }
}
