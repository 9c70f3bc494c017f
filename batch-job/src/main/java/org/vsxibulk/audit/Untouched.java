package org.vsxibulk.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.Hashing;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.live.LiveTable;
import org.vsxibulk.vsxi.xml.ElementReader;

/**
 * {@code changed-meanwhile}: an entry that the plan does not name is not as it was before the run wrote. Somebody else may
 * have been at work; or the switch did more than it was asked, after the canary.
 */
public final class Untouched {

    static final String RULE = "changed-meanwhile";

    private final TableDialect names;
    private final LiveTable after;
    private final LongPredicate planned;

    /** @param planned whether the plan names an entry, by the hash of its key */
    public Untouched(TableDialect names, LiveTable after, LongPredicate planned) {
        this.names = names;
        this.after = after;
        this.planned = planned;
    }

    /**
     * Eight bytes of memory for each entry of others.
     *
     * @param snapshot the entries before the run, as text, secrets hidden
     * @return how many findings went to the sink
     */
    public long run(Stream<String> snapshot, FindingSink sink) {
        FindingLog log = new FindingLog(sink, customer -> Optional.empty());
        long[] now = digests();
        snapshot.filter(entry -> Arrays.binarySearch(now, digest(entry)) < 0).forEach(entry -> {
            EntryKey key = names.key(ElementReader.document(entry));
            if (!planned.test(key.hash())) {
                log.add(key, Optional.empty(), flaw(after.find(key) < 0));
            }
        });
        return log.counts(0).findings();
    }

    private long[] digests() {
        LongStream.Builder digests = LongStream.builder();
        after.forEach(
                position -> !planned.test(after.keyHash(position)),
                (position, entry) ->
                        digests.add(digest(names.secrets().hide(entry).toString())));
        long[] sorted = digests.build().toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static long digest(String entry) {
        return Hashing.of(entry, 7);
    }

    private static Flaw flaw(boolean gone) {
        return Flaw.error(
                RULE,
                "",
                gone ? "as in the snapshot" : "",
                "",
                (gone ? "is gone" : "changed")
                        + " while this run wrote, and is not in its plan: either somebody else was at"
                        + " work, or the switch did more than it was asked; snapshot/*.xml has it as it was");
    }
}
