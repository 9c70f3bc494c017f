package org.vsxibulk.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;

/**
 * The entries that one customer gets of one kind. No two of them may have the same key, or the later one would be written
 * over the earlier: then the dialect's key is too short.
 */
final class DistinctKeys {

    private final Dialect dialect;
    private final Part part;
    private final Customer customer;
    private final Set<String> keys = new HashSet<>();

    DistinctKeys(Dialect dialect, Part part, Customer customer) {
        this.dialect = dialect;
        this.part = part;
        this.customer = customer;
    }

    /** @throws GuardException when an earlier entry had this key */
    void add(String key) {
        if (!keys.add(key)) {
            TableDialect table = dialect.table(part.table());
            String inDialect = "tables." + table.table().word() + ".key";
            throw new GuardException("customer "
                    + customer.customerId() + " would get two "
                    + table.table().plural() + " with the key '" + key
                    + "', and the later one would be written over the earlier. Nothing was written; name in "
                    + inDialect + " (" + dialect.source().place(inDialect)
                    + ") all fields that tell two of them apart: now it has "
                    + table.key().stream().map(Field::word).collect(Collectors.joining(", ")));
        }
    }
}
