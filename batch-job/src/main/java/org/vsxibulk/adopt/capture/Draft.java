package org.vsxibulk.adopt.capture;

import java.util.List;
import java.util.Optional;
import org.vsxibulk.vsxi.Table;

/**
 * The whole draft of a dialect.
 *
 * @param pageParameter empty when nothing tells whether the switch has pages
 * @param state what becomes of the question which node is active; empty when the starting dialect does not ask
 */
record Draft(
        Optional<Fact> pageParameter,
        Optional<StateFacts> state,
        NumberFacts numbers,
        SecretSearch secrets,
        List<TableDraft> tables) {

    /** Where a node says whether it is active. */
    record StateFacts(Fact path, Fact field, Fact active) {}

    TableDraft table(Table table) {
        return tables.stream()
                .filter(draft -> draft.table() == table)
                .findFirst()
                .orElseThrow();
    }
}
