package org.vsxibulk.adopt.export;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.Did;
import org.vsxibulk.customer.ExtensionLength;
import org.vsxibulk.customer.ForwardTarget;
import org.vsxibulk.customer.WholeNumbers;
import org.vsxibulk.customer.rule.NumberPlan;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.TableDialect;

/** Reads numbers back from the form in which the switch keeps them. */
final class NumberReader {

    /** Stands for a text that is no number. */
    static final long NONE = -1;

    private final NumberPlan plan = new NumberPlan();

    /** E.164 digits: of several numbers that look so, the one that exists in its country; or {@link #NONE}. */
    long digits(TableDialect table, Field field, String text) {
        List<Long> all = table.numbers(field, text);
        return all.stream().filter(plan::knows).findFirst().orElseGet(() -> all.isEmpty() ? NONE : all.get(0));
    }

    /** Where a mapping leads; digits are an extension when the customer has extensions of that length. */
    Optional<ForwardTarget> target(TableDialect mappings, String text, List<ExtensionLength> lengths) {
        boolean extension =
                WholeNumbers.isDigits(text) && lengths.stream().anyMatch(length -> length.digits() == text.length());
        if (extension) {
            return Optional.of(new ForwardTarget.OnNet(text));
        }
        long digits = digits(mappings, Field.MAPPING_REPLACEMENT, text);
        return digits == NONE ? Optional.empty() : Optional.of(new ForwardTarget.OffNet(new Did(digits)));
    }
}
