package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.plan.Consent;
import org.vsxibulk.plan.GuardException;
import org.vsxibulk.plan.PlanMismatchException;
import org.vsxibulk.report.AuditSummary;
import org.vsxibulk.report.EntryReject;
import org.vsxibulk.report.Outcome;
import org.vsxibulk.settings.Folders;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.http.StoppedException;
import org.vsxibulk.vsxi.http.SwitchUnavailableException;

/** How a run ended when several things are to be said about it. */
class VerdictTest {

    private static final List<Integer> PRECEDENCE = List.of(9, 1, 2, 8, 7, 5, 6, 4, 3, 0);
    private static final EntryReject REJECT = new EntryReject("routes", "refused", "k", "C1", 2, "why");
    private static final AuditSummary FINDINGS =
            new AuditSummary(1, List.of(new AuditSummary.RuleCount("missing", true, 1, 0)), List.of(), 0, List.of());
    private static final AuditSummary WARNINGS = new AuditSummary(
            1, List.of(new AuditSummary.RuleCount("out-of-service", false, 1, 0)), List.of(), 0, List.of());
    private static final AuditSummary INCOMPLETE = new AuditSummary(
            1, List.of(new AuditSummary.RuleCount("missing", true, 1, 0)), List.of(), 0, List.of("half a table"));
    private static final CustomerBase REJECTED_ROW = new CustomerBase(
            List.of(), List.of(), 2, 0, new TreeSet<>(Set.of(3)), Set.of(), new TreeSet<>(), new TreeSet<>());

    private static RunSession session(Verb verb) {
        return RequestFixture.session(RequestFixture.request(verb, "c.csv", ""), Path.of("unused"));
    }

    private static Outcome outcome(RunSession session, Throwable failure) {
        return Verdict.of(session, Optional.of(failure), List.of()).outcome();
    }

    @Test
    void ofTwoOutcomesTheEarlierInTheOrderWins() {
        for (Outcome one : Outcome.values()) {
            for (Outcome other : Outcome.values()) {
                int expected = PRECEDENCE.indexOf(one.exitCode()) < PRECEDENCE.indexOf(other.exitCode())
                        ? one.exitCode()
                        : other.exitCode();
                assertThat(Outcome.worst(List.of(one, other)).exitCode()).isEqualTo(expected);
            }
        }
        assertThat(Outcome.worst(List.of())).isEqualTo(Outcome.CLEAN);
        assertThat(Outcome.values()).hasSize(PRECEDENCE.size());
    }

    @Test
    void everyKnownFailureHasItsOutcomeHoweverDeepItIs() {
        RunSession session = session(Verb.MIGRATE);
        assertThat(outcome(session, new InputRejectedException("x"))).isEqualTo(Outcome.INPUT_REJECTED);
        assertThat(outcome(session, new GuardException("x"))).isEqualTo(Outcome.GUARD);
        assertThat(outcome(session, new PlanMismatchException("x", "nothing more was sent")))
                .isEqualTo(Outcome.GUARD);
        assertThat(outcome(session, new SwitchUnavailableException("x"))).isEqualTo(Outcome.SWITCH_UNAVAILABLE);
        assertThat(outcome(session, new StoppedException())).isEqualTo(Outcome.STOPPED);
        Throwable wrapped = new IllegalStateException("step", new RuntimeException(new GuardException("mend it so")));
        Verdict verdict = Verdict.of(session, Optional.of(wrapped), List.of());
        assertThat(verdict.outcome()).isEqualTo(Outcome.GUARD);
        assertThat(verdict.messages()).containsExactly("mend it so");
        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.missing()).isEmpty();
    }

    @Test
    void aGuardSaysWhatTheUserWouldHaveToAllow() {
        Throwable tripped = new IllegalStateException("step", new GuardException("x", Set.of(Consent.ADOPT)));
        assertThat(Verdict.of(session(Verb.MIGRATE), Optional.of(tripped), List.of())
                        .missing())
                .containsExactly(Consent.ADOPT);
    }

    @Test
    void whatNobodyForesawIsAnInternalFaultAndWinsOverEverything(@TempDir Path folder) throws IOException {
        Settings settings = SettingsFixture.settings()
                .withFolders(new Folders(folder, folder))
                .build();
        RunRequest request = RequestFixture.request(Verb.AUDIT, Path.of("c.csv"), Optional.empty(), settings, "");
        Files.createDirectories(request.stateFolder());
        RunSession session = RequestFixture.session(request, folder);
        session.audit(INCOMPLETE);
        Throwable fault = new NullPointerException("oops");
        Verdict verdict = Verdict.of(session, Optional.of(fault), List.of(REJECT));
        assertThat(verdict.outcome()).isEqualTo(Outcome.INTERNAL_FAULT);
        assertThat(verdict.fault()).contains(fault);
        assertThat(verdict.messages().get(0)).contains("oops").contains("fault.txt");
    }

    @Test
    void rejectsWinOverFindingsAndAStopOverBoth() {
        RunSession session = session(Verb.MIGRATE);
        assertThat(Verdict.of(session, Optional.empty(), List.of()).outcome()).isEqualTo(Outcome.CLEAN);
        session.audit(FINDINGS);
        assertThat(Verdict.of(session, Optional.empty(), List.of()).outcome()).isEqualTo(Outcome.FINDINGS);
        assertThat(Verdict.of(session, Optional.empty(), List.of(REJECT)).outcome())
                .isEqualTo(Outcome.PARTLY_APPLIED);
        assertThat(Verdict.of(session, Optional.of(new StoppedException()), List.of(REJECT))
                        .outcome())
                .isEqualTo(Outcome.STOPPED);
    }

    @Test
    void anIncompleteAuditWinsOverItsFindingsAndWarningsChangeNothing() {
        RunSession session = session(Verb.AUDIT);
        session.audit(WARNINGS);
        assertThat(Verdict.of(session, Optional.empty(), List.of()).outcome()).isEqualTo(Outcome.CLEAN);
        session.audit(INCOMPLETE);
        Verdict verdict = Verdict.of(session, Optional.empty(), List.of());
        assertThat(verdict.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(verdict.messages()).containsExactly("half a table");
    }

    @Test
    void whatRejectedRowsMeanDependsOnTheVerb() {
        RunSession plan = session(Verb.PLAN);
        plan.base(REJECTED_ROW);
        assertThat(Verdict.of(plan, Optional.empty(), List.of()).outcome()).isEqualTo(Outcome.INPUT_REJECTED);
        RunSession audit = session(Verb.AUDIT);
        audit.base(REJECTED_ROW);
        assertThat(Verdict.of(audit, Optional.empty(), List.of()).outcome()).isEqualTo(Outcome.INCOMPLETE);
        RunSession migrate = RequestFixture.session(
                RequestFixture.skippingRejected(RequestFixture.request(Verb.MIGRATE, "c.csv", "")), Path.of("unused"));
        migrate.base(REJECTED_ROW);
        assertThat(Verdict.of(migrate, Optional.empty(), List.of()).outcome()).isEqualTo(Outcome.PARTLY_APPLIED);
    }
}
