package org.vsxibulk.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.vsxibulk.simulator.requests.Effort;
import org.vsxibulk.simulator.requests.LoggedRequest;
import org.vsxibulk.simulator.requests.RequestLog;

/** Answers every call of the outside world: the switch's own paths with a line in the log, the back door without one. */
public final class FrontDoor {
    /** Where the paths of the back door begin. */
    public static final String BACK_DOOR = "/__simulator/";

    private static final String REFUSED = "refused";
    private static final Set<String> WIPING = Set.of("upload", "replaceLarge");

    private final String root;
    private final Handler vsxi;
    private final Handler backDoor;
    private final HttpAnswers answers;
    private final RequestLog log;
    private final boolean keepBodies;

    /** Puts the two handlers behind one door. */
    public FrontDoor(
            String root, Handler vsxi, Handler backDoor, HttpAnswers answers, RequestLog log, boolean keepBodies) {
        this.root = root + "/";
        this.vsxi = vsxi;
        this.backDoor = backDoor;
        this.answers = answers;
        this.log = log;
        this.keepBodies = keepBodies;
    }

    /** Answers a call whose target (path and query) is given as it was sent. */
    public HttpAnswer answer(Call call, String target) {
        if (call.path().startsWith(BACK_DOOR)) {
            return answers.of(backDoor.answer(call));
        }
        Instant arrived = Instant.now();
        long start = System.nanoTime();
        HttpAnswer answer = answers.of(vsxi.answer(call));
        log(call, target, answer, arrived, System.nanoTime() - start);
        return answer;
    }

    private void log(Call call, String target, HttpAnswer answer, Instant arrived, long nanos) {
        String what = name(call, answer);
        boolean wipes = Arrays.stream(call.path().split("/")).anyMatch(WIPING::contains);
        Optional<String> body =
                keepBodies ? Optional.of(new String(call.body(), StandardCharsets.UTF_8)) : Optional.empty();
        log.add(
                new LoggedRequest(
                        arrived,
                        call.method(),
                        target,
                        answer.entries(),
                        answer.status(),
                        answer.code(),
                        TimeUnit.NANOSECONDS.toMillis(nanos),
                        body),
                what,
                wipes,
                answer.applied(),
                new Effort(1, nanos, call.body().length, answer.body().length));
    }

    // Paths that the switch does not know are counted under one name: a stranger's typing must not fill the memory.
    private String name(Call call, HttpAnswer answer) {
        boolean known = answer.status() != 401 && answer.status() != 404;
        return known ? call.path().substring(root.length()) : REFUSED;
    }
}
