package org.vsxibulk.adopt.check;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/**
 * Some entries of each table, and of the tables that others refer to those that are named. Tables that name entries come
 * before the ones that have them.
 */
final class Sample {

    /** The order in which every reference is met before its table. */
    static final List<Table> ORDER = List.of(
            Table.ROUTE,
            Table.DIGIT_MAPPING,
            Table.SIP_USER,
            Table.TRUNK,
            Table.ROUTE_TABLE,
            Table.DIGIT_MAPPING_TABLE);

    /** So many entries of a large table show how all of them look. */
    private static final int SIZE = 250;

    private final References references;

    Sample(References references) {
        this.references = references;
    }

    /** Evenly from the whole table. */
    static IntPredicate everyFew(LiveTable live) {
        int step = Math.max(1, live.size() / SIZE);
        return position -> position % step == 0;
    }

    /** Those that the entries name which were looked at by now. */
    IntPredicate named(LiveTable live, TableDialect dialect) {
        return References.idOf(live.table()).map(id -> named(live, dialect, id)).orElse(position -> false);
    }

    private IntPredicate named(LiveTable live, TableDialect dialect, Field id) {
        if (!dialect.key().equals(List.of(id))) {
            return position -> true;
        }
        BitSet named = new BitSet(live.size());
        for (String value : references.named(live.table())) {
            int position = live.find(
                    dialect.key(DesiredEntry.of(live.table()).own(id, value).build()));
            if (position >= 0) {
                named.set(position);
            }
        }
        return named::get;
    }
}
