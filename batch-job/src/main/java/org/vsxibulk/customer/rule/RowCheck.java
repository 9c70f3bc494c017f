package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;

/** Looks at one row of the customers' file by itself. */
public interface RowCheck {

    /** The rules whose breaches it reports; mostly one. */
    List<Rule> rules();

    void check(Draft draft, Surroundings around, Report report);
}
