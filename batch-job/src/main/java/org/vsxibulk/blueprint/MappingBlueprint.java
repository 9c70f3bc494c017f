package org.vsxibulk.blueprint;

import java.util.function.Consumer;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.Words;

/**
 * Digit mappings: call forward always in the customer's own mapping table, call forward not reachable in the loop trunk's
 * (guide, "Call Forward Always", "Call Forward Not Reachable").
 */
final class MappingBlueprint {

    private final Settings settings;

    MappingBlueprint(Settings settings) {
        this.settings = settings;
    }

    void all(Customer customer, Consumer<DesiredEntry> action) {
        always(customer, action);
        settings.loop().ifPresent(loop -> notReachable(customer, loop.digitMappingTable(), action));
    }

    private static void always(Customer customer, Consumer<DesiredEntry> action) {
        int table = customer.digitMappingTableId().value();
        customer.cfa().all().ifPresent(target -> action.accept(mapping(table, Words.ALL_NUMBERS, target.toString())));
        customer.cfa().forEach((source, target) -> action.accept(mapping(table, source.toString(), target.toString())));
    }

    private static void notReachable(Customer customer, int loopTable, Consumer<DesiredEntry> action) {
        var cfnr = customer.cfnr();
        if (cfnr.all().isPresent()) {
            String everyOther = cfnr.all().get().toString();
            customer.dids().stream()
                    .forEach(did -> action.accept(mapping(
                            loopTable,
                            "+" + did,
                            cfnr.of(did).map(Object::toString).orElse(everyOther))));
        } else {
            cfnr.forEach((source, target) -> action.accept(mapping(loopTable, source.toString(), target.toString())));
        }
    }

    private static DesiredEntry mapping(int table, String match, String replacement) {
        return DesiredEntry.of(Table.DIGIT_MAPPING)
                .own(Field.MAPPING_TABLE, table)
                .own(Field.MAPPING_MATCH, match)
                .own(Field.MAPPING_REPLACEMENT, replacement)
                .build();
    }
}
