package org.vsxibulk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.customer.CustomerFiles;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The input of every verb that reads customers. */
final class InputOptions {

    @Parameters(paramLabel = "CUSTOMERS", description = "The customers, one row each (CSV; see README, columns).")
    private Path customers;

    @Option(
            names = "--dids",
            paramLabel = "FILE",
            description = "Numbers in the long form, one row each: trunk_id,did,cfa,cfnr.")
    private @Nullable Path dids;

    CustomerFiles files() {
        return new CustomerFiles(readable(customers), Optional.ofNullable(dids).map(InputOptions::readable));
    }

    private static Path readable(Path file) {
        if (file.toString().isEmpty()) {
            throw new UserMistake(
                    "the name of a file is empty: give the file that holds the customers, or the numbers");
        }
        if (Files.isDirectory(file)) {
            throw new UserMistake(file + " is a folder, not a CSV file");
        }
        if (!Files.exists(file)) {
            throw new UserMistake("there is no file " + file + " (working folder: "
                    + Path.of("").toAbsolutePath() + ")");
        }
        if (!Files.isReadable(file)) {
            throw new UserMistake("the file " + file + " may not be read by this user");
        }
        return file;
    }
}
