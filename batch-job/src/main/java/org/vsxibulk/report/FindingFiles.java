package org.vsxibulk.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.vsxibulk.audit.Finding;
import org.vsxibulk.audit.FindingSink;
import org.vsxibulk.report.AuditSummary.NotedFinding;
import org.vsxibulk.report.AuditSummary.RuleCount;

/**
 * Streams findings into findings.csv and findings.json while the audit runs. Keeps counts and the first findings only;
 * there may be millions. For one thread. The files are in place after {@link #close()}.
 */
public final class FindingFiles implements FindingSink, AutoCloseable {

    /** How many findings are kept for the screen and the page. */
    static final int FIRST = 500;

    private final LongPredicate previously;
    private final Consumer<NotedFinding> also;
    private final List<GuardedFindingFile> files;
    private final Map<Rule, long[]> counts = new HashMap<>();
    private final List<NotedFinding> first = new ArrayList<>();

    /**
     * @param folder the run's folder
     * @param previously whether the previous audit had a finding, by its fingerprint
     * @param also is given each finding with its status, for the history
     */
    public FindingFiles(Path folder, LongPredicate previously, Consumer<NotedFinding> also) {
        this.previously = previously;
        this.also = also;
        this.files = List.of(
                new GuardedFindingFile("findings.csv", () -> new FindingCsv(folder.resolve("findings.csv"))),
                new GuardedFindingFile("findings.json", () -> new FindingJson(folder.resolve("findings.json"))));
    }

    private record Rule(String id, boolean error) {}

    @Override
    public void accept(Finding finding) {
        boolean known = previously.test(finding.fingerprint());
        NotedFinding noted = new NotedFinding(finding, known ? "persisting" : "new");
        Rule rule = new Rule(finding.rule(), finding.severity() == Finding.Severity.ERROR);
        counts.computeIfAbsent(rule, unknown -> new long[2])[known ? 1 : 0]++;
        if (first.size() < FIRST) {
            first.add(noted);
        }
        files.forEach(file -> file.add(noted));
        also.accept(noted);
    }

    /**
     * What was found until now.
     *
     * @param checked entries that were compared
     * @param resolved findings of the previous audit that are gone
     * @param incomplete why the audit is not the whole truth; empty when it is
     */
    public AuditSummary summary(long checked, long resolved, List<String> incomplete) {
        List<RuleCount> rules = counts.entrySet().stream()
                .map(e -> new RuleCount(e.getKey().id(), e.getKey().error(), e.getValue()[0], e.getValue()[1]))
                .sorted(Comparator.comparing(RuleCount::error).reversed().thenComparing(RuleCount::rule))
                .toList();
        return new AuditSummary(checked, rules, first, resolved, incomplete);
    }

    /** Files that could not be written, for people; complete after {@link #close()}. */
    public List<String> problems() {
        return files.stream()
                .map(GuardedFindingFile::problem)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Brings the files into their place with what was found until now. */
    @Override
    public void close() {
        files.forEach(GuardedFindingFile::publish);
    }
}
