package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;

/** Looks at the numbers and forwarding of one customer, from its row and the dids file together. */
public interface NumberCheck {

    /** The rules whose breaches it reports; mostly one. */
    List<Rule> rules();

    void check(Enlisted customer, Surroundings around, Report report);
}
