package org.vsxibulk.adopt.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vsxibulk.vsxi.Field;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.ElementReader;

/** What the rules say of entries that a test makes up. */
final class Answers {

    static final Dialect DIALECT = TestDialects.plain();

    private Answers() {}

    /** Facts of a table that has exactly these entries, whose keys are all different. */
    static TableFacts facts(Table table, String... entries) {
        return facts(table, entries.length, Map.of(), 0, entries);
    }

    static TableFacts facts(Table table, int size, Map<Field, Integer> keyGaps, int copies, String... entries) {
        TableFacts facts = new TableFacts(DIALECT.table(table), size, keyGaps, copies, Optional.empty());
        for (String entry : entries) {
            facts.look(ElementReader.document("<entry>" + entry + "</entry>"));
        }
        return facts;
    }

    static TableFacts doubtful(Table table, int size, String doubt) {
        return new TableFacts(DIALECT.table(table), size, Map.of(), 0, Optional.of(doubt));
    }

    /** As {@code light question: seen | mend}, one a line. */
    static String of(TableRule rule, TableFacts facts) {
        return of(lines -> rule.judge(facts, lines));
    }

    static String of(Consumer<Lines> rule) {
        Lines lines = new Lines("table", DIALECT.source());
        rule.accept(lines);
        return text(lines.all());
    }

    /** The same of answers on several tables. */
    static String ofTables(Consumer<TableLines> rule) {
        TableLines lines = new TableLines(DIALECT.source());
        rule.accept(lines);
        return text(lines.all());
    }

    private static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.light().word())
                    .append(' ')
                    .append(line.question())
                    .append(": ")
                    .append(line.seen())
                    .append(line.mend().isEmpty() ? "" : " | " + line.mend())
                    .append('\n');
        }
        return text.toString();
    }
}
