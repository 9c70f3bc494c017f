package org.vsxibulk.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.*;
import java.util.function.LongPredicate;
import org.vsxibulk.audit.Finding;
import org.vsxibulk.audit.FindingSink;

public final class FindingFiles implements FindingSink, AutoCloseable {
    private final LongPredicate previous;
    private final List<AuditSummary.NotedFinding> first = new ArrayList<>();
    private final Map<String, long[]> counts = new TreeMap<>();
    private final Set<String> warnings = new HashSet<>();

    public FindingFiles(Path folder, LongPredicate previous) throws IOException {
        this.previous = previous;
    }

    public String status(Finding f) {
        return previous.test(f.fingerprint()) ? "persisting" : "new";
    }

    @Override
    public void accept(Finding f) {
        if (first.size() < 500) first.add(new AuditSummary.NotedFinding(f, status(f)));
        counts.computeIfAbsent(f.rule(), r -> new long[2])[status(f).equals("new") ? 0 : 1]++;
        if (f.severity() == Finding.Severity.WARNING) warnings.add(f.rule());
    }

    public AuditSummary summary(long checked, long resolved, List<String> incomplete) {
        List<AuditSummary.RuleCount> rules = new ArrayList<>();
        counts.forEach((r, c) -> rules.add(new AuditSummary.RuleCount(r, !warnings.contains(r), c[0], c[1])));
        return new AuditSummary(checked, rules, first, resolved, incomplete);
    }

    @Override
    public void close() throws IOException {}
}
