package org.vsxibulk.provision;

/**
 * Counts the entries of a step that were refused, earlier starts of the run included. It is pulled when more than a few and
 * more than some of all were, and when more than a few were and nothing at all has gone in: then it is the step that is
 * wrong, not its entries.
 */
final class Brake {

    private static final int ENTRIES = 20;
    private static final int PERCENT = 5;

    private final String step;
    private final long planned;
    private long refused;
    private boolean anythingWentIn;
    private String lastWords = "";

    Brake(String step, RunSoFar.OfStep before) {
        this.step = step;
        this.planned = before.planned();
        this.refused = before.refused();
        this.anythingWentIn = before.anythingWentIn();
    }

    void refused(String words) {
        refused++;
        lastWords = words;
    }

    /** Entries that were refused turned out to be as they should be. */
    void forgive(int entries) {
        refused -= entries;
    }

    void wentIn() {
        anythingWentIn = true;
    }

    boolean pulled() {
        return refused > ENTRIES && (!anythingWentIn || refused * 100 > planned * PERCENT);
    }

    String words() {
        return "the brake: %,d of the %,d entries of step %s were refused, the last one with: %s; nothing more was sent"
                .formatted(refused, planned, step, lastWords);
    }
}
