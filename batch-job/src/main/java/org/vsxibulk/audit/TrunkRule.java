package org.vsxibulk.audit;

import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.Field;

/** A rule on the live state of one trunk of the input. */
@FunctionalInterface
interface TrunkRule {

    /**
     * @param mismatched fields that were told to differ from the input: nothing that follows from them is told again
     * @return what is wrong, if anything
     */
    Optional<Flaw> check(LiveTrunk trunk, Set<Field> mismatched);
}
