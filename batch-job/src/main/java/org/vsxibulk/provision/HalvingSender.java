package org.vsxibulk.provision;

import java.util.ArrayList;
import java.util.List;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.vsxi.http.WriteAnswer;

/**
 * Sends a chunk as one document. A refused document is sent again a few times, since a refusal may be the known race of two
 * close requests (contract section 1); then it is halved until the guilty entries stand alone, or the brake is pulled. One
 * bad entry of N costs at most about 2·log2(N) documents more, retries apart.
 */
final class HalvingSender {

    private static final int TRIES_OF_A_CHUNK = 3;
    private static final int TRIES_OF_A_PART = 2;

    /** The way in which entries go to the switch. */
    @FunctionalInterface
    interface Way {
        /** @param tries how often a refusal must come to be believed */
        WriteAnswer send(List<Prepared> part, int tries);
    }

    /**
     * What became of the entries; those that are in neither list were not sent alone.
     *
     * @param refused those that the switch refused even alone
     */
    record Sent(List<PlanLine> accepted, List<Rejection> refused) {}

    private final Way way;

    HalvingSender(Way way) {
        this.way = way;
    }

    Sent send(List<Prepared> chunk, Brake brake) {
        Sent sent = new Sent(new ArrayList<>(), new ArrayList<>());
        if (!chunk.isEmpty()) {
            send(chunk, TRIES_OF_A_CHUNK, brake, sent);
        }
        return sent;
    }

    /** Sends one entry as the whole of a chunk. */
    WriteAnswer sendAlone(Prepared entry) {
        return attempt(List.of(entry), TRIES_OF_A_CHUNK);
    }

    private void send(List<Prepared> part, int tries, Brake brake, Sent sent) {
        if (brake.pulled()) {
            return;
        }
        WriteAnswer answer = attempt(part, tries);
        if (answer.accepted()) {
            part.forEach(entry -> sent.accepted().add(entry.line()));
            brake.wentIn();
        } else if (part.size() == 1) {
            sent.refused().add(refused(part.get(0).line(), answer));
            brake.refused(answer.toString());
        } else {
            int middle = part.size() / 2;
            send(part.subList(0, middle), TRIES_OF_A_PART, brake, sent);
            send(part.subList(middle, part.size()), TRIES_OF_A_PART, brake, sent);
        }
    }

    static Rejection refused(PlanLine line, WriteAnswer answer) {
        return new Rejection(Rejection.Kind.REFUSED, line, "the switch said " + answer);
    }

    private WriteAnswer attempt(List<Prepared> part, int tries) {
        return way.send(part, tries);
    }
}
