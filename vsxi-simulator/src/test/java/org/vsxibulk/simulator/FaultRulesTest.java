package org.vsxibulk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.simulator.fault.ActiveFault;
import org.vsxibulk.simulator.fault.BadFault;
import org.vsxibulk.simulator.fault.FaultRule;
import org.vsxibulk.simulator.wire.Answer;
import picocli.CommandLine;

/** Which calls a rule strikes, and the three ways in which it comes to the switch. */
class FaultRulesTest extends Story {
    private static final String DOOR = "/__simulator/faults";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    ''            , 1 1 1 1 1 1
                    :nth=3        , 0 0 1 0 0 0
                    :from=4       , 0 0 0 1 1 1
                    :times=2      , 1 1 0 0 0 0
                    :from=2:times=3, 0 1 1 1 0 0
                    """)
    void oneSomeOrAllCallsAreStruck(String often, String expected) {
        Simulator simulator = start(options());
        ActiveFault fault = simulator.faults().add("status:download/route" + often.replace("'", ""));

        assertThat(struck(new SwitchClient(simulator), 6)).isEqualTo(expected);
        assertThat(fault.matched()).isEqualTo(6);
        assertThat(fault.struck()).isEqualTo(occurrences(expected, "1"));
    }

    @Test
    void aShareIsDrawnFromTheSeed() {
        String first = shareOf(1);

        assertThat(occurrences(first, "1")).isBetween(5, 30);
        assertThat(shareOf(1)).isEqualTo(first);
        assertThat(shareOf(2)).isNotEqualTo(first);
    }

    @Test
    void onlyChosenActionsTablesAndTextsAreStruck() {
        Simulator simulator = start(options());
        simulator.faults().add("status:update/*:match=<trunkId>7");
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.update("resource", trunks(trunk("71", ""))).statusCode())
                .isEqualTo(503);
        assertThat(client.update("resource", trunks(trunk("17", ""))).statusCode())
                .isEqualTo(200);
        assertThat(client.download("resource").statusCode()).isEqualTo(200);
        assertThat(client.delete(API + "delete/resource", trunks(trunk("71", "")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void rulesComeFromJavaWithWordsOrAsText() {
        Simulator simulator = start(options().faultRules(List.of(FaultRule.parse("garbage:stats/realtime"))));
        simulator
                .faults()
                .add(FaultRule.parse("reset-after")
                        .on("update", "route")
                        .share(0.5)
                        .matching("a:b"));
        simulator
                .faults()
                .add(FaultRule.of("teapot", (call, healthy) -> new Answer.WebServer(418, "no coffee"))
                        .on("download", "*")
                        .times(1));

        assertThat(simulator.faults().rules())
                .extracting(active -> active.id() + " " + active.rule())
                .containsExactly(
                        "1 garbage:stats/realtime",
                        "2 reset-after:update/route:share=0.5:match=a\\:b",
                        "3 teapot:download/*:times=1");
        assertThat(struck(new SwitchClient(simulator), 2)).isEqualTo("1 0");
        assertThat(simulator.faults().struck("teapot")).isEqualTo(1);

        simulator.faults().clear();
        assertThat(simulator.faults().rules()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "race-400:*/*:millis=5",
                "refuse:update/resource:code=300:match=<a>x\\:y=\\\\z</a>",
                "edit:update/resource:nth=2:key=1:set=name=a=b:table=resource",
                "status:from=2:times=3:share=0.25:code=301:location=https\\://x"
            })
    void whatIsWrittenIsReadAgain(String text) {
        FaultRule rule = FaultRule.parse(text);

        assertThat(FaultRule.parse(rule.toString())).hasToString(rule.toString());
        assertThat(rule.toString()).isEqualTo(text.replace(":*/*", ""));
    }

    @Test
    void overHttpRulesComeAreCountedAndGo() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.post(DOOR, "status:download/route:code=502\n").body())
                .isEqualTo("fault 1: status:download/route:code=502\n");
        client.post(DOOR, "refuse:update/resource:match=\"<trunkId>\"");
        assertThat(client.download("route").statusCode()).isEqualTo(502);
        assertThat(client.get(DOOR).body()).isEqualTo("""
                        {
                          "faults": [
                            {"id": 1, "fault": "status", "rule": "status:download/route:code=502", "matched": 1, "struck": 1},
                            {"id": 2, "fault": "refuse", "rule": "refuse:update/resource:match=\\"<trunkId>\\"", "matched": 0, "struck": 0}
                          ],
                          "struck": 1
                        }
                        """);

        assertThat(client.delete(DOOR + "/1", "").statusCode()).isEqualTo(200);
        assertThat(client.download("route").statusCode()).isEqualTo(200);
        assertThat(client.delete(DOOR + "/1", "").statusCode()).isEqualTo(404);
        assertThat(client.delete(DOOR + "/x", "").statusCode()).isEqualTo(404);
        assertThat(client.delete(DOOR + "/", "").statusCode()).isEqualTo(404);
        assertThat(simulator.faults().rules()).hasSize(1);
        assertThat(client.get(DOOR + "/2").statusCode()).isEqualTo(405);
        assertThat(client.delete(DOOR, "").statusCode()).isEqualTo(200);
        assertThat(client.get(DOOR).body()).contains("\"faults\": [\n  ],", "\"struck\": 0");
        assertThat(simulator.requests().total())
                .as("the back door is not counted")
                .isEqualTo(2);
    }

    @Test
    void faultsAreLockedLikeAllTheRest() {
        Simulator simulator = start(options());
        SwitchClient client = new SwitchClient(simulator);

        assertThat(client.send(client.request("POST", simulator.url() + DOOR, "garbage")
                                .build())
                        .statusCode())
                .isEqualTo(401);
        assertThat(simulator.faults().rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    reset-afer                              | unknown fault "reset-afer"; did you mean reset-after?
                    earthquake                              | unknown fault "earthquake"; known: standby,
                    reset-after:update                      | "update" is neither ACTION/TABLE nor NAME=VALUE
                    reset-after:updat/route                 | unknown action "updat"; did you mean update?
                    append-repeats:delete/route             | append-repeats strikes update, not delete
                    reset-after:update/rout                 | unknown table "rout"; did you mean route?
                    reset-after:stats/weather               | unknown table "weather"; known: realtime,
                    reset-after:sharee=0.1                  | reset-after: unknown setting "sharee"; did you mean share?
                    reset-after:update/route:share=2        | reset-after: share is above 0 and at most 1, not "2"
                    reset-after:nth=0                       | reset-after: nth is a number from 1
                    reset-after:nth=1:times=2               | nth means one call and goes without
                    reset-after:nth=1:nth=2                 | reset-after: nth is given twice
                    reset-after:share=0.1:x                 | "x" is not NAME=VALUE; a colon inside a value
                    status:code=200                         | status: code is a number from 300 to 599, not "200"
                    code-in-200:code=500                    | code-in-200: code is 400 or 300 or 401 or 402, not "500"
                    slow                                    | slow needs millis=
                    refuse:update/resource                  | refuse needs match=
                    drop-field                              | drop-field needs path=
                    cut-download:at=end                     | cut-download: at is middle or entry, not "end"
                    edit:set=a=b:key=1                      | edit needs table=
                    edit:update/route:key=1:set=a=b         | edit: the key of route is tid,digitMatch,extension, not "1"
                    edit:update/resource:key=1              | edit needs one of set=PATH=TEXT, delete=yes, put=
                    edit:update/resource:key=1:set=a        | edit: set is PATH=TEXT, not "a"
                    edit:update/resource:put=<XBRoute>      | edit: put is not a document of resource: malformed XML
                    """)
    void aRuleThatMakesNoSenseIsNamedInOneLine(String rule, String message) {
        Simulator simulator = start(options());

        var answer = new SwitchClient(simulator).post(DOOR, rule);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith(message);
        assertThat(answer.body().lines()).hasSize(1);
        assertThatThrownBy(() -> simulator.faults().add(rule)).isInstanceOf(BadFault.class);
        assertThat(simulator.faults().rules()).isEmpty();
    }

    @Test
    void onTheCommandLineABadRuleIsAUsageErrorInOneLine() {
        for (String rule : List.of("reset-afer", "reset-after:update/rout")) {
            StringWriter errors = new StringWriter();
            CommandLine command = SimulatorMain.commandLine().setErr(new PrintWriter(errors, true));

            assertThat(command.execute("--port", "0", "--fault", "garbage", "--fault", rule))
                    .isEqualTo(2);
            assertThat(errors.toString().lines())
                    .singleElement()
                    .asString()
                    .startsWith("simulator: unknown ")
                    .contains("did you mean");
        }
    }

    @Test
    void theHelpAndTheReadmeNameEveryFault() throws IOException {
        String help = SimulatorMain.commandLine().getUsageMessage();
        String readme = Files.readString(Path.of("README.md"));
        String known = String.valueOf(org.assertj.core.api.Assertions.catchThrowable(() -> FaultRule.parse("?"))
                .getMessage());

        String[] names = known.substring(known.indexOf("known: ") + 7).split(", ");
        assertThat(names).hasSize(21);
        for (String name : names) {
            assertThat(help).contains("  " + name + " ");
            assertThat(readme).contains("| `" + name + "` |");
        }
        assertThat(help).contains("--fault=RULE", "reset-after:update/route:share=0.1", "__simulator/faults");
    }

    private String shareOf(long seed) {
        Simulator simulator = start(options().seed(seed));
        simulator.faults().add("status:share=0.25");
        return struck(new SwitchClient(simulator), 60);
    }

    private static String struck(SwitchClient client, int calls) {
        return String.join(
                " ",
                IntStream.range(0, calls)
                        .mapToObj(i -> client.download("route").statusCode() == 200 ? "0" : "1")
                        .toList());
    }
}
