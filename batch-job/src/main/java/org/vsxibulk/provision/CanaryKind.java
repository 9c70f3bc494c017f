package org.vsxibulk.provision;

import org.vsxibulk.vsxi.dialect.TableDialect;

/** What is proven by an entry of its own, in the order in which it is. */
enum CanaryKind {
    CREATE,
    UPDATE,
    DELETE,
    /** An empty key field might match everything. */
    DELETE_WITH_EMPTY_KEY_FIELD;

    static CanaryKind of(TableDialect table, Prepared change) {
        return switch (change.line().action()) {
            case CREATE -> CREATE;
            case UPDATE -> UPDATE;
            case DELETE -> table.hasEmptyKeyField(change.before().orElseThrow()) ? DELETE_WITH_EMPTY_KEY_FIELD : DELETE;
            case UNCHANGED, LEFT_OVER, KEPT -> throw new IllegalStateException("nothing is sent for " + change.line());
        };
    }
}
