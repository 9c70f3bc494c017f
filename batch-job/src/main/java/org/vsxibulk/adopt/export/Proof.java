package org.vsxibulk.adopt.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vsxibulk.blueprint.Blueprint;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.customer.CustomerReader;
import org.vsxibulk.customer.Problem;
import org.vsxibulk.customer.Rule;
import org.vsxibulk.customer.Severity;
import org.vsxibulk.customer.rule.Rules;
import org.vsxibulk.plan.PlanIdentity;
import org.vsxibulk.plan.Planner;
import org.vsxibulk.plan.Pruning;
import org.vsxibulk.plan.rule.LiveRules;
import org.vsxibulk.plan.rule.Situation;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.live.LiveTables;

/**
 * Whether rows say what is there, found out in the only way that cannot err: the product reads the files, checks them and
 * plans, as it will for the user. Whoever is refused, or would be changed by the plan, has no row.
 */
final class Proof {

    private static final PlanIdentity NOBODY_READS_IT = new PlanIdentity("", "", "", List.of());

    private final Settings settings;
    private final Dialect dialect;
    private final LiveTables live;
    private final Path scratch;
    private final Runnable betweenRows;
    private final Map<String, Rule> rules = Stream.concat(Rules.all().stream(), LiveRules.all().stream())
            .collect(Collectors.toMap(Rule::id, Function.identity(), (one, same) -> one));

    /** @param scratch a folder for the plan, which is of no further use */
    Proof(Settings settings, Dialect dialect, LiveTables live, Path scratch, Runnable betweenRows) {
        this.settings = settings;
        this.dialect = dialect;
        this.live = live;
        this.scratch = scratch;
        this.betweenRows = betweenRows;
    }

    /**
     * One try: notes what speaks against customers, and when nothing does, what the rows leave unsaid.
     *
     * @return those against whom nothing speaks; when that is all of them, the files are good
     * @throws ExportException when the files as a whole are refused
     */
    List<Customer> of(List<Customer> customers, ExportFiles.Draft draft, Consumer<NotExpressed> notes) {
        BitSet refused = new BitSet();
        String file = draft.files().customersCsv().toString();
        CustomerBase base = CustomerReader.read(draft.files(), settings, Blueprint.traits(dialect), betweenRows);
        refuse(base.problems(), file, customers, draft, refused, notes);
        Situation situation = new Situation(base.customers(), live, settings, dialect, Set.of());
        refuse(LiveRules.check(situation, file), file, customers, draft, refused, notes);
        PlanNotes plan = new PlanNotes(dialect, refused, notes);
        new Planner(settings, dialect, Pruning.OFF)
                .plan(base.customers(), List.of(), live, scratch, NOBODY_READS_IT, plan, done -> betweenRows.run());
        return IntStream.range(0, customers.size())
                .filter(position -> !refused.get(position))
                .mapToObj(customers::get)
                .toList();
    }

    private void refuse(
            List<Problem> problems,
            String file,
            List<Customer> customers,
            ExportFiles.Draft draft,
            BitSet refused,
            Consumer<NotExpressed> notes) {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.FILE_ERROR) {
                throw new ExportException(problem.message() + " (" + problem.rule() + "). " + meaning(problem));
            }
            if (problem.severity() == Severity.ERROR) {
                int position = problem.file().equals(file)
                        ? PlanNotes.position(problem.line())
                        : ofDidLine(problem.line(), draft.lastDidLines());
                refused.set(position);
                notes.accept(note(customers.get(position), problem));
            }
        }
    }

    private static int ofDidLine(int line, int[] lastLines) {
        int found = Arrays.binarySearch(lastLines, line);
        int position = found < 0 ? -found - 1 : found;
        while (position > 0 && lastLines[position - 1] >= line) {
            position--;
        }
        return position;
    }

    /** In the rule's own words: a message names lines of a file that nobody will see. */
    private NotExpressed note(Customer customer, Problem problem) {
        return new NotExpressed(
                customer.trunkId().toString(),
                false,
                Table.TRUNK,
                "id=" + customer.trunkId(),
                problem.column(),
                "",
                problem.value(),
                "refused (" + problem.rule() + "): " + meaning(problem));
    }

    private String meaning(Problem problem) {
        Rule rule = rules.get(problem.rule());
        return rule == null ? problem.message() : rule.meaning();
    }
}
