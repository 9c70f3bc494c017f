package org.vsxibulk.adopt.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.adopt.check.Answers.DIALECT;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.xml.ElementReader;

/** How questions are judged that one value alone does not answer. */
class EntryRulesTest {

    private static void see(EntryRule rule, Table table, String... entries) {
        for (String entry : entries) {
            rule.look(DIALECT.table(table), ElementReader.document("<entry>" + entry + "</entry>"));
        }
    }

    private static void trunks(EntryRule rule, int... ids) {
        IntStream.of(ids).forEach(id -> see(rule, Table.TRUNK, "<trunkId>" + id + "</trunkId>"));
    }

    private static void routesTo(EntryRule rule, int... trunks) {
        IntStream.of(trunks).forEach(id -> see(rule, Table.ROUTE, "<rd><rdid>" + id + "</rdid></rd>"));
    }

    private static String answer(EntryRule rule) {
        return Answers.ofTables(rule::judge);
    }

    @Test
    void valuesThatAreNoIdsOfTheirTableComeFromTheWrongElement() {
        References references = new References();
        trunks(references, 5000, 5001, 5002);
        routesTo(references, 10, 10, 10, 5001);

        assertThat(answer(references))
                .isEqualTo("red references.destination: 1 of 4 values are ids of trunks; others: '10' ×3"
                        + " | say where the id stands; compare with an entry on the switch\n");
    }

    @ParameterizedTest
    @CsvSource({"40, 0, green references.destination: 40 of 40", "38, 2, yellow", "37, 3, red", "1, 1, yellow"})
    void aFewDanglingOnesAreLeftovers(int right, int wrong, String begins) {
        References references = new References();
        trunks(references, 5000);
        routesTo(references, IntStream.range(0, right).map(i -> 5000).toArray());
        routesTo(references, IntStream.range(0, wrong).map(i -> 7 + i).toArray());

        assertThat(answer(references)).startsWith(begins);
    }

    @Test
    void theDefaultObjectAndWhatCannotBeComparedAreNotCounted() {
        References references = new References();
        routesTo(references, 10, 10);
        assertThat(answer(references)).as("no trunk was seen").isEmpty();

        trunks(references, 10);
        see(references, Table.ROUTE, "<rd><rdid>0</rdid></rd>", "<rd><rdid></rdid></rd>", "<tid></tid>");
        assertThat(answer(references)).isEqualTo("green references.destination: 2 of 2 values are ids of trunks\n");
    }

    @Test
    void moreDifferentValuesThanThereAreTrunksAreNotHeldAndStillCount() {
        References references = new References();
        trunks(references, 1);
        routesTo(references, IntStream.rangeClosed(1, 60_000).toArray());

        assertThat(answer(references)).startsWith("red references.destination: 1 of 60,000");
    }

    private static String lengths(String... pairs) {
        LengthsInOrder lengths = new LengthsInOrder();
        for (String pair : pairs) {
            see(
                    lengths,
                    Table.ROUTE,
                    "<matchLenCondition><minLen>" + pair.replace("-", "</minLen><maxLen>")
                            + "</maxLen></matchLenCondition>");
        }
        return answer(lengths);
    }

    @Test
    void lengthsThatHaveChangedPlacesAreRed() {
        assertThat(lengths("1-40", "3-3", "40-1")).startsWith("green lengths: min-length is the greater one in 1 of 3");
        assertThat(lengths("40-1", "24-1", "1-40", "-", "a-b"))
                .startsWith("red lengths: min-length is the greater one in 2 of 3 routes, for example 24 and 1");
        assertThat(lengths("-", "4-")).isEmpty();
    }
}
