package org.vsxibulk.blueprint;

import org.vsxibulk.customer.Customer;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;

/** Every customer has a route table and a digit mapping table of its own (guide, assumptions). */
final class TableBlueprint {

    DesiredEntry routeTable(Customer customer) {
        return DesiredEntry.of(Table.ROUTE_TABLE)
                .own(Field.ROUTE_TABLE_ID, customer.routeTableId().value())
                .own(Field.ROUTE_TABLE_NAME, customer.name())
                .build();
    }

    DesiredEntry digitMappingTable(Customer customer) {
        return DesiredEntry.of(Table.DIGIT_MAPPING_TABLE)
                .own(Field.MAPPING_TABLE_ID, customer.digitMappingTableId().value())
                .own(Field.MAPPING_TABLE_NAME, customer.name())
                .build();
    }
}
