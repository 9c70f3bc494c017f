package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.wire.Answer;

/**
 * The whole job in processes of its own, with passwords that stand nowhere else. Afterwards no file, no database, no process
 * argument and no screen tells them, except the input and the rejects that are to be fed back.
 */
class MarkedPasswordsTest extends Story {

    private final String switchPassword = "marked-Switch-Password-77c1";
    private final String good = secret("marked-Sip-Password-41ae");
    private final String refused = secret("marked-Sip-Password-9d02");

    @Test
    void nobodyCanReadThemAfterwards() throws IOException {
        switchWith(options -> options.login("provisioning", switchPassword));
        Path customers = product.customers(
                Row.dynamic(5000, "u5000", good).dids("+12125550100").extensions("3"),
                Row.dynamic(5001, "u5001", refused).dids("+12125550101"),
                Row.peering(5002, "198.51.100.20").cfa("*=+13105550199"));
        sbc.refuse(refused);

        for (String verb : List.of("validate", "plan", "migrate", "audit", "status")) {
            run(verb, verb.equals("status") ? new Object[0] : new Object[] {customers});
        }
        sbc.misbehave((call, healthy) -> new Answer.WebServer(403, call.authorization() + " may not"));
        run("audit", customers);

        assertThat(filesWith("marked-")).allMatch(MarkedPasswordsTest::mayTell).hasSizeGreaterThanOrEqualTo(3);
        assertThat(filesOf(product.reports())).isNotEmpty().allMatch(MarkedPasswordsTest::onlyOursToRead);
        assertThat(filesOf(product.state()))
                .filteredOn(file -> !onlyOursToRead(file.getParent()))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("lock");
    }

    private void run(String verb, Object... words) throws IOException {
        try (ProductProcess process = product.start(Map.of(), verb, words)) {
            assertThat(process.arguments()).contains(" " + verb + " ").doesNotContain("marked-");
            Ended ended = product.shown(process.ended());
            assertThat(ended.exitCode()).as(ended.screen()).isNotEqualTo(9);
        }
    }

    private static boolean mayTell(Path file) {
        String name = file.getFileName().toString();
        return name.equals("customers.csv") || name.equals("switch-password") || name.startsWith("rejects");
    }

    private static boolean onlyOursToRead(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("------");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        return filesOf(folder).stream()
                .filter(file -> read(file).contains(text))
                .toList();
    }

    private static List<Path> filesOf(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
