package org.vsxibulk.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.vsxibulk.audit.Absence;
import org.vsxibulk.audit.AuditContext;
import org.vsxibulk.audit.AuditCounts;
import org.vsxibulk.audit.AuditScope;
import org.vsxibulk.audit.Finding;
import org.vsxibulk.audit.FindingSink;
import org.vsxibulk.customer.Amount;
import org.vsxibulk.history.ChunkLedger;
import org.vsxibulk.history.FindingHistory;
import org.vsxibulk.history.FindingRecorder;
import org.vsxibulk.history.Fingerprints;
import org.vsxibulk.history.OwnedTrunks;
import org.vsxibulk.history.Reject;
import org.vsxibulk.history.StoredFinding;
import org.vsxibulk.report.AuditSummary;
import org.vsxibulk.report.FindingFiles;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.ActiveNode;
import org.vsxibulk.vsxi.live.LiveTable;

/** Holds the live switch against the input, after a migration or on its own. */
final class AuditStep implements Tasklet {

    /** Audits that are remembered for a switch. */
    private static final int AUDITS_KEPT = 90;

    private final RunSession session;
    private final long run;
    private final FindingHistory history;
    private final ChunkLedger ledger;
    private final OwnedTrunks owned;

    AuditStep(RunSession session, long run, FindingHistory history, ChunkLedger ledger, OwnedTrunks owned) {
        this.session = session;
        this.run = run;
        this.history = history;
        this.ledger = ledger;
        this.owned = owned;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        boolean wrote = false;
        if (session.request().verb() != Verb.AUDIT) {
            // a start that only has the audit left must still know which rows the plan left out
            session.plan();
            wrote = wrote();
            if (wrote) {
                // what a node was sent that became the stand-by one is lost, and no finding would say why
                ActiveNode.require(session.client());
            }
        }
        try (ChangedMeanwhile others = ChangedMeanwhile.begin(session, wrote)) {
            look(others, wrote);
        }
        return RepeatStatus.FINISHED;
    }

    private void look(ChangedMeanwhile others, boolean wrote) {
        RunRequest request = session.request();
        if (request.verb() == Verb.MIGRATE && (wrote || session.runningAudit().isEmpty())) {
            session.runningAudit(RunningAudit.start(session, rejects()));
        }
        if (request.verb() != Verb.AUDIT) {
            downloadAfterWrites();
        }
        boolean whole = RunningAudit.scope(request) == AuditScope.WHOLE_BASE;
        // what a decommissioning left is nothing that a nightly audit is to be compared with
        String scope = request.verb() == Verb.DECOMMISSION ? "decommission" : whole ? "whole" : "input";
        session.progress().begin("audit", 0, "entries");
        AuditCounts counts;
        long findings;
        AuditSummary summary;
        List<String> incomplete = incomplete(scope);
        FindingFiles files;
        // what an earlier start of this very run noted is removed first: it is nothing to be compared with
        FindingRecorder recorder = history.begin(run, scope);
        Fingerprints previous = history.previousFingerprints(scope);
        try (recorder;
                FindingFiles streamed =
                        new FindingFiles(session.folder(), previous, noted -> recorder.add(stored(noted)))) {
            files = streamed;
            counts = request.verb() == Verb.DECOMMISSION ? absence(streamed) : audit(streamed);
            findings = counts.findings() + others.run(streamed);
        }
        files.problems().forEach(session::unwritten);
        summary = files.summary(counts.checked(), history.resolved(previous, run), incomplete);
        history.keepNewest(AUDITS_KEPT);
        // last, because it counts at once: with an audit that nobody was told of no later one may be compared
        history.end(run, incomplete.isEmpty(), emptyTables());
        session.audit(summary);
        session.progress()
                .end(Amount.of(counts.checked(), "entries") + " compared, " + Amount.of(findings, "findings"));
    }

    private AuditCounts audit(FindingSink sink) {
        return session.runningAudit()
                .orElseThrow(() -> new IllegalStateException("no audit was begun"))
                .finish(sink, session.progress()::at);
    }

    /** A trunk is ours until nothing of its customer is left: what a broken-off run left is still to be deleted by us. */
    private AuditCounts absence(FindingSink sink) {
        RunRequest request = session.request();
        Set<String> stillThere = new HashSet<>();
        AuditCounts counts = new Absence(request.settings(), request.dialect())
                .run(
                        session.base().customers(),
                        session.live(),
                        finding -> {
                            stillThere.add(finding.customerId());
                            sink.accept(finding);
                        },
                        AuditContext.none()
                                .withRejects(rejects())
                                .withProgress(session.progress()::at)
                                .withStopCheck(session.stop()::throwIfRequested));
        if (!session.inDoubt()) {
            owned.remove(session.base().customers().stream()
                    .filter(customer -> !stillThere.contains(customer.customerId()))
                    .map(customer -> customer.trunkId().value())
                    .toList());
        }
        return counts;
    }

    private boolean wrote() {
        return session.client().traffic().writes() > 0 || !ledger.counters(run).isEmpty();
    }

    private static StoredFinding stored(AuditSummary.NotedFinding noted) {
        Finding finding = noted.finding();
        return new StoredFinding(
                finding.fingerprint(), finding.rule(), finding.table().word(), finding.key(), noted.status());
    }

    /** A young download of a table that was not written to since is the state after the run too. */
    private void downloadAfterWrites() {
        session.progress().begin("download", Table.values().length, "tables");
        long entries = 0;
        boolean asAudited = true;
        for (Table table : Table.values()) {
            session.stop().throwIfRequested();
            LiveTable live = session.tables().settled(table);
            asAudited &=
                    session.runningAudit().map(audit -> audit.arrived(live)).orElse(true);
            entries += live.size();
            session.progress().at(table.ordinal() + 1);
        }
        if (!asAudited) {
            // an audit that began with the plan, and a table that has grown old since
            session.runningAudit(RunningAudit.ofKnown(session));
        }
        session.progress().end(Amount.of(entries, "entries") + " on the switch");
    }

    private Function<String, Optional<String>> rejects() {
        Map<String, String> rejectOf = new TreeMap<>();
        for (Reject reject : ledger.rejects(run)) {
            rejectOf.putIfAbsent(
                    reject.customer(),
                    reject.step() + ": " + reject.key() + " " + reject.kind() + ", " + reject.reason());
        }
        return customer -> Optional.ofNullable(rejectOf.get(customer));
    }

    private List<String> incomplete(String scope) {
        List<String> reasons = new ArrayList<>();
        if (session.base().anythingRejected()) {
            reasons.add(session.base().rejectedInWords() + " are rejected and were not checked");
        }
        EmptyTables known = new EmptyTables(history);
        for (Table table : Table.values()) {
            LiveTable live = session.live().get(table);
            live.doubt().ifPresent(reasons::add);
            if (live.size() == 0 && mustBeBelieved(table) && !known.believes(table, scope, "whole")) {
                session.doubtEmptiness();
                reasons.add(
                        "the switch shows no " + table.plural() + " at all: if that is so, the next audit believes it");
            }
        }
        return reasons;
    }

    /** A migration has met what it wrote; a decommissioning has found nothing to delete in a table that was empty before. */
    private boolean mustBeBelieved(Table table) {
        return switch (session.request().verb()) {
            case AUDIT -> true;
            case DECOMMISSION -> session.plan().tableSizes().getOrDefault(table, 0) == 0;
            case MIGRATE, PLAN -> false;
        };
    }

    private Set<String> emptyTables() {
        Set<String> empty = new TreeSet<>();
        for (Table table : Table.values()) {
            if (session.live().get(table).size() == 0) {
                empty.add(table.word());
            }
        }
        return empty;
    }
}
