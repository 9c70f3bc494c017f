package org.vsxibulk.customer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vsxibulk.customer.csv.CsvFile;
import org.vsxibulk.customer.csv.Layout;
import org.vsxibulk.customer.rule.DidLines;
import org.vsxibulk.customer.rule.DidRows;
import org.vsxibulk.customer.rule.Draft;
import org.vsxibulk.customer.rule.DraftReader;
import org.vsxibulk.customer.rule.Enlisted;
import org.vsxibulk.customer.rule.Enlister;
import org.vsxibulk.customer.rule.Report;
import org.vsxibulk.customer.rule.Rules;
import org.vsxibulk.customer.rule.Surroundings;
import org.vsxibulk.settings.Settings;

/** Reads and validates the customers' files. Stateless: each call reads anew. */
public final class CustomerReader {

    private final Settings settings;
    private final Surroundings around;
    private final Runnable betweenRows;
    private final Problems problems = new Problems();

    private CustomerReader(Settings settings, SwitchTraits traits, Runnable betweenRows) {
        this.settings = settings;
        this.around = Surroundings.of(settings, traits);
        this.betweenRows = betweenRows;
    }

    /** Everything that the files say; what is wrong with them is in {@link CustomerBase#problems()}, never thrown. */
    public static CustomerBase read(CustomerFiles files, Settings settings, SwitchTraits traits) {
        return read(files, settings, traits, () -> {});
    }

    /**
     * The same for a caller that may want to break it off.
     *
     * @param betweenRows done before each row; what it throws ends the reading
     */
    public static CustomerBase read(CustomerFiles files, Settings settings, SwitchTraits traits, Runnable betweenRows) {
        return new CustomerReader(settings, traits, betweenRows).read(files);
    }

    private CustomerBase read(CustomerFiles files) {
        var drafts = new ArrayList<Draft>();
        var reader = new DraftReader(around.plan());
        int rows = new CsvFile(
                        Layout.CUSTOMERS, settings.input(), settings.input().maxRows(), problems)
                .read(files.customersCsv(), row -> drafts.add(checked(reader.read(row))));
        DidRows listed = files.didsCsv().map(this::listed).orElseGet(() -> new DidRows(""));
        Optional<DidLines> lines =
                tooMany(files, drafts, listed) ? Optional.empty() : Optional.of(DidLines.of(listed, drafts, problems));
        List<Enlisted> base = lines.map(sorted -> enlist(drafts, sorted)).orElse(List.of());
        SortedSet<Integer> rejected = problems.linesInError(files.customersCsv().toString());
        List<Customer> customers = problems.hasFileError()
                ? List.of()
                : base.stream()
                        .filter(row -> !rejected.contains(row.draft().row().line()))
                        .map(Enlisted::customer)
                        .toList();
        SortedSet<Integer> rejectedDids = files.didsCsv()
                .map(path -> problems.linesInError(path.toString()))
                .orElseGet(TreeSet::new);
        SortedSet<Integer> strays =
                lines.map(sorted -> sorted.strays(rejectedDids)).orElse(rejectedDids);
        int numbers =
                customers.stream().mapToInt(customer -> customer.dids().size()).sum();
        return new CustomerBase(
                customers,
                problems.inLineOrder(),
                rows,
                numbers,
                rejected,
                ids(drafts, rejected),
                rejectedDids,
                strays);
    }

    private static Set<Integer> ids(List<Draft> drafts, SortedSet<Integer> lines) {
        var ids = new HashSet<Integer>();
        drafts.stream().filter(draft -> lines.contains(draft.row().line())).forEach(draft -> {
            draft.trunkId().ifPresent(id -> ids.add(id.value()));
            draft.routeTableId().ifPresent(id -> ids.add(id.value()));
            draft.digitMappingTableId().ifPresent(id -> ids.add(id.value()));
        });
        return ids;
    }

    private Draft checked(Draft draft) {
        betweenRows.run();
        var report = new Report(problems, draft.row());
        Rules.ROW.forEach(check -> check.check(draft, around, report));
        return draft.withoutCells();
    }

    private DidRows listed(Path didsCsv) {
        var rows = new DidRows(didsCsv.toString());
        new CsvFile(Layout.DIDS, settings.input(), settings.input().maxNumbers(), problems).read(didsCsv, row -> {
            betweenRows.run();
            rows.add(row, around.plan(), problems);
        });
        return rows;
    }

    private boolean tooMany(CustomerFiles files, List<Draft> drafts, DidRows listed) {
        long numbers =
                listed.numbers() + drafts.stream().mapToLong(Draft::numberCount).sum();
        boolean tooMany = numbers > settings.input().maxNumbers();
        if (tooMany) {
            problems.add(
                    Rules.tooManyNumbers(),
                    Place.file(files.customersCsv().toString()),
                    "",
                    String.format(
                            Locale.ROOT,
                            "%,d numbers, more than %,d",
                            numbers,
                            settings.input().maxNumbers()));
        }
        return tooMany;
    }

    private List<Enlisted> enlist(List<Draft> drafts, DidLines listed) {
        var enlister = new Enlister(listed, problems);
        var base = new ArrayList<Enlisted>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            betweenRows.run();
            Enlisted customer = enlister.enlist(drafts.get(i), i);
            var report = new Report(problems, customer.draft().row());
            Rules.NUMBERS.forEach(check -> check.check(customer, around, report));
            base.add(customer);
        }
        Rules.BASE.forEach(check -> {
            betweenRows.run();
            check.check(base, around, problems);
        });
        return base;
    }
}
