package org.vsxibulk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.customer.CustomerFiles;
import org.vsxibulk.customer.CustomerReader;
import org.vsxibulk.customer.Given;
import org.vsxibulk.customer.SwitchTraits;
import org.vsxibulk.customer.TrunkId;
import org.vsxibulk.customer.csv.Layout;
import org.vsxibulk.customer.csv.OriginalFile;
import org.vsxibulk.settings.InputSettings;
import org.vsxibulk.settings.Settings;

class RejectsCsvTest {

    private static final String HEADER = "trunk_id,customer_id,customer_name,trunk_type,addresses,dids";

    @TempDir
    private Path folder;

    private final Settings settings = new Given().settings();

    @Test
    void whatIsRejectedCanBeMendedAndFedBack() throws IOException {
        var first = files(
                HEADER + "\n5000,C0,\" Acme, \"\"Inc\"\"\",peering,198.51.100.1,+12125550100\n"
                        + "5001,C1,Good,peering,198.51.100.2,+12125550101\n"
                        + "5002,C2,Bad,peering,198.51.100.300,\n"
                        + "5003,C3,Fine but for its numbers,peering,198.51.100.4,\n",
                "trunk_id,did\n5000,+12125550110\n5001,+12125550111\n5002,+12125550112\n5003,12125550113\n5003,+12125550114\n");
        CustomerBase dirty = read(first);
        assertThat(dirty.rejectedLines()).containsExactly(4, 5);

        List<Path> written = write(first, dirty);

        assertThat(written)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("rejects.csv", "rejects-dids.csv");
        assertThat(Files.readString(written.get(1)).lines())
                .hasSize(4)
                .first()
                .isEqualTo("trunk_id,did,reject_line,reject_rules,reject_reasons");
        assertThat(Files.readString(written.get(1)))
                .contains("5002,+12125550112,4,customer-rejected,")
                .contains("5003,12125550113,5,number-lost-plus,");

        mend(written.get(0), "198.51.100.300", "198.51.100.30");
        mend(written.get(1), ",12125550113", ",+12125550113");
        var again = new CustomerFiles(written.get(0), Optional.of(written.get(1)));
        CustomerBase clean = read(again);
        assertThat(clean.problems()).isEmpty();
        assertThat(clean.customers())
                .extracting(customer -> customer.trunkId().value())
                .containsExactly(5002, 5003);
        assertThat(clean.customers().get(1).dids().size()).isEqualTo(2);
    }

    /** A file of millions of lines was read once more to its end, though only its beginning had been looked at. */
    @Test
    void linesBeyondThoseThatAreReadAreNotReadForTheRejectsEither() throws IOException {
        InputSettings two = new InputSettings(Map.of(), Map.of(), 2, 10);
        String row = "5000,C0,Acme,peering,198.51.100.1,\n";
        Path file = files(HEADER + "\n" + row.repeat(8), null).customersCsv();
        List<Integer> handedOver = new ArrayList<>();

        new OriginalFile(file, Layout.CUSTOMERS, two).copy(new OriginalFile.Copier() {
            @Override
            public void header(List<String> cells) {}

            @Override
            public void row(int line, List<String> cells, Optional<TrunkId> trunkId) {
                handedOver.add(line);
            }
        });

        assertThat(handedOver).containsExactly(2, 3, 4);
    }

    @Test
    void aRejectsFileThatIsStillWrongIsWrittenWithTheThreeColumnsOnce() throws IOException {
        var first = files(HEADER + "\n5002,C2,Bad,peering,198.51.100.300,\n", null);
        Path rejects = write(first, read(first)).get(0);
        Path copy = Files.copy(rejects, folder.resolve("mended-badly.csv"));
        var again = new CustomerFiles(copy, Optional.empty());
        Path second = write(again, read(again)).get(0);
        assertThat(Files.readString(second)).isEqualTo(Files.readString(copy));
    }

    @Test
    void originalCellsKeepTheirPlusAndAddedOnesNeverBeginAFormula() throws IOException {
        var files = files(HEADER + "\n5002,C2,=Bad,peering,@x,+12125550100\n", null);
        Path rejects = write(files, read(files)).get(0);
        assertThat(Files.readAllLines(rejects).get(1))
                .startsWith("5002,C2,=Bad,peering,@x,+12125550100,2,address-form,");
        var reasons = new TreeMap<Integer, List<Rejects.Reason>>();
        reasons.put(2, List.of(new Rejects.Reason("=rule", "@SUM(A1)\nx")));
        var refused = new Rejects(reasons, new TreeMap<>());
        rejects = new RejectsCsv(settings.input()).write(files, refused, folder).get(0);
        assertThat(Files.readAllLines(rejects).get(1)).endsWith("+12125550100,2,(=rule),(@SUM(A1) x)");
    }

    @Test
    void theFileIsForItsOwnerOnly() throws IOException {
        var files = files(HEADER + "\n5002,C2,Bad,peering,x,\n", null);
        Path rejects = write(files, read(files)).get(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rejects)))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void rowsOfTheWrongShapeStayWrongUntilTheyAreMended() throws IOException {
        var files = files(HEADER + "\n5002,C2\n5003,The \"Best\",C3,peering,198.51.100.3,\n", null);
        Path rejects = write(files, read(files)).get(0);
        CustomerBase again = read(new CustomerFiles(rejects, Optional.empty()));
        assertThat(again.customers()).isEmpty();
        assertThat(again.rejectedLines()).containsExactly(2, 3);
    }

    @Test
    void nothingIsWrittenForAGoodFileAndAnOldOneGoes() throws IOException {
        var bad = files(HEADER + "\n5002,C2,Bad,peering,x,\n", null);
        Path old = write(bad, read(bad)).get(0);
        var good = files(HEADER + "\n5002,C2,Good,peering,198.51.100.2,\n", null);
        assertThat(write(good, read(good))).isEmpty();
        assertThat(old).doesNotExist();
    }

    private CustomerFiles files(String customers, String dids) throws IOException {
        Path first = Files.writeString(folder.resolve("customers.csv"), customers);
        return new CustomerFiles(
                first,
                dids == null ? Optional.empty() : Optional.of(Files.writeString(folder.resolve("dids.csv"), dids)));
    }

    private CustomerBase read(CustomerFiles files) {
        return CustomerReader.read(files, settings, SwitchTraits.unknown());
    }

    private List<Path> write(CustomerFiles files, CustomerBase base) throws IOException {
        return new RejectsCsv(settings.input()).write(files, Rejects.of(files, base.problems()), folder);
    }

    private static void mend(Path file, String wrong, String right) throws IOException {
        Files.writeString(file, Files.readString(file).replace(wrong, right));
    }
}
