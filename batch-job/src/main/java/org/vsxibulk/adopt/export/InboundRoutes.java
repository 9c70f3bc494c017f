package org.vsxibulk.adopt.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/** The numbers that lead to a customer's trunk and nowhere else. */
final class InboundRoutes {

    private final TableDialect routes;
    private final LiveTable live;
    private final NumberReader numbers = new NumberReader();

    InboundRoutes(TableDialect routes, LiveTable live) {
        this.routes = routes;
        this.live = live;
    }

    /** @param table the shared, carrier-facing route table */
    Claims of(int table, List<LiveTrunk> trunks) {
        Map<String, Integer> byTrunk = new HashMap<>();
        for (int i = 0; i < trunks.size(); i++) {
            byTrunk.put(trunks.get(i).id().toString(), i);
        }
        Claims claims = new Claims();
        String inbound = Integer.toString(table);
        live.forEach(position -> true, (position, route) -> {
            if (routes.readOne(Field.ROUTE_TABLE, route).equals(inbound)) {
                List<String> trunksOfRoute = routes.read(Field.ROUTE_DESTINATION, route).stream()
                        .distinct()
                        .toList();
                Integer owner = trunksOfRoute.size() == 1 ? byTrunk.get(trunksOfRoute.get(0)) : null;
                if (owner != null) {
                    long number = numbers.digits(routes, Field.ROUTE_MATCH, routes.readOne(Field.ROUTE_MATCH, route));
                    claim(claims, owner, number);
                }
            }
        });
        return claims.grouped(trunks.size());
    }

    private static void claim(Claims claims, int owner, long number) {
        if (number != NumberReader.NONE) {
            claims.add(owner, number, 0);
        }
    }
}
