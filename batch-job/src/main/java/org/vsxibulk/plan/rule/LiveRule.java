package org.vsxibulk.plan.rule;

import org.vsxibulk.customer.Rule;

/** A rule that needs the live switch. */
interface LiveRule {

    Rule rule();

    void check(Situation situation, Reporter reporter);
}
