package org.vsxibulk.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.vsxibulk.customer.csv.Column;
import org.vsxibulk.settings.Secret;

/** What stands in the cells of a customer's row: what the reader makes this customer of. */
final class CustomerCells {

    private CustomerCells() {}

    /** @param numbers whether numbers and their own forwarding stand on the row, not in the dids file */
    static String of(Column column, Customer customer, boolean numbers) {
        return switch (column) {
            case CUSTOMER_ID -> customer.customerId();
            case CUSTOMER_NAME -> customer.name();
            case TRUNK_ID -> customer.trunkId().toString();
            case ROUTE_TABLE_ID -> customer.routeTableId().toString();
            case DIGIT_MAPPING_TABLE_ID -> customer.digitMappingTableId().toString();
            case TRUNK_TYPE -> customer.type().word();
            case ADDRESSES -> joined(customer.addresses());
            case SERVICE_PORT -> number(customer.servicePort());
            case CAPACITY -> number(customer.capacity());
            case CPS_LIMIT -> number(customer.cpsLimit());
            case EXTENSION_LENGTHS -> joined(customer.extensionLengths());
            case DIDS -> numbers ? joined(NumberRun.all(customer)) : "";
            case CFA -> forwarding(customer.cfa(), "*=", numbers);
            case CFNR -> forwarding(customer.cfnr(), "", numbers);
            case SIP_USERNAME ->
                customer.credentials().map(SipCredentials::username).orElse("");
            case SIP_PASSWORD ->
                customer.credentials()
                        .flatMap(SipCredentials::password)
                        .map(Secret::reveal)
                        .orElse("");
            case DID -> throw new IllegalArgumentException("a column of the dids file");
        };
    }

    static String target(Optional<ForwardTarget> target) {
        return target.map(Object::toString).orElse("");
    }

    private static String forwarding(Forwarding forwarding, String all, boolean numbers) {
        List<String> parts = new ArrayList<>();
        forwarding.all().ifPresent(target -> parts.add(all + target));
        if (numbers) {
            forwarding.forEach((source, target) -> parts.add(source + "=" + target));
        }
        return String.join(";", parts);
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    private static String joined(List<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(";"));
    }
}
