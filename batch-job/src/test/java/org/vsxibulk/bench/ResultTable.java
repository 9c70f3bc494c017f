package org.vsxibulk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The results as lines of at most 100 columns. */
final class ResultTable {

    private static final String ROW = "%-17s %8s %17s %8s %7s %5s %8s %7s %7s %7s";
    private static final double MEGA = 1e6;

    private final Results results;

    ResultTable(Results results) {
        this.results = results;
    }

    /** @param verdicts shown below the figures */
    List<String> lines(List<Verdict> verdicts) {
        List<String> lines = new ArrayList<>();
        for (Case where : results.cases()) {
            lines.addAll(ofCase(where));
            lines.add("");
        }
        lines.add(String.format("%-7s%-52s%-21s%s", "bar", "", "measured", "limit"));
        verdicts.stream().filter(Verdict::measurable).forEach(verdict -> lines.add(line(verdict)));
        long without =
                verdicts.stream().filter(verdict -> !verdict.measurable()).count();
        if (without > 0) {
            lines.add(without + " bars are about cases that were not measured.");
        }
        lines.add("");
        lines.add("Medians, with the least and the most. * a sample of objects, its times scaled up to all entries.");
        return lines;
    }

    private List<String> ofCase(Case where) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s numbers each, latency %d ms: %,d entries, heap %s",
                where.size(),
                where.latency(),
                first(where, results.subjects(where).get(0)).entries(),
                where.size().heap()));
        lines.add(String.format(
                ROW, "", "wall s", "", "CPU s", "RSS MB", "GC %", "requests", "MB sent", "MB back", "entr./s"));
        results.subjects(where).forEach(subject -> lines.add(row(where, subject)));
        switchTime(where).ifPresent(lines::add);
        return lines;
    }

    private String row(Case where, Subject subject) {
        Spread wall = results.spread(where, subject, Sample::wall).orElseThrow();
        boolean product = subject.isProduct();
        return String.format(
                ROW,
                subject.words() + (first(where, subject).scale() == 1 ? "" : " *"),
                figure(wall.median()),
                "(" + figure(wall.least()) + "-" + figure(wall.most()) + ")",
                figure(median(where, subject, Sample::cpu)),
                subject == Subject.GUIDE
                        ? "-"
                        : figure(median(where, subject, sample -> sample.cost().peakRss() / MEGA)),
                product ? figure(100 * median(where, subject, Sample::gcShare)) : "-",
                whole(median(where, subject, sample -> sample.load().requests() * sample.scale())),
                figure(median(where, subject, sample -> sample.load().bytesIn() * sample.scale() / MEGA)),
                figure(median(where, subject, sample -> sample.load().bytesOut() * sample.scale() / MEGA)),
                whole(median(where, subject, Sample::entriesPerSecond)));
    }

    /** What the switch needs is in all the times above. */
    private Optional<String> switchTime(Case where) {
        return results.spread(where, Subject.MIGRATE, sample -> sample.load().handlerSeconds())
                .map(seconds -> String.format(
                        Locale.ROOT,
                        "The switch itself took %s s of migrate, %.2f ms a request; its process %s s of CPU.",
                        figure(seconds.median()),
                        1e3
                                * seconds.median()
                                / median(
                                        where,
                                        Subject.MIGRATE,
                                        sample -> sample.load().requests()),
                        figure(median(
                                where, Subject.MIGRATE, sample -> sample.load().cpu()))));
    }

    private Sample first(Case where, Subject subject) {
        return results.of(where, subject).get(0);
    }

    private double median(Case where, Subject subject, ToDoubleFunction<Sample> value) {
        return results.spread(where, subject, value).orElseThrow().median();
    }

    private static String line(Verdict verdict) {
        Bar bar = verdict.bar();
        String measured = verdict.measured()
                .map(spread ->
                        figure(spread.median()) + " (" + figure(spread.least()) + "-" + figure(spread.most()) + ")")
                .orElse("not measured");
        String limit = (bar.least() ? "at least " : "at most ") + figure(bar.limit()) + " " + bar.unit();
        return String.format("%-7s%-52s%-21s%s", verdict.word(), bar.what(), measured, limit)
                .strip();
    }

    /** Three digits that matter, and no more. */
    private static String figure(double value) {
        int decimals = value == 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
