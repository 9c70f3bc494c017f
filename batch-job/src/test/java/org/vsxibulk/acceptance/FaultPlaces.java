package org.vsxibulk.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vsxibulk.simulator.requests.LoggedRequest;

/** Tells the requests of an undisturbed run apart by what they are for. */
final class FaultPlaces {

    /** All that a request can be for, in the order of a run. */
    static final List<String> COLUMNS = List.of(
            "state query",
            "snapshot",
            "step's state query",
            "step's download",
            "calls query",
            "canary",
            "read-back",
            "bulk document",
            "audit's download");

    private final MatrixVerb verb;
    private final List<LoggedRequest> log;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> bulks = new HashSet<>();
    private String step = "";
    private int steps;

    private FaultPlaces(MatrixVerb verb, List<LoggedRequest> log) {
        this.verb = verb;
        this.log = log;
    }

    /** The places of a run, without those that are like an earlier one. */
    static List<FaultPlace> of(MatrixVerb verb, List<LoggedRequest> log) {
        return new FaultPlaces(verb, log).all();
    }

    private List<FaultPlace> all() {
        List<FaultPlace> places = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            String target = target(log.get(i));
            int nth = counts.merge(target, 1, Integer::sum);
            if (isWrite(i) && !target.equals(step)) {
                step = target;
                steps++;
            }
            String column = column(i);
            // further documents of a step meet what the first one meets
            if (!column.equals("bulk document") || bulks.add(steps + target)) {
                String[] words = target.split("/");
                places.add(new FaultPlace(verb, column, words[0], words[1], nth, lastEntry(log.get(i))));
            }
        }
        return places;
    }

    private String column(int i) {
        if (isWrite(i)) {
            return log.get(i).entries() == 1
                            && isDownload(i + 1)
                            && target(log.get(i + 1)).endsWith(table(i))
                    ? "canary"
                    : "bulk document";
        }
        int next = nextWrite(i);
        if (target(log.get(i)).startsWith("stats")) {
            boolean opens = next == log.size()
                    || next == i + 1 && !target(log.get(next)).equals(step);
            return i == 0 ? "state query" : opens ? "step's state query" : "calls query";
        }
        if (steps == 0) {
            return verb == MatrixVerb.AUDIT ? "audit's download" : "snapshot";
        }
        if (next == log.size()) {
            return i > 0 && isWrite(i - 1) && !isLastRound(i) ? "read-back" : "audit's download";
        }
        return isWrite(i - 1) && target(log.get(next)).equals(step) ? "read-back" : "step's download";
    }

    /** The audit downloads every table, so that its first download looks like a read-back. */
    private boolean isLastRound(int i) {
        return log.size() - i <= Switch.TABLES.size();
    }

    private int nextWrite(int from) {
        int next = from;
        while (next < log.size() && !isWrite(next)) {
            next++;
        }
        return next;
    }

    private boolean isWrite(int i) {
        return !log.get(i).method().equals("GET");
    }

    private boolean isDownload(int i) {
        return i < log.size() && target(log.get(i)).startsWith("download");
    }

    private String table(int i) {
        return "/" + target(log.get(i)).split("/")[1];
    }

    private static String target(LoggedRequest request) {
        return request.target().replaceAll(".*/webresources/|[?].*", "");
    }

    private static String lastEntry(LoggedRequest request) {
        String body = request.body().orElse("");
        if (body.isEmpty()) {
            return "";
        }
        String list = body.substring(body.lastIndexOf("</"));
        String element = list.strip().replaceAll("</|List>", "");
        return body.substring(body.lastIndexOf("<" + element + ">"), body.length() - list.length())
                .strip();
    }
}
