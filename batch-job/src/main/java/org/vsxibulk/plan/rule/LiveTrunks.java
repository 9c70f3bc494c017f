package org.vsxibulk.plan.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;

/**
 * The trunks of the switch, read once for all rules: a trunk has some kilobytes, and there may be ten thousand.
 *
 * @param ids of all, as the switch writes them
 * @param others those that are not in the input
 */
record LiveTrunks(Set<String> ids, List<OtherTrunk> others) {

    static LiveTrunks read(LiveTable trunks, TableDialect names, Set<String> ours) {
        Set<String> ids = new HashSet<>();
        List<OtherTrunk> others = new ArrayList<>();
        trunks.forEach(position -> true, (position, trunk) -> {
            String id = names.readOne(Field.TRUNK_ID, trunk);
            ids.add(id);
            if (!ours.contains(id)) {
                others.add(OtherTrunk.read(names, trunk));
            }
        });
        return new LiveTrunks(ids, others);
    }
}
