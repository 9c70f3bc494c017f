package org.vsxibulk.adopt.capture;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The whole draft of a dialect.
 *
 * @param pages how further pages are asked for
 * @param state what becomes of the question which node is active; empty when the starting dialect does not ask
 */
record Draft(
        PageFacts pages,
        Optional<StateFacts> state,
        NumberFacts numbers,
        SecretSearch secrets,
        List<TableDraft> tables) {

    /**
     * How further pages are asked for.
     *
     * @param parameter empty when nothing tells whether the switch has pages
     * @param first empty when the parameter is
     */
    record PageFacts(Optional<Fact> parameter, Optional<Fact> first) {}

    /** Where a node says whether it is active. */
    record StateFacts(Fact path, Fact field, Fact active) {}

    /** The switch's words that it states. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        for (TableDraft table : tables) {
            table.words()
                    .values()
                    .forEach(
                            facts -> facts.values().forEach(fact -> fact.value().ifPresent(words::add)));
            table.dynamicAddress().flatMap(Fact::value).ifPresent(words::add);
        }
        numbers.allNumbers().value().ifPresent(words::add);
        return words;
    }
}
