package org.vsxibulk.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vsxibulk.audit.Finding;
import org.vsxibulk.audit.Finding.Severity;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.report.AuditSummary.NotedFinding;
import org.vsxibulk.report.AuditSummary.RuleCount;
import org.vsxibulk.report.RunFiles.RunFile;
import org.vsxibulk.vsxi.Table;

/** One run of each kind, always the same. */
final class Samples {

    static final String HOSTILE = "<script>alert('x')</script> \"q\" & \u0007\u001b[31m \u202Eevil\u202C \uD800 \uFFFE "
            + "verylongword".repeat(20);

    static final List<RunFile> FILES =
            List.of(new RunFile("report.html", "this report for people"), new RunFile("findings.csv", "all findings"));

    private static final Instant STARTED = Instant.parse("2026-11-01T20:00:00Z");
    private static final RunResult.Requests REQUESTS =
            new RunResult.Requests(14, 112, 1, 9_876_543, Duration.ofMillis(1_250));

    private static final WindowSummary WINDOW =
            new WindowSummary(ZonedDateTime.parse("2026-11-02T05:30+01:00[Europe/Berlin]"), false, Optional.empty());

    private Samples() {}

    /** All of them by name. */
    static Map<String, RunResult> all() {
        return Map.of(
                "clean-migrate", cleanMigrate(),
                "clean-validate", cleanValidate(),
                "unreadable", unreadable(),
                "partly-applied", partlyApplied(),
                "audit-findings", auditFindings(),
                "input-rejected", inputRejected(),
                "guard", guard(),
                "hostile", hostile());
    }

    static RunInfo run(String verb, Path folder) {
        return new RunInfo(
                verb,
                "vsx1.example.net:8888",
                "https://vsx1.example.net:8888",
                "vsxi-12 (confirmed)",
                Path.of("customers.csv"),
                Optional.of(Path.of("dids.csv")),
                3,
                verb.equals("migrate"),
                STARTED,
                STARTED.plusSeconds(125),
                folder,
                Optional.empty(),
                verb.equals("migrate") ? Optional.of(WINDOW) : Optional.empty());
    }

    static RunInfo run(String verb) {
        return run(verb, Path.of("reports", "20261101-200000-" + verb));
    }

    static RunResult cleanMigrate() {
        return new RunResult(
                run("migrate"),
                Outcome.CLEAN,
                Optional.of(new InputSummary(10_000, 10_000, 0, 25_000, List.of())),
                List.of(
                        step("route-tables", "route tables", 10_000, 0, 0, 0, 0),
                        step("digit-mapping-tables", "digit mapping tables", 9_990, 0, 10, 0, 0),
                        step("routes", "routes", 20_000, 12, 5, 0, 0),
                        step("inbound-routes", "routes", 25_000, 0, 0, 0, 0)),
                List.of(),
                Optional.of(new AuditSummary(65_017, List.of(), List.of(), 4, List.of())),
                REQUESTS,
                List.of(),
                "./run.sh audit --customers customers.csv");
    }

    static RunResult partlyApplied() {
        return new RunResult(
                run("migrate"),
                Outcome.PARTLY_APPLIED,
                Optional.of(new InputSummary(12, 12, 0, 40, List.of(warning(4)))),
                List.of(
                        step("route-tables", "route tables", 11, 0, 0, 1, 0),
                        step("routes", "routes", 21, 3, 0, 0, 3),
                        new StepSummary("trunk-updates", "trunks", 0, 4, 2, 0, 7, 0, 0, 1, Duration.ofMillis(180))),
                List.of(
                        new EntryReject("route-tables", "refused", "id=5003", "C005003", 5, "400: name in use"),
                        held("table=5003 match=2125550100", 5),
                        held("table=5003 match=2125550101", 5),
                        held("table=5003 match=2125550102", 5),
                        new EntryReject(
                                "trunk-updates",
                                "conflict",
                                "id=5007",
                                "C005007",
                                9,
                                "capacity is 80 since the plan was made; it was 50"),
                        new EntryReject("routes", "held-back", "table=5009", "C005009", 11, "its table was refused")),
                Optional.of(new AuditSummary(
                        40,
                        List.of(new RuleCount("missing", true, 1, 0)),
                        List.of(new NotedFinding(
                                missing("5003", 5, "refused in route-tables: 400: name in use"), "new")),
                        0,
                        List.of())),
                REQUESTS,
                List.of("6 entries were not applied; they are in rejects.csv with the switch's words"),
                "./run.sh migrate --customers reports/20261101-200000-migrate/rejects.csv");
    }

    static RunResult auditFindings() {
        List<Finding> findings = List.of(
                missing("5004", 6, ""),
                new Finding(
                        "mismatch",
                        Severity.ERROR,
                        Table.TRUNK,
                        "id=5001",
                        "C005001",
                        3,
                        "address",
                        "198.51.100.10;198.51.100.11",
                        "198.51.100.10",
                        "trunk 5001 has other addresses than its row",
                        ""),
                new Finding(
                        "orphan",
                        Severity.ERROR,
                        Table.ROUTE_TABLE,
                        "id=7777",
                        "",
                        0,
                        "",
                        "",
                        "",
                        "route table 7777 is inside owned-ids and not in the input",
                        ""),
                new Finding(
                        "out-of-service",
                        Severity.WARNING,
                        Table.TRUNK,
                        "id=5002",
                        "C005002",
                        4,
                        "service-state",
                        "in",
                        "out",
                        "trunk 5002 is out of service",
                        ""));
        return new RunResult(
                run("audit"),
                Outcome.INCOMPLETE,
                Optional.of(new InputSummary(10, 9, 1, 30, List.of(error(7)))),
                List.of(),
                List.of(),
                Optional.of(new AuditSummary(
                        1_234,
                        List.of(
                                new RuleCount("mismatch", true, 1, 0),
                                new RuleCount("missing", true, 1, 812),
                                new RuleCount("orphan", true, 1, 0),
                                new RuleCount("out-of-service", false, 0, 1)),
                        List.of(
                                new NotedFinding(findings.get(0), "persisting"),
                                new NotedFinding(findings.get(1), "new"),
                                new NotedFinding(findings.get(2), "new"),
                                new NotedFinding(findings.get(3), "persisting")),
                        2,
                        List.of("1 row of the input is in error and was not checked"))),
                new RunResult.Requests(14, 0, 0, 0, Duration.ZERO),
                List.of(),
                "");
    }

    static RunResult inputRejected() {
        List<Problem> problems = IntStream.range(0, 9)
                .mapToObj(i -> i == 4 ? warning(i + 2) : error(i + 2))
                .toList();
        return new RunResult(
                run("validate"),
                Outcome.INPUT_REJECTED,
                Optional.of(new InputSummary(9, 1, 8, 20, problems)),
                List.of(),
                List.of(),
                Optional.empty(),
                RunResult.Requests.none(),
                List.of("Nothing was sent: 8 of 9 rows are in error"),
                "./run.sh validate customers.csv   # once the rejected rows are mended in customers.csv");
    }

    static RunResult cleanValidate() {
        return new RunResult(
                run("validate"),
                Outcome.CLEAN,
                Optional.of(new InputSummary(12, 12, 0, 1_034, List.of(warning(4)))),
                List.of(),
                List.of(),
                Optional.empty(),
                RunResult.Requests.none(),
                List.of(),
                "./run.sh plan customers.csv");
    }

    static RunResult unreadable() {
        return new RunResult(
                run("validate"),
                Outcome.INPUT_REJECTED,
                Optional.of(new InputSummary(
                        0,
                        0,
                        1,
                        0,
                        List.of(new Problem(
                                "quote-over-lines",
                                org.vsxibulk.customer.Severity.FILE_ERROR,
                                "customers.csv",
                                2,
                                "",
                                0,
                                "",
                                "the record goes on over several lines",
                                "close the quote")))),
                List.of(),
                List.of(),
                Optional.empty(),
                RunResult.Requests.none(),
                List.of(),
                "./run.sh validate customers.csv   # once the file itself is mended");
    }

    static RunResult guard() {
        return new RunResult(
                run("migrate"),
                Outcome.GUARD,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                new RunResult.Requests(3, 0, 0, 0, Duration.ZERO),
                List.of(
                        "Nothing was written: the switch is stand-by.\nAsk the active one: --switch https://vsx2.example.net:8888"),
                "");
    }

    /** Texts that try to leave their place. */
    static RunResult hostile() {
        return new RunResult(
                run("migrate"),
                Outcome.INTERNAL_FAULT,
                Optional.of(new InputSummary(
                        1,
                        0,
                        1,
                        0,
                        List.of(new Problem(
                                "control-characters",
                                org.vsxibulk.customer.Severity.FILE_ERROR,
                                HOSTILE,
                                0,
                                HOSTILE,
                                1,
                                HOSTILE,
                                HOSTILE,
                                HOSTILE)))),
                List.of(step("routes", "routes", 1, 0, 0, 1, 0)),
                List.of(new EntryReject("routes", "refused", HOSTILE, HOSTILE, 2, HOSTILE)),
                Optional.of(new AuditSummary(
                        1,
                        List.of(new RuleCount("mismatch", true, 1, 0)),
                        List.of(new NotedFinding(
                                new Finding(
                                        "mismatch",
                                        Severity.ERROR,
                                        Table.TRUNK,
                                        HOSTILE,
                                        HOSTILE,
                                        2,
                                        HOSTILE,
                                        HOSTILE,
                                        HOSTILE,
                                        HOSTILE,
                                        HOSTILE),
                                "new")),
                        0,
                        List.of(HOSTILE))),
                REQUESTS,
                List.of(HOSTILE),
                HOSTILE);
    }

    static Finding missing(String table, int line, String because) {
        return new Finding(
                "missing",
                Severity.ERROR,
                Table.ROUTE,
                "table=" + table + " match=2125550100",
                "C00" + table,
                line,
                "",
                "",
                "",
                "the route for 2125550100 in table " + table + " is not on the switch",
                because);
    }

    private static StepSummary step(
            String step, String table, long created, long updated, long unchanged, long rejected, long heldBack) {
        return new StepSummary(
                step, table, created, updated, unchanged, 0, 0, rejected, heldBack, 0, Duration.ofMillis(12_400));
    }

    private static EntryReject held(String key, int line) {
        return new EntryReject("routes", "held-back", key, "C005003", line, "its route table was refused");
    }

    private static Problem error(int line) {
        return new Problem(
                "trunk-id-range",
                org.vsxibulk.customer.Severity.ERROR,
                "customers.csv",
                line,
                "trunk_id",
                3,
                "99" + line,
                "trunk_id 99" + line + " is not inside owned-ids (5000-15999)",
                "give the trunk an id of your range, or add the range to owned-ids");
    }

    private static Problem warning(int line) {
        return new Problem(
                "private-address",
                org.vsxibulk.customer.Severity.WARNING,
                "customers.csv",
                line,
                "addresses",
                5,
                "10.0.0.1",
                "10.0.0.1 is a private address",
                "make sure that the switch reaches it");
    }
}
