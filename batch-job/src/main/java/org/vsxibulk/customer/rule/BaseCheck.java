package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Problems;
import org.vsxibulk.customer.Rule;

/** Looks at all customers together. */
public interface BaseCheck {

    /** The rules whose breaches it reports; mostly one. */
    List<Rule> rules();

    void check(List<Enlisted> base, Surroundings around, Problems problems);
}
