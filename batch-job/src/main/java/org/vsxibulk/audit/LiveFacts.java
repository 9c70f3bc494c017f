package org.vsxibulk.audit;

import java.util.List;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.xml.Element;

/**
 * What tells whose a live entry is.
 *
 * @param id of the trunk or table itself, of the table that a route or mapping stands in, or of the trunk that a SIP user
 *     is bound to; {@link Ids#NONE} when the switch shows none
 * @param destinations trunks that a route leads to
 * @param number what a route or mapping matches, in the switch's own form; empty for the others
 */
record LiveFacts(Table table, int id, List<Integer> destinations, String number) {

    static LiveFacts read(TableDialect dialect, Element entry) {
        return switch (dialect.table()) {
            case ROUTE_TABLE -> of(dialect, Field.ROUTE_TABLE_ID, entry);
            case DIGIT_MAPPING_TABLE -> of(dialect, Field.MAPPING_TABLE_ID, entry);
            case TRUNK -> of(dialect, Field.TRUNK_ID, entry);
            case SIP_USER -> of(dialect, Field.SIP_TRUNK, entry);
            case ROUTE ->
                new LiveFacts(
                        Table.ROUTE,
                        Ids.parse(dialect.readOne(Field.ROUTE_TABLE, entry)),
                        Ids.parse(dialect.read(Field.ROUTE_DESTINATION, entry)),
                        dialect.readOne(Field.ROUTE_MATCH, entry));
            case DIGIT_MAPPING ->
                new LiveFacts(
                        Table.DIGIT_MAPPING,
                        Ids.parse(dialect.readOne(Field.MAPPING_TABLE, entry)),
                        List.of(),
                        dialect.readOne(Field.MAPPING_MATCH, entry));
        };
    }

    private static LiveFacts of(TableDialect dialect, Field id, Element entry) {
        return new LiveFacts(dialect.table(), Ids.parse(dialect.readOne(id, entry)), List.of(), "");
    }
}
