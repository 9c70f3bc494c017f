package org.vsxibulk.customer.rule;

import java.util.List;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.csv.Column;

/** Reports what could not be read in the columns of numbers and forwarding. */
final class NumberFlaws implements RowCheck {

    @Override
    public List<Rule> rules() {
        return List.of(
                NumberForm.RULE,
                LostPlus.RULE,
                NumberPunctuation.RULE,
                NanpShape.RULE,
                CountryCode.RULE,
                NumberLength.RULE,
                RangeForm.RULE,
                RangeOrder.RULE,
                RangeSize.RULE,
                ForwardForm.RULE,
                ForwardSourceTwice.RULE);
    }

    @Override
    public void check(Draft draft, Surroundings around, Report report) {
        draft.dids().flaws().forEach(flaw -> report.add(Column.DIDS, flaw));
        draft.cfa().flaws().forEach(flaw -> report.add(Column.CFA, flaw));
        draft.cfnr().flaws().forEach(flaw -> report.add(Column.CFNR, flaw));
    }
}
