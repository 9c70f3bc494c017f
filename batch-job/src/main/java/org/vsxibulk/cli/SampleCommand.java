package org.vsxibulk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.sample.SampleBase;
import org.vsxibulk.sample.SampleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code sample}: an invented customer base. */
@Command(
        name = "sample",
        header = "Write an invented customer base; the same seed gives the same file.",
        description = {
            "",
            "All services are mixed in realistic shares. Fits the settings in sample-data/vsxi-bulk.yml. What is there"
                    + " is not overwritten.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./run.sh sample customers.csv --customers 10000",
            "  ./run.sh sample dirty.csv --customers 500 --dirty 0.2",
            "  ./run.sh sample customers.csv --dids dids.csv --dids-per-customer 100"
        })
final class SampleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private VsxiBulk program;

    @Parameters(paramLabel = "FILE", description = "The customers' file to write.")
    private Path file;

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "Rows; default: ${DEFAULT-VALUE}.",
            defaultValue = "100")
    private int customers;

    @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "1")
    private long seed;

    @Option(
            names = "--first-id",
            paramLabel = "N",
            description = "Trunk id of the first row; default: ${DEFAULT-VALUE}.",
            defaultValue = "5000")
    private int firstId;

    @Option(
            names = "--dids-per-customer",
            paramLabel = "N",
            description = "Default: ${DEFAULT-VALUE}.",
            defaultValue = "10")
    private int didsPerCustomer;

    @Option(
            names = "--forwarded",
            paramLabel = "SHARE",
            description = "Numbers with a forwarding of their own, 0 to 1; default: ${DEFAULT-VALUE}.",
            defaultValue = "0.05")
    private double forwarded;

    @Option(
            names = "--dirty",
            paramLabel = "SHARE",
            description = "Damaged rows of every kind, 0 to 1; default: ${DEFAULT-VALUE}.",
            defaultValue = "0")
    private double dirty;

    @Option(names = "--dids", paramLabel = "FILE", description = "Write the numbers in the long form into this file.")
    private @Nullable Path dids;

    @Option(names = "--overwrite", description = "Replace files that are there; otherwise they are left alone.")
    private boolean overwrite;

    @Mixin
    private @Nullable HelpOption help;

    @Override
    public Integer call() {
        requireFree(file);
        requireFree(dids);
        SampleBase base = new SampleBase(options(), program.stop()::throwIfRequested);
        try {
            if (dids == null) {
                base.write(file);
            } else {
                base.write(file, dids);
            }
        } catch (IOException e) {
            throw new UserMistake("cannot write the sample: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw new UserMistake("cannot write the sample: " + e.getCause().getMessage());
        }
        spec.commandLine()
                .getErr()
                .println("%s written to %s%s"
                        .formatted(
                                Amount.of(customers, "customers"),
                                file,
                                Optional.ofNullable(dids)
                                        .map(path -> ", their numbers to " + path)
                                        .orElse("")));
        return 0;
    }

    /** It may be somebody's real base. */
    private void requireFree(@Nullable Path target) {
        if (target != null && !overwrite && Files.exists(target)) {
            throw new UserMistake(target + " is there already; name another file, or replace it with --overwrite");
        }
    }

    private SampleOptions options() {
        try {
            return SampleOptions.of(customers)
                    .withSeed(seed)
                    .withFirstId(firstId)
                    .withDidsPerCustomer(didsPerCustomer)
                    .withForwarded(forwarded)
                    .withDirty(dirty);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage());
        }
    }
}
