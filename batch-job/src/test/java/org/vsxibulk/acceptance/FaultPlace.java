package org.vsxibulk.acceptance;

/**
 * One request of an undisturbed run, at which something can go wrong.
 *
 * @param column what the request is for, the same for all tables and steps
 * @param nth number of the request among those of its action and table, from 1
 * @param guilty the last entry of its document; empty for a request without one
 */
record FaultPlace(MatrixVerb verb, String column, String action, String table, int nth, String guilty) {

    boolean isWrite() {
        return !guilty.isEmpty();
    }

    boolean isDownload() {
        return action.equals("download");
    }

    /** Which of the calls that a rule looks at: of those with the guilty entry this is the first. */
    int nth(boolean ofAll) {
        return ofAll ? nth : 1;
    }

    @Override
    public String toString() {
        return verb.word() + ", " + column + ", " + action + "/" + table + " " + nth;
    }
}
