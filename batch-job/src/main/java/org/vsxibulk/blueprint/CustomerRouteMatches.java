package org.vsxibulk.blueprint;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsException;
import org.vsxibulk.settings.SettingsProblem;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;

/**
 * Customer routes are matched as they are written, so a plus sign suits only a switch that keeps the numbers of its
 * routes with one: in another form {@code +1} would become the match for all numbers.
 */
public final class CustomerRouteMatches {

    private CustomerRouteMatches() {}

    /** @throws SettingsException when a match does not suit the form of the switch's routes */
    public static void check(Settings settings, Dialect dialect) {
        boolean plus = dialect.table(Table.ROUTE).number(Field.ROUTE_MATCH, 1).startsWith("+");
        List<SettingsProblem> problems = new ArrayList<>();
        for (int i = 0; i < settings.customerRoutes().size(); i++) {
            String match = settings.customerRoutes().get(i).match();
            if (match.startsWith("+") && !plus) {
                problems.add(new SettingsProblem(
                        "",
                        0,
                        "customer-routes[" + i + "].match",
                        match,
                        "has a plus sign, but the dialect keeps the numbers of routes without",
                        "write the leading digits as the switch has them, or correct numbers.form of the dialect"));
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }
}
