package org.vsxibulk.customer.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.ExtensionLength;
import org.vsxibulk.customer.TableId;
import org.vsxibulk.customer.TrunkId;
import org.vsxibulk.customer.TrunkType;
import org.vsxibulk.customer.WholeNumbers;
import org.vsxibulk.customer.csv.Column;
import org.vsxibulk.customer.csv.CsvRow;
import org.vsxibulk.settings.Secret;

/** Reads what can be read of a row. */
public final class DraftReader {

    private final NumberPlan plan;

    public DraftReader(NumberPlan plan) {
        this.plan = plan;
    }

    public Draft read(CsvRow row) {
        Optional<TrunkId> trunk = TrunkId.tryParse(row.text(Column.TRUNK_ID));
        return new Draft(
                row,
                shortened(row, Column.CUSTOMER_ID),
                shortened(row, Column.CUSTOMER_NAME),
                trunk,
                table(row, Column.ROUTE_TABLE_ID, trunk),
                table(row, Column.DIGIT_MAPPING_TABLE_ID, trunk),
                TrunkType.tryParse(row.text(Column.TRUNK_TYPE)),
                AddressCount.lookedAt(row).stream()
                        .flatMap(text -> Endpoint.tryParse(text).stream())
                        .toList(),
                number(row, Column.SERVICE_PORT),
                number(row, Column.CAPACITY),
                number(row, Column.CPS_LIMIT),
                row.list(Column.EXTENSION_LENGTHS).stream()
                        .flatMap(text -> ExtensionLength.tryParse(text).stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(ExtensionLength::digits))
                        .toList(),
                NumberList.read(row.list(Column.DIDS), plan),
                ForwardList.read(row.list(Column.CFA), plan),
                ForwardList.read(allAsStar(row.list(Column.CFNR)), plan),
                shortened(row, Column.SIP_USERNAME),
                new Secret(shortened(row, Column.SIP_PASSWORD)));
    }

    /** CFNR for all DIDs is written as the bare number. */
    private static List<String> allAsStar(List<String> parts) {
        return parts.stream()
                .map(part -> part.indexOf('=') < 0 ? "*=" + part : part)
                .toList();
    }

    private static Optional<TableId> table(CsvRow row, Column column, Optional<TrunkId> trunk) {
        String text = row.text(column);
        return text.isEmpty() ? trunk.map(id -> new TableId(id.value())) : TableId.tryParse(text);
    }

    private static OptionalInt number(CsvRow row, Column column) {
        return WholeNumbers.tryParse(row.text(column), WholeNumberForm.min(column), WholeNumberForm.MAX)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static String shortened(CsvRow row, Column column) {
        String text = row.text(column);
        return text.length() > TextLength.MOST ? text.substring(0, TextLength.MOST) : text;
    }
}
