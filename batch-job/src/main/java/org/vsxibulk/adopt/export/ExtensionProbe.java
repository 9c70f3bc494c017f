package org.vsxibulk.adopt.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.blueprint.Part;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.DidSet;
import org.vsxibulk.customer.ExtensionLength;
import org.vsxibulk.customer.Forwarding;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/** Finds the extension lengths of a customer: those whose route is on the switch exactly as a row would have it. */
final class ExtensionProbe {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 7;

    private final Blueprint blueprint;
    private final TableDialect routes;
    private final LiveTable live;

    ExtensionProbe(Blueprint blueprint, TableDialect routes, LiveTable live) {
        this.blueprint = blueprint;
        this.routes = routes;
        this.live = live;
    }

    List<ExtensionLength> of(LiveTrunk trunk) {
        List<ExtensionLength> found = new ArrayList<>();
        for (int digits = SHORTEST; digits <= LONGEST; digits++) {
            ExtensionLength length = new ExtensionLength(digits);
            if (isThere(trunk, length)) {
                found.add(length);
            }
        }
        return found;
    }

    private boolean isThere(LiveTrunk trunk, ExtensionLength length) {
        Customer probe =
                trunk.customer(List.of(length), DidSet.none(), Forwarding.none(), Forwarding.none(), Optional.empty());
        List<DesiredEntry> wanted = new ArrayList<>();
        blueprint.forEach(probe, Part.ROUTES, wanted::add);
        // the other routes of the table are those of every customer, and lead elsewhere
        return wanted.stream()
                .filter(route ->
                        route.value(Field.ROUTE_DESTINATION).equals(trunk.id().toString()))
                .anyMatch(route -> isAsWanted(live.match(route), route));
    }

    private boolean isAsWanted(LiveTable.Match match, DesiredEntry route) {
        return match instanceof LiveTable.Match.Same
                || match instanceof LiveTable.Match.Present present
                        && routes.differences(route, present.entry()).isEmpty();
    }
}
