package org.vsxibulk.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;

/**
 * The entries that one customer gets of one kind. No two of them may have the same key, or the later one would be written
 * over the earlier: then the dialect's key is too short.
 */
final class DistinctKeys {

    private final Dialect dialect;
    private final Set<String> keys = new HashSet<>();

    DistinctKeys(Dialect dialect) {
        this.dialect = dialect;
    }

    /** @throws GuardException when an earlier entry had this key */
    void add(PlannedChange change) {
        if (!keys.add(change.key())) {
            TableDialect table = dialect.table(change.step().part().table());
            String key = "tables." + table.table().word() + ".key";
            throw new GuardException("customer "
                    + change.customer().orElseThrow().customerId() + " would get two "
                    + table.table().plural() + " with the key '" + change.key()
                    + "', and the later one would be written over the earlier. Nothing was written; name in "
                    + key + " (" + dialect.source().place(key)
                    + ") all fields that tell two of them apart: now it has "
                    + table.key().stream().map(Field::word).collect(Collectors.joining(", ")));
        }
    }
}
