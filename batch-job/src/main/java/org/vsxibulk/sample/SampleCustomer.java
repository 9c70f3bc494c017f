package org.vsxibulk.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One customer before it is written in either form.
 *
 * @param cells column to text, without {@code dids}; {@code cfa} and {@code cfnr} hold the target of all calls only
 * @param ranges consecutive numbers are joined to ranges
 */
record SampleCustomer(Map<String, String> cells, List<SampleDid> dids, boolean ranges) {

    SampleCustomer {
        cells = Map.copyOf(cells);
        dids = List.copyOf(dids);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    SampleCustomer with(String column, String text) {
        var changed = new HashMap<>(cells);
        changed.put(column, text);
        return new SampleCustomer(changed, dids, ranges);
    }

    /** Puts another number in place of the first. A customer without numbers gets one. */
    SampleCustomer withFirstDid(SampleDid did) {
        var changed = new ArrayList<>(dids);
        if (changed.isEmpty()) {
            changed.add(did);
        } else {
            changed.set(0, did);
        }
        return new SampleCustomer(cells, changed, ranges);
    }

    SampleDid firstDid() {
        return dids.isEmpty() ? new SampleDid("", "", "") : dids.get(0);
    }
}
