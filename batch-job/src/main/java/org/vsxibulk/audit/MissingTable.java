package org.vsxibulk.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;

/**
 * {@code missing-table}: a trunk or a setting refers to a table that the switch does not have. A table of the input that
 * is missing has its own finding.
 */
final class MissingTable {

    static final String RULE = "missing-table";

    private MissingTable() {}

    /** @param exists whether the switch has the table, or its absence was told */
    static TrunkRule rule(Field field, IntPredicate exists) {
        return (trunk, mismatched) -> {
            int table = field == Field.TRUNK_ROUTE_TABLE ? trunk.routeTable() : trunk.mappingTable();
            return mismatched.contains(field) || table <= 0 || exists.test(table)
                    ? Optional.empty()
                    : Optional.of(flaw(field, table));
        };
    }

    private static Flaw flaw(Field field, int table) {
        return Flaw.error(
                RULE,
                field.word(),
                "",
                Integer.toString(table),
                "the trunk refers to " + field.word() + " " + table + ", which does not exist");
    }

    /** @param what for people, for example {@code the inbound route table} */
    static Flaw shared(Table table, String what, int id) {
        return Flaw.error(
                RULE,
                "",
                "id=" + id,
                "",
                what + " " + id + " is not among the " + table.plural() + " of the switch, but the input needs it");
    }

    /** Both rules for trunks. */
    static List<TrunkRule> rules(IntPredicate routeTable, IntPredicate mappingTable) {
        List<TrunkRule> rules = new ArrayList<>();
        rules.add(rule(Field.TRUNK_ROUTE_TABLE, routeTable));
        rules.add(rule(Field.TRUNK_MAPPING_TABLE, mappingTable));
        return rules;
    }

    /** Nothing is needed where nothing is set. */
    static Optional<Flaw> unless(boolean exists, Table table, String what, int id) {
        return exists ? Optional.empty() : Optional.of(shared(table, what, id));
    }
}
