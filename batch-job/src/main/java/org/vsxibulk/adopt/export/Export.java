package org.vsxibulk.adopt.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;

/**
 * Writes the customers' files that say what a live switch has, so that a plan of them changes nothing. What they do not say
 * is listed in not-expressed.csv: trunks that have no row, and what of the others stands in no column.
 */
public final class Export {

    private final Settings settings;
    private final Dialect dialect;
    private final boolean withPasswords;
    private final Runnable betweenRows;

    /**
     * @param withPasswords SIP passwords go into customers.csv where a download shows them
     * @param betweenRows done again and again; what it throws ends the export, and no file appears
     */
    public Export(Settings settings, Dialect dialect, boolean withPasswords, Runnable betweenRows) {
        this.settings = settings;
        this.dialect = dialect;
        this.withPasswords = withPasswords;
        this.betweenRows = betweenRows;
    }

    /**
     * @param live all six tables
     * @param scratch a folder for what is of no use afterwards
     * @throws ExportException when the settings are in the way of the whole export
     */
    public ExportResult write(LiveTables live, ExportFiles files, Path scratch) {
        int trunks = OwnedTrunks.of(settings, dialect, live.get(Table.TRUNK)).count();
        try (NotExpressedFile notes = files.notExpressed()) {
            List<Customer> customers = new LiveCustomers(settings, dialect, live, withPasswords).read(notes);
            Proof proof = new Proof(settings, dialect, live, scratch, betweenRows);
            ExportFiles.Draft draft = files.write(customers);
            // those who stay may be refused for the sake of one who has gone: two trunks with one address
            for (List<Customer> good = proved(proof, customers, draft, notes);
                    good.size() < customers.size();
                    good = proved(proof, customers, draft, notes)) {
                customers = good;
                draft = files.write(customers);
            }
            Unsaid unsaid = new Unsaid(new Blueprint(settings, dialect), dialect, live, notes);
            customers.forEach(unsaid::of);
            new Strays(settings, dialect, live, notes).of(customers);
            notes.close();
            files.publish(
                    draft,
                    Optional.of(notes.file()).filter(file -> notes.tally().lines() > 0));
            return result(trunks, customers, draft, notes);
        } finally {
            files.tidy();
        }
    }

    /** A file without rows is refused, and there is nothing to prove. */
    private static List<Customer> proved(
            Proof proof, List<Customer> customers, ExportFiles.Draft draft, NotExpressedFile notes) {
        return customers.isEmpty() ? customers : proof.of(customers, draft, notes);
    }

    private static ExportResult result(
            int trunks, List<Customer> customers, ExportFiles.Draft draft, NotExpressedFile notes) {
        long complete = customers.stream()
                .filter(customer -> !notes.names(customer.trunkId().toString()))
                .count();
        return new ExportResult(
                trunks,
                customers.size(),
                (int) complete,
                customers.stream().mapToLong(customer -> customer.dids().size()).sum(),
                draft.files().didsCsv().isPresent(),
                notes.tally().lines(),
                notes.tally().groups());
    }
}
