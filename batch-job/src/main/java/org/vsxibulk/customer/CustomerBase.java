package org.vsxibulk.customer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the input files say.
 *
 * @param customers the customers whose rows passed every rule, in file order; none when the file as a whole is in error
 * @param problems everything that is wrong, in the order of the files' lines
 * @param rows how many customer rows the file has, good or bad
 * @param numbers how many telephone numbers the good customers have together
 * @param rejectedLines physical lines of the customers' file that are rejected
 * @param rejectedIds ids of trunks and tables in rejected rows, as far as they can be read: what the switch has for them
 *     is not checked
 * @param rejectedDidsLines physical lines of the dids file that are rejected; the rows that own them are rejected as well
 * @param strayDidsLines those of them that no row owns: whoever they were meant for is not known to lack a number
 */
public record CustomerBase(
        List<Customer> customers,
        List<Problem> problems,
        int rows,
        int numbers,
        SortedSet<Integer> rejectedLines,
        Set<Integer> rejectedIds,
        SortedSet<Integer> rejectedDidsLines,
        SortedSet<Integer> strayDidsLines) {

    public CustomerBase {
        customers = List.copyOf(customers);
        problems = List.copyOf(problems);
        rejectedLines = Collections.unmodifiableSortedSet(new TreeSet<>(rejectedLines));
        rejectedIds = Set.copyOf(rejectedIds);
        rejectedDidsLines = Collections.unmodifiableSortedSet(new TreeSet<>(rejectedDidsLines));
        strayDidsLines = Collections.unmodifiableSortedSet(new TreeSet<>(strayDidsLines));
    }

    /** The same with problems that were found later; their rows are rejected as well. */
    public CustomerBase with(List<Problem> more) {
        SortedSet<Integer> lines = new TreeSet<>(rejectedLines);
        boolean nothing = fileError();
        for (Problem problem : more) {
            nothing |= problem.severity() == Severity.FILE_ERROR;
            if (problem.severity() == Severity.ERROR) {
                lines.add(problem.line());
            }
        }
        List<Customer> good = nothing
                ? List.of()
                : customers.stream()
                        .filter(customer -> !lines.contains(customer.line()))
                        .toList();
        Set<Integer> ids = new HashSet<>(rejectedIds);
        customers.stream().filter(customer -> lines.contains(customer.line())).forEach(customer -> {
            ids.add(customer.trunkId().value());
            ids.add(customer.routeTableId().value());
            ids.add(customer.digitMappingTableId().value());
        });
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        all.sort(Comparator.comparingInt(Problem::line));
        int left = good.stream().mapToInt(customer -> customer.dids().size()).sum();
        return new CustomerBase(good, all, rows, left, lines, ids, rejectedDidsLines, strayDidsLines);
    }

    /** Whether the files cannot be trusted as a whole, so that nothing may run. */
    public boolean fileError() {
        return refusal(rows, problems).isPresent();
    }

    /** Whether anything of the input cannot be carried out: a row, or a line of the dids file that no row owns. */
    public boolean anythingRejected() {
        return fileError() || !rejectedLines.isEmpty() || !rejectedDidsLines.isEmpty();
    }

    /** What there is, in words. */
    public String inWords() {
        return refusal(rows, problems)
                .orElseGet(() -> Amount.of(rows, "rows") + ", " + Amount.of(numbers, "numbers")
                        + String.format(Locale.ROOT, ", %,d rejected", rejectedLines.size()));
    }

    /** Why nothing of an input is taken, for people; empty when its rows are judged one by one. */
    public static Optional<String> refusal(int rows, List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.FILE_ERROR)
                ? Optional.of(rows == 0 ? "the file cannot be read" : "the file cannot be used as a whole")
                : Optional.empty();
    }

    /** What is rejected, in words. */
    public String rejectedInWords() {
        String rows = Amount.ofAll(rejectedLines.size(), this.rows, "rows");
        return rejectedDidsLines.isEmpty()
                ? rows
                : rows + " and " + Amount.of(rejectedDidsLines.size(), "lines") + " of the dids file";
    }

    /** Which lines belong to no row, in words; the others are counted. */
    public String straysInWords() {
        int first = strayDidsLines.first();
        return strayDidsLines.size() == 1
                ? "line " + first + " of the dids file belongs to no row"
                : String.format(
                        Locale.ROOT,
                        "%,d lines of the dids file belong to no row, the first is line %d",
                        strayDidsLines.size(),
                        first);
    }

    /** How many problems have this severity. */
    public long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
