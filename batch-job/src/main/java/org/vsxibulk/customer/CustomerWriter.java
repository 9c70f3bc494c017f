package org.vsxibulk.customer;

import java.io.IOException;
import java.util.List;
import org.vsxibulk.customer.csv.Column;
import org.vsxibulk.customer.csv.CsvLines;
import org.vsxibulk.customer.csv.Layout;

/** Writes customers as {@link CustomerReader} reads them: one row each, numbers of those who have many in the dids file. */
public final class CustomerWriter {

    private final CsvLines customers;
    private final CsvLines dids;
    private final int longFormFrom;
    private int didLines = 1;

    /**
     * Writes both headers.
     *
     * @param longFormFrom customers with so many numbers or more have them in the dids file
     */
    public CustomerWriter(Appendable customersOut, Appendable didsOut, int longFormFrom) throws IOException {
        this.customers = new CsvLines(customersOut);
        this.dids = new CsvLines(didsOut);
        this.longFormFrom = longFormFrom;
        customers.write(header(Layout.CUSTOMERS));
        dids.write(header(Layout.DIDS));
    }

    private static List<String> header(Layout layout) {
        return layout.columns().stream().map(Column::word).toList();
    }

    /** How many lines the dids file has, its header included. */
    public int didLines() {
        return didLines;
    }

    /** No text of the customer may have a line break: no row can hold one. */
    public void write(Customer customer) throws IOException {
        boolean onTheRow = customer.dids().size() < longFormFrom;
        customers.write(Layout.CUSTOMERS.columns().stream()
                .map(column -> CustomerCells.of(column, customer, onTheRow))
                .toList());
        if (!onTheRow) {
            writeDids(customer);
        }
    }

    private void writeDids(Customer customer) throws IOException {
        Forwarding cfa = customer.cfa();
        Forwarding cfnr = customer.cfnr();
        List<NumberRun> runs = NumberRun.of(
                customer,
                number -> cfa.of(number).isPresent() || cfnr.of(number).isPresent());
        for (NumberRun run : runs) {
            dids.write(List.of(
                    customer.trunkId().toString(),
                    run.toString(),
                    CustomerCells.target(cfa.of(run.first())),
                    CustomerCells.target(cfnr.of(run.first()))));
            didLines++;
        }
    }
}
