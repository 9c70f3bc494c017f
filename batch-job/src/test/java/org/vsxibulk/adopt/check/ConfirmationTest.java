package org.vsxibulk.adopt.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.dialect.DialectLoader;

/** How long somebody's word for a dialect holds. */
class ConfirmationTest {

    @TempDir
    Path folder;

    @TempDir
    Path state;

    @BeforeEach
    void anUnconfirmedDialect() throws IOException {
        try (Stream<Path> files = Files.list(TestDialects.folder("plain"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path yaml = folder.resolve(DialectLoader.FILE);
        Files.writeString(yaml, Files.readString(yaml).replace("confirmed: true", "confirmed: false"));
    }

    private Dialect dialect() {
        return DialectLoader.load(folder);
    }

    private Standing standing(String release) {
        return Standing.of(dialect(), state, () -> release);
    }

    @Test
    void itHoldsForTheSameFolderAndRelease() {
        assertThat(standing("table").confirmed()).isFalse();
        Confirmation.of(dialect(), "table", Instant.EPOCH).putInto(state);

        assertThat(standing("table"))
                .isEqualTo(new Standing(
                        true,
                        "confirmed for this switch by " + System.getProperty("user.name")
                                + " at 1970-01-01T00:00:00Z"));
        assertThat(standing("table_data").words()).contains("another release now");
    }

    @Test
    void aTemplateIsPartOfTheFolder() throws IOException {
        Confirmation.of(dialect(), "table", Instant.EPOCH).putInto(state);
        Path template = folder.resolve("trunk.xml");
        Files.writeString(template, Files.readString(template).replace("enforced", "relaxed"));

        assertThat(standing("table").confirmed()).isFalse();
        assertThat(standing("table").words()).contains("its folder has changed since");
    }

    @Test
    void theReleaseIsNotAskedForWhenNothingDependsOnIt() {
        assertThat(Standing.of(TestDialects.plain(), state, () -> {
                            throw new AssertionError("was asked");
                        })
                        .words())
                .isEqualTo("confirmed in the file");
    }

    @Test
    void aFileThatCannotBeReadConfirmsNothing() throws IOException {
        Files.writeString(state.resolve("dialect-confirmed.json"), "{\"sha256\": ");

        assertThat(standing("table").confirmed()).isFalse();
    }

    @Test
    void aFileOfSomethingElseConfirmsNothing() throws IOException {
        Files.writeString(state.resolve("dialect-confirmed.json"), "{}");

        assertThat(standing("table").confirmed()).isFalse();
    }
}
