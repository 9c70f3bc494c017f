package org.vsxibulk.plan.rule;

import java.util.List;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.customer.Rule;

/** All rules that need the live switch. */
public final class LiveRules {

    private static final List<LiveRule> ALL = List.of(
            new SwitchFull(),
            new TableTaken(),
            new AddressTaken(),
            new DidTaken(),
            new UsernameTaken(),
            new PasswordMissing());

    private LiveRules() {}

    /** For the documentation. */
    public static List<Rule> all() {
        return ALL.stream().map(LiveRule::rule).toList();
    }

    /**
     * What breaks a rule, in line order.
     *
     * @param file the customers' file as it was given, for the problems
     */
    public static List<Problem> check(Situation situation, String file) {
        Reporter reporter = new Reporter(file);
        ALL.forEach(rule -> rule.check(situation, reporter));
        return reporter.inLineOrder();
    }
}
