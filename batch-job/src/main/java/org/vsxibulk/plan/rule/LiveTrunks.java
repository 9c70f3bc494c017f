package org.vsxibulk.plan.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/**
 * The trunks of the switch, read once for all rules. A trunk has some kilobytes, and there may be ten thousand: those of the
 * input are known by their keys and not read.
 *
 * @param ids of all, as the switch writes them
 * @param others those that are not in the input
 */
record LiveTrunks(Set<String> ids, List<OtherTrunk> others) {

    static LiveTrunks read(LiveTable trunks, TableDialect names, Set<String> ours) {
        Map<Long, String> ourKeys = new HashMap<>();
        ours.forEach(id -> ourKeys.put(
                names.keyHash(
                        DesiredEntry.of(Table.TRUNK).own(Field.TRUNK_ID, id).build()),
                id));
        Set<String> ids = new HashSet<>();
        BitSet unknown = new BitSet(trunks.size());
        for (int position = 0; position < trunks.size(); position++) {
            String known = ourKeys.get(trunks.keyHash(position));
            if (known == null) {
                unknown.set(position);
            } else {
                ids.add(known);
            }
        }
        List<OtherTrunk> others = new ArrayList<>();
        trunks.forEach(unknown::get, (position, trunk) -> {
            String id = names.readOne(Field.TRUNK_ID, trunk);
            ids.add(id);
            if (!ours.contains(id)) {
                others.add(OtherTrunk.read(names, trunk));
            }
        });
        return new LiveTrunks(ids, others);
    }
}
