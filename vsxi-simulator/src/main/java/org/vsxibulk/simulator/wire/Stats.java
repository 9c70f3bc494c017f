package org.vsxibulk.simulator.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vsxibulk.simulator.personality.StatsTraits;
import org.vsxibulk.simulator.store.SwitchState;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.xml.Element;

/** The live statistics (contract, section 5). Their element and field names are fixed and stand in the code. */
final class Stats {
    private static final int MOST_SESSIONS = 25_000;

    private final SwitchState state;
    private final StatsTraits traits;

    Stats(SwitchState state) {
        this.state = state;
        this.traits = state.personality().stats();
    }

    /** The document of one kind of statistics, when there is such a kind. */
    Optional<byte[]> document(String kind) {
        return switch (kind) {
            case "realtime" -> Optional.of(realtime());
            case "resource" -> Optional.of(resource());
            case "sub_stats" -> Optional.of(new Registrations(traits, state.existing(traits.userTable())).document());
            default -> Optional.empty();
        };
    }

    private byte[] realtime() {
        Map<Integer, Integer> calls = state.calls();
        int sessions = calls.values().stream().mapToInt(Integer::intValue).sum();
        StatsDocument document = new StatsDocument(traits.rowsElement());
        document.table("system_stat", rows -> rows.accept(system(sessions)));
        document.table(
                "XBResourceRealTimeStatList",
                rows -> calls.forEach((trunk, count) -> {
                    rows.accept(busyTrunk(trunk, count, address(trunk)));
                    rows.accept(busyTrunk(trunk, count, "Group"));
                }));
        return document.finish();
    }

    private Map<String, Object> system(int sessions) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("current_cps", 0);
        row.put("max_cps_allowed", 500);
        row.put("flow_control_lev", 0);
        row.put("ha_pre_state", "init");
        row.put("ha_current_state", state.standby() ? "standby" : "active");
        row.put("max_session_allowed", MOST_SESSIONS);
        row.put("sum_active_session", sessions);
        return row;
    }

    private Map<String, Object> busyTrunk(int trunk, int calls, String fqdn) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("trunkId", trunk);
        row.put("fqdn", fqdn);
        row.put("numOrig", calls);
        row.put("numTerm", 0);
        row.put("cps", 0);
        row.put("numPeak", calls);
        row.put("totalLimit", trunkValue(trunk, traits.trunkCapacity()));
        row.put("cpsLimit", trunkValue(trunk, traits.trunkCps()));
        return row;
    }

    private byte[] resource() {
        StatsDocument document = new StatsDocument(traits.rowsElement());
        for (String table : new String[] {"ingress_stat", "gw_egress_stat"}) {
            document.table(table, rows -> trunks().visitAll(entry -> rows.accept(quietTrunk(entry.element()))));
        }
        return document.finish();
    }

    private Map<String, Object> quietTrunk(Element trunk) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("trunk_id", trunk.textAt(traits.trunkId()).orElse(""));
        row.put("alias", trunk.textAt(traits.trunkName()).orElse(""));
        for (String span : new String[] {"1st15mins", "1h", "24h"}) {
            for (String count :
                    new String[] {"call_attempt", "call_answer", "call_fail", "call_durationSec", "pdd_ms"}) {
                row.put(span + "_" + count, 0);
            }
        }
        return row;
    }

    private TableStore trunks() {
        return state.existing(traits.trunkTable());
    }

    private String address(int trunk) {
        return trunkValue(trunk, traits.trunkAddress());
    }

    private String trunkValue(int trunk, String path) {
        return trunks().find(trunks().traits().key(List.of(String.valueOf(trunk))))
                .flatMap(entry -> entry.element().textAt(path))
                .orElse("");
    }
}
