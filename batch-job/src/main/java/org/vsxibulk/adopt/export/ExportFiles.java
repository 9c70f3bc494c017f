package org.vsxibulk.adopt.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.customer.CustomerWriter;
import org.vsxibulk.plan.PrivateFile;

/** The files of an export: readable by their owner only, beside their places until everything is found out. */
public final class ExportFiles {

    public static final String CUSTOMERS = "customers.csv";
    public static final String DIDS = "dids.csv";
    public static final String NOT_EXPRESSED = "not-expressed.csv";

    private static final List<String> ALL = List.of(CUSTOMERS, DIDS, NOT_EXPRESSED);

    private final Path folder;
    private final int longFormFrom;

    /** @param longFormFrom customers with so many numbers or more have them in dids.csv */
    public ExportFiles(Path folder, int longFormFrom) {
        this.folder = folder;
        this.longFormFrom = longFormFrom;
    }

    /** A file of an earlier export that is in the way. */
    public Optional<Path> present() {
        return ALL.stream().map(folder::resolve).filter(Files::exists).findFirst();
    }

    /** Writes both input files beside their places; the dids file is absent when no customer needs it. */
    Draft write(List<Customer> customers) {
        Path customersFile = PrivateFile.create(folder.resolve(CUSTOMERS));
        Path didsFile = PrivateFile.create(folder.resolve(DIDS));
        int[] didLines = new int[customers.size()];
        try (var out = Files.newBufferedWriter(customersFile);
                var didsOut = Files.newBufferedWriter(didsFile)) {
            CustomerWriter writer = new CustomerWriter(out, didsOut, longFormFrom);
            for (int i = 0; i < customers.size(); i++) {
                writer.write(customers.get(i));
                didLines[i] = writer.didLines();
            }
            boolean longForm = writer.didLines() > 1;
            return new Draft(
                    new CustomerFiles(customersFile, longForm ? Optional.of(didsFile) : Optional.empty()), didLines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NotExpressedFile notExpressed() {
        return new NotExpressedFile(PrivateFile.create(folder.resolve(NOT_EXPRESSED)));
    }

    /** Puts what is complete into its place, customers.csv last; one without rows would be refused as input. */
    void publish(Draft draft, Optional<Path> notExpressed) {
        notExpressed.ifPresent(file -> PrivateFile.publish(file, folder.resolve(NOT_EXPRESSED)));
        draft.files().didsCsv().ifPresent(file -> PrivateFile.publish(file, folder.resolve(DIDS)));
        if (draft.lastDidLines().length > 0) {
            PrivateFile.publish(draft.files().customersCsv(), folder.resolve(CUSTOMERS));
        }
    }

    /** Removes what stands beside its place: there may be passwords in it. */
    void tidy() {
        try {
            for (String name : ALL) {
                Files.deleteIfExists(PrivateFile.aside(folder.resolve(name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Input files that wait for their proof.
     *
     * @param lastDidLines the line of the dids file up to which each customer's numbers stand
     */
    record Draft(CustomerFiles files, int[] lastDidLines) {}
}
