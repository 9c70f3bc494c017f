package org.vsxibulk.simulator.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.vsxibulk.simulator.fault.ActiveFault;
import org.vsxibulk.simulator.fault.BadFault;
import org.vsxibulk.simulator.fault.FaultBook;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;

/** Lists, adds and removes faults while the switch runs. */
final class FaultDoor {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final FaultBook book;

    FaultDoor(FaultBook book) {
        this.book = book;
    }

    /** Answers a call to {@code faults} or, with an id, {@code faults/<id>}. */
    Answer answer(Call call, String id) {
        return switch (call.method()) {
            case "GET" -> id.isEmpty() ? new Answer.Plain(200, "application/json", json()) : usage();
            case "POST" -> id.isEmpty() ? add(call) : usage();
            case "DELETE" -> id.isEmpty() ? clear() : remove(id);
            default -> usage();
        };
    }

    private Answer add(Call call) {
        try {
            ActiveFault added = book.add(new String(call.body(), StandardCharsets.UTF_8));
            return text(200, "fault " + added.id() + ": " + added.rule());
        } catch (BadFault bad) {
            return text(400, String.valueOf(bad.getMessage()));
        }
    }

    private Answer clear() {
        book.clear();
        return text(200, "no faults any more");
    }

    private Answer remove(String id) {
        return id.matches("\\d{1,9}") && book.remove(Integer.parseInt(id))
                ? text(200, "fault " + id + " is gone")
                : text(404, "no fault " + id);
    }

    private String json() {
        List<ActiveFault> rules = book.rules();
        int struck = rules.stream().mapToInt(ActiveFault::struck).sum();
        return rules.stream().map(FaultDoor::line).collect(Collectors.joining(",", "{\n  \"faults\": [", "\n  ]"))
                + ",\n  \"struck\": " + struck + "\n}\n";
    }

    private static String line(ActiveFault active) {
        return "\n    {\"id\": " + active.id()
                + ", \"fault\": " + ReportJson.quoted(active.rule().fault())
                + ", \"rule\": " + ReportJson.quoted(active.rule().toString())
                + ", \"matched\": " + active.matched()
                + ", \"struck\": " + active.struck() + "}";
    }

    private static Answer usage() {
        return text(405, "faults take GET, POST with a rule as body, DELETE; faults/ID takes DELETE");
    }

    private static Answer text(int status, String text) {
        return new Answer.Plain(status, TEXT, text + "\n");
    }
}
