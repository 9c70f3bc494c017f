package org.vsxibulk.audit;

/** Where findings go as they are found; there may be as many as the switch has entries. */
@FunctionalInterface
public interface FindingSink {
    void accept(Finding finding);
}
