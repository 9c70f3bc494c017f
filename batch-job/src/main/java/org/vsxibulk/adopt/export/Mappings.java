package org.vsxibulk.adopt.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vsxibulk.customer.DidSet;
import org.vsxibulk.customer.ExtensionLength;
import org.vsxibulk.customer.ForwardTarget;
import org.vsxibulk.customer.Forwarding;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Words;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/** Reads the digit mappings back into forwarding: that of the customers' own tables, and that of the loop trunk's table. */
final class Mappings {

    private final TableDialect mappings;
    private final LiveTable live;
    private final NumberReader numbers = new NumberReader();
    private final String all;

    Mappings(TableDialect mappings, LiveTable live) {
        this.mappings = mappings;
        this.live = live;
        this.all = mappings.comparable(Field.MAPPING_MATCH, Words.ALL_NUMBERS);
    }

    /** Call forward always. @param lengths of the customers' extensions, in the order of the trunks */
    OwnForwardings own(List<LiveTrunk> trunks, List<List<ExtensionLength>> lengths) {
        Map<String, Integer> byTable = new HashMap<>();
        for (int i = 0; i < trunks.size(); i++) {
            byTable.putIfAbsent(trunks.get(i).mappingTable().toString(), i);
        }
        Map<Integer, ForwardTarget> forAll = new HashMap<>();
        Claims perNumber = new Claims();
        live.forEach(position -> true, (position, mapping) -> {
            Integer owner = byTable.get(mappings.readOne(Field.MAPPING_TABLE, mapping));
            if (owner == null) {
                return;
            }
            String match = mappings.readOne(Field.MAPPING_MATCH, mapping);
            Optional<ForwardTarget> target = target(mapping, lengths.get(owner));
            long source = match.equals(all) ? NumberReader.NONE : source(match);
            if (target.isPresent() && match.equals(all)) {
                forAll.putIfAbsent(owner, target.get());
            } else if (target.isPresent() && source != NumberReader.NONE) {
                perNumber.add(owner, source, target.get().pack());
            }
        });
        return new OwnForwardings(forAll, perNumber.grouped(trunks.size()));
    }

    /** Call forward not reachable, of customers with these numbers. */
    List<Forwarding> ofLoop(int table, List<DidSet> dids) {
        Owners owners = new Owners(dids);
        Claims claims = new Claims();
        String loop = Integer.toString(table);
        live.forEach(position -> true, (position, mapping) -> {
            if (mappings.readOne(Field.MAPPING_TABLE, mapping).equals(loop)) {
                long source = source(mappings.readOne(Field.MAPPING_MATCH, mapping));
                int owner = owners.of(source);
                Optional<ForwardTarget> target = target(mapping, List.of());
                if (owner >= 0 && target.isPresent()) {
                    claims.add(owner, source, target.get().pack());
                }
            }
        });
        claims.grouped(dids.size());
        List<Forwarding> forwardings = new ArrayList<>(dids.size());
        for (int i = 0; i < dids.size(); i++) {
            Map<Long, Long> targets = new TreeMap<>();
            claims.forEach(i, targets::putIfAbsent);
            forwardings.add(folded(targets, dids.get(i).size()));
        }
        return forwardings;
    }

    /** One target for all numbers and the exceptions, when every number has one. */
    private static Forwarding folded(Map<Long, Long> targets, int numbers) {
        if (targets.size() < numbers || targets.isEmpty()) {
            return Forwarding.of(Optional.empty(), targets);
        }
        Map<Long, Integer> counts = new TreeMap<>();
        targets.values().forEach(target -> counts.merge(target, 1, Integer::sum));
        long most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        Map<Long, Long> others = new TreeMap<>(targets);
        others.values().removeIf(target -> target == most);
        return Forwarding.of(Optional.of(ForwardTarget.unpack(most)), others);
    }

    private long source(String match) {
        return numbers.digits(mappings, Field.MAPPING_MATCH, match);
    }

    private Optional<ForwardTarget> target(Element mapping, List<ExtensionLength> lengths) {
        return numbers.target(mappings, mappings.readOne(Field.MAPPING_REPLACEMENT, mapping), lengths);
    }
}
