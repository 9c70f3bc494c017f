package org.vsxibulk.provision;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.vsxi.DesiredEntry;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.FieldDifference;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.Element;

/** Holds a table before one entry was written against the table afterwards. */
record CanaryCheck(TableDialect table, Prepared sent) {

    private static final int MOST_DIFFERENCES = 8;

    Harm compare(LiveTable before, LiveTable after) {
        EntryKey key = new EntryKey(table.table(), sent.line().key());
        int then = before.find(key);
        int now = after.find(key);
        List<String> own = sent.desired()
                .map(desired -> now < 0 ? List.of("it is not there afterwards") : written(desired, after.entry(now)))
                .orElseGet(() -> now < 0 ? List.of() : List.of("it is still there afterwards"));
        boolean othersStayed = rest(before, then) == rest(after, now)
                && before.size() - (then < 0 ? 0 : 1) == after.size() - (now < 0 ? 0 : 1);
        return new Harm(own, othersStayed ? Bystanders.none() : Bystanders.between(table, before, then, after, now));
    }

    private static long rest(LiveTable all, int own) {
        return all.digest() - (own < 0 ? 0 : LiveTable.digestOf(all.entry(own)));
    }

    private List<String> written(DesiredEntry desired, Element back) {
        List<String> wrong = new ArrayList<>();
        for (FieldDifference difference : table.differences(desired, back)) {
            wrong.add(difference.field().word() + ": sent '" + difference.desiredText() + "', came back '"
                    + difference.liveText() + "'");
        }
        // an update sends the whole entry; a new one may get more elements from the switch
        boolean isNew = sent.before().isEmpty();
        ElementComparison.of(
                        table.secrets().without(sent.entry()),
                        table.secrets().without(back),
                        isNew,
                        (path, one, other) -> table.same(desired, path, one, other))
                .forEach(difference -> wrong.add(difference.toString()));
        if (table.secrets().differ(sent.entry(), back)) {
            wrong.add("a secret came back other than it was sent");
        }
        if (sent.before().isPresent()
                && !ownsSecret(desired)
                && !secrets(sent.before().get()).equals(secrets(back))) {
            wrong.add("a secret that was not to change is shown in another way than before");
        }
        return wrong.size() > MOST_DIFFERENCES
                ? List.of(
                        String.join("; ", wrong.subList(0, MOST_DIFFERENCES)),
                        (wrong.size() - MOST_DIFFERENCES) + " more")
                : wrong;
    }

    private static boolean ownsSecret(DesiredEntry desired) {
        return desired.owned().keySet().stream().anyMatch(field -> field.kind() == Field.Kind.SECRET);
    }

    private List<String> secrets(Element entry) {
        return table.secrets().read(entry);
    }
}
