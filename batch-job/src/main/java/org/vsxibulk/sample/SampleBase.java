package org.vsxibulk.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.vsxibulk.customer.csv.CsvLines;
import org.vsxibulk.settings.InputColumns;

/**
 * Writes an invented base of customers, one customer at a time, so that memory does not grow with the base. Files appear
 * under their names only when they are complete.
 */
public final class SampleBase {

    private final SampleOptions options;
    private final SampleCustomers customers;
    private final Runnable betweenRows;

    public SampleBase(SampleOptions options) {
        this(options, () -> {});
    }

    /** @param betweenRows done before each row; what it throws ends the writing, and no file appears */
    public SampleBase(SampleOptions options, Runnable betweenRows) {
        this.options = options;
        this.betweenRows = betweenRows;
        this.customers = new SampleCustomers(options);
    }

    /** Everything in one file. */
    public void write(Path customersFile) throws IOException {
        Path temporary = temporary(customersFile);
        try {
            try (BufferedWriter out = Files.newBufferedWriter(temporary)) {
                write(out);
            }
            Files.move(temporary, customersFile, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The long form: numbers, with forwarding of their own, in a file of theirs. */
    public void write(Path customersFile, Path didsFile) throws IOException {
        Path temporary = temporary(customersFile);
        Path temporaryDids = temporary(didsFile);
        try {
            try (BufferedWriter out = Files.newBufferedWriter(temporary);
                    BufferedWriter didsOut = Files.newBufferedWriter(temporaryDids)) {
                write(out, didsOut);
            }
            Files.move(temporary, customersFile, StandardCopyOption.REPLACE_EXISTING);
            Files.move(temporaryDids, didsFile, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
            Files.deleteIfExists(temporaryDids);
        }
    }

    /** Everything in one file. */
    public void write(Appendable customersOut) throws IOException {
        var lines = new CsvLines(customersOut);
        lines.write(InputColumns.CUSTOMERS);
        forEach(customer -> lines.write(CustomerCells.withNumbers(customer)));
    }

    /** The long form. */
    public void write(Appendable customersOut, Appendable didsOut) throws IOException {
        var lines = new CsvLines(customersOut);
        var didLines = new CsvLines(didsOut);
        lines.write(InputColumns.CUSTOMERS);
        didLines.write(InputColumns.DIDS);
        forEach(customer -> {
            lines.write(CustomerCells.withoutNumbers(customer));
            for (SampleDid did : customer.dids()) {
                didLines.write(List.of(customer.cell("trunk_id"), did.number(), did.cfa(), did.cfnr()));
            }
        });
    }

    private void forEach(Row action) throws IOException {
        SampleCustomer previous = customers.at(0);
        for (int index = 0; index < options.customers(); index++) {
            betweenRows.run();
            SampleCustomer clean = customers.at(index);
            long before = damagedUpTo(index);
            boolean damaged = index > 0 && damagedUpTo(index + 1) > before;
            Damage[] kinds = Damage.values();
            action.accept(damaged ? kinds[(int) (before % kinds.length)].on(clean, previous) : clean);
            previous = clean;
        }
    }

    /** Spreads the share evenly over the rows; the first row stays clean, since some damage needs a row before. */
    private long damagedUpTo(int rows) {
        return Math.round(Math.max(0, rows - 1) * options.dirty());
    }

    private static Path temporary(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private interface Row {
        void accept(SampleCustomer customer) throws IOException;
    }
}
