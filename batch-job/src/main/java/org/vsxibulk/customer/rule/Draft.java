package org.vsxibulk.customer.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.ExtensionLength;
import org.vsxibulk.customer.Printable;
import org.vsxibulk.customer.TableId;
import org.vsxibulk.customer.TrunkId;
import org.vsxibulk.customer.TrunkType;
import org.vsxibulk.customer.csv.CsvRow;
import org.vsxibulk.settings.Secret;

/**
 * A row as far as it can be read. What cannot be read is absent here and reported by the rule on its form.
 *
 * @param row the cells; emptied once the row's own rules are through
 */
public record Draft(
        CsvRow row,
        String customerId,
        String name,
        Optional<TrunkId> trunkId,
        Optional<TableId> routeTableId,
        Optional<TableId> digitMappingTableId,
        Optional<TrunkType> type,
        List<Endpoint> addresses,
        OptionalInt servicePort,
        OptionalInt capacity,
        OptionalInt cpsLimit,
        List<ExtensionLength> extensionLengths,
        NumberList dids,
        ForwardList cfa,
        ForwardList cfnr,
        String username,
        Secret password) {

    /** Whether the row is of this type. */
    boolean is(TrunkType wanted) {
        return type.isPresent() && type.get() == wanted;
    }

    /** The same without its cells, so that a long file fits into memory. */
    public Draft withoutCells() {
        return new Draft(
                row.emptied(),
                customerId,
                name,
                trunkId,
                routeTableId,
                digitMappingTableId,
                type,
                addresses,
                servicePort,
                capacity,
                cpsLimit,
                extensionLengths,
                dids.withoutFlaws(),
                cfa.withoutFlaws(),
                cfnr.withoutFlaws(),
                username,
                password);
    }

    /** How many numbers the row names, repeats included. */
    public long numberCount() {
        return dids.size();
    }

    /** For messages: the line and the customer's own key. */
    String nickname() {
        return "line " + row.line() + (customerId.isEmpty() ? "" : " (" + Printable.of(customerId) + ")");
    }
}
