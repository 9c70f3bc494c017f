package org.vsxibulk.provision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.Pause;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.http.WriteAnswer;
import org.vsxibulk.vsxi.xml.Element;

/**
 * Sends a chunk as one document. A refused document is sent again a few times, since a refusal may be the known race of two
 * close requests (contract section 1); then it is halved until the guilty entries stand alone. One bad entry of N costs at
 * most about 2·log2(N) documents more, retries apart.
 */
final class HalvingSender {

    private static final int TRIES_OF_A_CHUNK = 3;
    private static final int TRIES_OF_A_PART = 2;
    private static final Duration RACE_PAUSE = Duration.ofMillis(100);

    private final VsxiClient client;
    private final Pause pause;

    HalvingSender(VsxiClient client, Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    /** Returns the entries that the switch refused even alone. */
    List<Rejection> send(Table table, List<Prepared> chunk) {
        return send(chunk, entries -> client.update(table, entries));
    }

    /** The same for entries that are to go. */
    List<Rejection> delete(Table table, List<Prepared> chunk) {
        return send(chunk, entries -> client.delete(table, entries));
    }

    private List<Rejection> send(List<Prepared> chunk, Function<List<Element>, WriteAnswer> action) {
        List<Rejection> refused = new ArrayList<>();
        if (!chunk.isEmpty()) {
            send(action, chunk, TRIES_OF_A_CHUNK, refused);
        }
        return refused;
    }

    private void send(
            Function<List<Element>, WriteAnswer> action, List<Prepared> part, int tries, List<Rejection> refused) {
        WriteAnswer answer = attempt(action, part, tries);
        if (answer.accepted()) {
            return;
        }
        if (part.size() == 1) {
            refused.add(new Rejection(Rejection.Kind.REFUSED, part.get(0).line(), "the switch said " + answer));
            return;
        }
        int middle = part.size() / 2;
        send(action, part.subList(0, middle), TRIES_OF_A_PART, refused);
        send(action, part.subList(middle, part.size()), TRIES_OF_A_PART, refused);
    }

    private WriteAnswer attempt(Function<List<Element>, WriteAnswer> action, List<Prepared> part, int tries) {
        WriteAnswer answer = action.apply(part.stream().map(Prepared::entry).toList());
        for (int attempt = 1; attempt < tries && answer.kind() == WriteAnswer.Kind.REFUSED; attempt++) {
            pause.of(RACE_PAUSE.multipliedBy(attempt));
            answer = action.apply(part.stream().map(Prepared::entry).toList());
        }
        return answer;
    }
}
