package org.vsxibulk.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/** What on the switch still needs trunks or tables that somebody wants to delete. Immutable. */
public final class References {

    /** One way in which an entry of a table may need another entry. */
    private record Way(Table from, Field field, String words) {}

    private static final Map<Table, List<Way>> WAYS = Map.of(
            Table.TRUNK,
            List.of(
                    new Way(Table.ROUTE, Field.ROUTE_DESTINATION, "still leads to it"),
                    new Way(Table.SIP_USER, Field.SIP_TRUNK, "is still bound to it")),
            Table.DIGIT_MAPPING_TABLE,
            List.of(
                    new Way(Table.TRUNK, Field.TRUNK_MAPPING_TABLE, "still uses it"),
                    new Way(Table.DIGIT_MAPPING, Field.MAPPING_TABLE, "still stands in it")),
            Table.ROUTE_TABLE,
            List.of(
                    new Way(Table.TRUNK, Field.TRUNK_ROUTE_TABLE, "still uses it"),
                    new Way(Table.ROUTE, Field.ROUTE_TABLE, "still stands in it")));

    private static final Map<Table, Field> IDS = Map.of(
            Table.TRUNK, Field.TRUNK_ID,
            Table.DIGIT_MAPPING_TABLE, Field.MAPPING_TABLE_ID,
            Table.ROUTE_TABLE, Field.ROUTE_TABLE_ID);

    private final Map<String, String> found = new HashMap<>();

    private References() {}

    /**
     * Looks for what needs entries of a table.
     *
     * @param target trunks, route tables or digit mapping tables
     * @param ids those of the target that matter, as the switch writes them
     * @param live gives the tables to look through
     * @param stays the positions of a table that will not be deleted themselves
     */
    public static References to(
            Table target,
            Predicate<String> ids,
            Function<Table, LiveTable> live,
            Function<Table, IntPredicate> stays,
            Dialect dialect) {
        References references = new References();
        for (Way way : WAYS.getOrDefault(target, List.of())) {
            TableDialect names = dialect.table(way.from());
            live.apply(way.from())
                    .forEach(
                            stays.apply(way.from()),
                            (position, entry) -> names.read(way.field(), entry).stream()
                                    .filter(ids)
                                    .forEach(id -> references.found.computeIfAbsent(
                                            id,
                                            first -> way.from().word() + " " + names.key(entry) + " " + way.words())));
        }
        return references;
    }

    /** The field by which entries of a table are referred to. */
    public static Field idOf(Table target) {
        return Optional.ofNullable(IDS.get(target)).orElseThrow();
    }

    /** What needs an entry, for people; absent when nothing does. */
    public Optional<String> of(String id) {
        return Optional.ofNullable(found.get(id));
    }
}
