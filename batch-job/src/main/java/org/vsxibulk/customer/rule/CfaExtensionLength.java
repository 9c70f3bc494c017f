package org.vsxibulk.customer.rule;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.customer.ExtensionLength;
import org.vsxibulk.customer.ForwardTarget;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** An on-net target is an extension that the customer can dial. */
final class CfaExtensionLength implements RowCheck {

    static final Rule RULE = Rule.error(
            "cfa-extension-length",
            "An on-net CFA target must have one of the row's extension lengths.",
            "Correct the extension, or add its length to extension_lengths.");

    @Override
    public List<Rule> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        draft.cfa()
                .forEachTarget(target -> why(target, draft.extensionLengths())
                        .ifPresent(why -> report.add(RULE, Column.CFA, target.toString(), why)));
    }

    /** Why a target is no extension of these lengths, if it is an extension at all. */
    static Optional<String> why(ForwardTarget target, List<ExtensionLength> lengths) {
        if (!(target instanceof ForwardTarget.OnNet onNet)) {
            return Optional.empty();
        }
        int length = onNet.extension().length();
        if (lengths.stream().anyMatch(declared -> declared.digits() == length)) {
            return Optional.empty();
        }
        boolean zeroLost = lengths.stream().anyMatch(declared -> declared.digits() == length + 1);
        String declared = lengths.isEmpty()
                ? "the row has no extension_lengths"
                : "the row's extensions have "
                        + String.join(
                                " or ",
                                lengths.stream().map(ExtensionLength::toString).toList());
        return Optional.of("the on-net target '" + onNet + "' has " + length + " digits, " + declared
                + (zeroLost ? " (a spreadsheet may have dropped a leading zero)" : ""));
    }
}
