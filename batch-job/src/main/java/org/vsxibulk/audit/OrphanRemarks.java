package org.vsxibulk.audit;

/** What else is worth knowing of an orphan, so that it needs no finding of its own. */
@FunctionalInterface
interface OrphanRemarks {

    /** One clause, or empty when there is nothing. */
    String of(LiveFacts orphan);
}
