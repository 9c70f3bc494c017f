package org.vsxibulk.simulator.admin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vsxibulk.simulator.base.StartingState;
import org.vsxibulk.simulator.fault.FaultBook;
import org.vsxibulk.simulator.requests.Recorder;
import org.vsxibulk.simulator.requests.RequestLog;
import org.vsxibulk.simulator.store.SwitchState;
import org.vsxibulk.simulator.store.TableStore;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.FrontDoor;
import org.vsxibulk.simulator.wire.Handler;
import org.vsxibulk.simulator.xml.XmlBytes;

/** What a rehearsal does to the switch from the side, while it runs. No real switch has these paths. */
public final class BackDoor implements Handler {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String NUMBER = "-?\\d{1,9}";

    private final SwitchState state;
    private final RequestLog log;
    private final FaultDoor faults;
    private final Drift drift;
    private final RecordingDoor recording;
    private final StartingState start;

    /** A back door into a switch; the seed of its start chooses what a drift touches, too. */
    public BackDoor(SwitchState state, StartingState start, RequestLog log, FaultBook faults, Recorder recorder) {
        this.state = state;
        this.log = log;
        this.faults = new FaultDoor(faults);
        this.drift = new Drift(state, start.seed());
        this.recording = new RecordingDoor(recorder);
        this.start = start;
    }

    @Override
    public Answer answer(Call call) {
        String what = call.path().substring(FrontDoor.BACK_DOOR.length());
        if (what.equals("faults")) {
            return faults.answer(call, "");
        }
        if (what.matches("faults/.+")) { // "faults/" alone is a forgotten id, not all of them
            return faults.answer(call, what.substring("faults/".length()));
        }
        return switch (call.method() + " " + what) {
            case "GET requests" -> new Answer.Plain(200, "application/json", ReportJson.of(log.report()));
            case "POST requests/reset" -> resetCounters();
            case "POST recording" -> recording.start(call);
            case "DELETE recording" -> recording.stop();
            case "POST reset" -> reset();
            case "POST drift" -> drift(call.parameter("inside").orElse(""));
            case "POST calls" ->
                calls(
                        call.parameter("trunk").orElse(""),
                        call.parameter("count").orElse("1"));
            case "POST ha" -> ha(call.parameter("state").orElse(""));
            case "POST latency" -> latency(call.parameter("millis").orElse(""));
            default ->
                call.method().equals("GET") && what.startsWith("documents/")
                        ? documents(what.substring("documents/".length()))
                        : text(
                                404,
                                "the simulator knows: GET requests, POST requests/reset, POST recording?file=FILE,"
                                        + " DELETE recording, POST reset, POST drift?inside=5000-15999,"
                                        + " POST calls?trunk=5000&count=2, POST ha?state=standby, POST latency?millis=30,"
                                        + " GET documents/<table>, GET or POST or DELETE faults, DELETE faults/<id>");
        };
    }

    private Answer resetCounters() {
        log.reset();
        return text(200, "counters are 0");
    }

    private Answer reset() {
        start.restore(state);
        System.gc(); // what comes next may be measured, and should not pay for what was
        return text(200, "the switch is what it was at its start");
    }

    private Answer drift(String inside) {
        Optional<IdRange> range = IdRange.tryParse(inside);
        if (range.isEmpty()) {
            return text(400, "inside=FIRST-LAST is missing, for example inside=5000-15999");
        }
        List<String> done = drift.apply(range.get());
        return done.isEmpty()
                ? text(409, "nothing was done: " + range.get() + " has nothing to remove and to change, or no free id")
                : text(200, String.join("\n", done));
    }

    private Answer calls(String trunk, String count) {
        if (!trunk.matches("\\d{1,9}") || !count.matches(NUMBER)) {
            return text(400, "trunk=ID and count=NUMBER are needed, for example trunk=5000&count=2");
        }
        state.addCalls(Integer.parseInt(trunk), Integer.parseInt(count));
        return text(
                200, "trunk " + trunk + " has " + state.calls().getOrDefault(Integer.parseInt(trunk), 0) + " calls");
    }

    private Answer ha(String asked) {
        if (!asked.equals("active") && !asked.equals("standby")) {
            return text(400, "state=active or state=standby is needed");
        }
        state.setStandby(asked.equals("standby"));
        return text(200, "this node is " + asked);
    }

    private Answer latency(String millis) {
        if (!millis.matches("\\d{1,6}")) {
            return text(400, "millis=NUMBER is needed, for example millis=30");
        }
        state.setLatency(Duration.ofMillis(Long.parseLong(millis)));
        return text(200, "every answer waits " + millis + " ms");
    }

    private Answer documents(String token) {
        Optional<TableStore> table = state.table(token);
        if (table.isEmpty()) {
            return text(404, "no table " + token);
        }
        XmlBytes out = new XmlBytes(1 << 16);
        out.markup("<" + table.get().traits().list() + ">\n");
        table.get().visitAll(entry -> {
            entry.writeTo(out);
            out.markup("\n");
        });
        out.markup("</" + table.get().traits().list() + ">\n");
        return new Answer.Plain(200, "application/xml", out.toString());
    }

    static Answer text(int status, String text) {
        return new Answer.Plain(status, TEXT, text + "\n");
    }
}
