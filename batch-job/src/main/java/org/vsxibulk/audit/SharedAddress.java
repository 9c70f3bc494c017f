package org.vsxibulk.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vsxibulk.audit.Finding.Severity;
import org.vsxibulk.settings.Strictness;
import org.vsxibulk.vsxi.Field;

/**
 * {@code shared-address}: two peering trunks of one service port have one address and port, so the switch cannot tell
 * whose call it is.
 */
final class SharedAddress {

    static final String RULE = "shared-address";

    private SharedAddress() {}

    /** Where calls come from. */
    record Source(String address, String port, String servicePort) implements Comparable<Source> {

        @Override
        public int compareTo(Source other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return "address=" + address + (port.isEmpty() ? "" : " port=" + port) + " service-port=" + servicePort;
        }
    }

    /**
     * Sources that several trunks have.
     *
     * @param peering whether a trunk is known by its address
     * @param ignored addresses that many may have: the loop address, the one of registering trunks
     */
    static Map<Source, List<LiveTrunk>> groups(
            List<LiveTrunk> trunks, Predicate<LiveTrunk> peering, Set<String> ignored) {
        Map<Source, List<LiveTrunk>> all = new HashMap<>();
        for (LiveTrunk trunk : trunks) {
            for (int i = 0; peering.test(trunk) && i < trunk.addresses().size(); i++) {
                String address = trunk.addresses().get(i);
                if (!address.isEmpty() && !ignored.contains(address)) {
                    List<LiveTrunk> group = all.computeIfAbsent(
                            new Source(address, trunk.portOf(i), trunk.servicePort()), source -> new ArrayList<>());
                    if (!group.contains(trunk)) {
                        group.add(trunk);
                    }
                }
            }
        }
        all.values().removeIf(group -> group.size() < 2);
        return new TreeMap<>(all);
    }

    static Flaw flaw(Source source, List<LiveTrunk> group, Strictness strictness) {
        String ids = group.stream().map(trunk -> Integer.toString(trunk.id())).collect(Collectors.joining(";"));
        return new Flaw(
                RULE,
                strictness == Strictness.REQUIRE ? Severity.ERROR : Severity.WARNING,
                Field.TRUNK_ADDRESS.word(),
                "",
                ids,
                "the trunks " + ids.replace(";", ", ") + " have one address (" + source
                        + "): the switch cannot tell whose call it is");
    }
}
