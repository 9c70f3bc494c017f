package org.vsxibulk.customer.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vsxibulk.customer.Rule;

/** What spreadsheets do to cells. It is named, never undone: the lost digits are not in the file. */
final class Damages {

    /** In the order in which they are asked. */
    private static final List<Function<String, Optional<Flaw>>> ALL = List.of(
            SpreadsheetError::find, TruthValue::find, Apostrophe::find, ScientificNotation::find, DateText::find);

    private Damages() {}

    /** The damage that explains why a text cannot be read. */
    static Optional<Flaw> find(String text) {
        return text.length() > 40
                ? Optional.empty()
                : ALL.stream().flatMap(damage -> damage.apply(text).stream()).findFirst();
    }

    static List<Rule> rules() {
        return List.of(SpreadsheetError.RULE, TruthValue.RULE, Apostrophe.RULE, ScientificNotation.RULE, DateText.RULE);
    }
}
