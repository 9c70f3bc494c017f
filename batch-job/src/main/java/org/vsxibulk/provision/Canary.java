package org.vsxibulk.provision;

import java.util.List;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.vsxi.EntryKey;
import org.vsxibulk.vsxi.dialect.TableDialect;
import org.vsxibulk.vsxi.http.WriteAnswer;

/**
 * One entry that is written alone and read back before others follow, since an answer of the switch is no proof of what it
 * did (contract section 1). An update is sent twice: writing what is there already must change nothing.
 */
final class Canary {

    /** How it came back. */
    sealed interface Flight {

        /** As it was sent, and nothing else moved. */
        record Proven() implements Flight {}

        record Refused(WriteAnswer answer) implements Flight {}

        record Harmed(Harm harm) implements Flight {}

        /** Refused, but meanwhile as it should be. */
        record Needless() implements Flight {}
    }

    private final TableDialect table;
    private final LiveSource live;
    private final HalvingSender sender;

    Canary(TableDialect table, LiveSource live, HalvingSender sender) {
        this.table = table;
        this.live = live;
        this.sender = sender;
    }

    Flight release(Prepared entry) {
        boolean deletes = entry.line().action() == ChangeAction.DELETE;
        WriteAnswer answer = sender.sendAlone(entry);
        if (!answer.accepted()) {
            // a refusal as a whole changed nothing; but of a delete that is sent again it may say that all is done
            if (deletes || answer.kind() == WriteAnswer.Kind.PARTLY) {
                live.wrote(table.table(), deletes ? 1 : 0);
            }
            return deletes && gone(entry) ? new Flight.Needless() : new Flight.Refused(answer);
        }
        Harm harm = compare(entry);
        if (!harm.any() && entry.line().action() == ChangeAction.UPDATE) {
            WriteAnswer again = sender.sendAlone(entry);
            if (!again.accepted()) {
                return new Flight.Harmed(
                        new Harm(List.of("sent once more, it was refused: " + again), Bystanders.none()));
            }
            harm = compare(entry);
        }
        return harm.any() ? new Flight.Harmed(harm) : new Flight.Proven();
    }

    private Harm compare(Prepared entry) {
        live.wrote(table.table(), entry.line().action() == ChangeAction.DELETE ? 1 : 0);
        return live.reread(table.table(), new CanaryCheck(table, entry)::compare);
    }

    private boolean gone(Prepared entry) {
        return live.untouched(table.table())
                        .find(new EntryKey(table.table(), entry.line().key()))
                < 0;
    }
}
