package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vsxibulk.simulator.wire.Answer;

/** Who vouches for a dialect, for how long, and what is stopped without it. */
@OnePersonality("each story changes a line of one dialect; DryVerbsTest checks the dialect of either")
class CheckConfirmationTest extends CheckStory {

    @Test
    void whoeverVouchesForADialectOnASwitchMayWriteUntilTheFolderChanges() throws IOException {
        dialect("confirmed: true", "confirmed: false");
        Ended unconfirmed = check(8);
        assertThat(text(unconfirmed))
                .contains("nobody has confirmed it against this switch")
                .containsPattern("next: ./run.sh check .*--confirm");
        Ended refused = product.run("migrate", customers());
        assertThat(refused.exitCode()).isEqualTo(8);
        assertThat(text(refused)).contains("./run.sh check --confirm", "--accept-assumptions");

        Ended confirmed = check(0, "--confirm");
        assertThat(text(confirmed)).contains("you vouch for the 3 yellow lines above", "confirmed for this switch by");
        assertThat(text(check(0))).contains("confirmed for this switch by");
        assertThat(product.run("migrate", customers()).exitCode()).isZero();

        Path file = folder.resolve("dialect/dialect.yml");
        Files.writeString(file, "\n# one more line", StandardOpenOption.APPEND);
        assertThat(text(check(8))).contains("but its folder has changed since");
        assertThat(text(product.run("migrate", customers()))).contains("but its folder has changed since");
    }

    @Test
    void aConfirmationEndsWithTheRelease() {
        dialect("confirmed: true", "confirmed: false");
        check(0, "--confirm");
        sbc.misbehave((call, healthy) -> ofNewerRelease(healthy.answer(call)));

        assertThat(text(check(8))).contains("another release now", "under <table>", "under <table_data>");
        Ended refused = product.run("migrate", customers());
        assertThat(refused.exitCode()).as(refused.screen()).isEqualTo(8);
        assertThat(text(refused)).contains("another release now");
    }

    /** A wrong password was taken for another release. */
    @Test
    void aConfirmationSaysNothingOfASwitchThatCannotBeUsed() {
        dialect("confirmed: true", "confirmed: false");
        check(0, "--confirm");
        product.write("switch-password", "wrong\n");

        assertThat(text(check(7))).doesNotContain("another release").contains("not known whether it is confirmed");
    }

    private static Answer ofNewerRelease(Answer answer) {
        return answer instanceof Answer.Document document
                ? new Answer.Document(
                        new String(document.xml(), StandardCharsets.UTF_8)
                                .replace("<table ", "<table_data ")
                                .replace("</table>", "</table_data>")
                                .getBytes(StandardCharsets.UTF_8),
                        document.entries())
                : answer;
    }

    @Test
    void whatIsRedCannotBeConfirmed() {
        dialect("confirmed: true", "confirmed: false");
        dialectCopyAlsoSays("form: national", "form: e164");

        assertThat(text(check(8, "--confirm"))).contains("not confirmed now, because of what is red");
        assertThat(text(check(8))).contains("nobody has confirmed it");
    }

    @ParameterizedTest
    @CsvSource({
        "migrate, migrate stopped before its first write",
        "plan, migrate would stop here",
        "decommission, decommission would stop here"
    })
    void aVerbStopsAtWhatIsRed(String verb, String stopped) {
        dialect("form: national", "form: e164");

        sbc.simulator().resetRequests();
        Ended ended = product.run(verb, customers());

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(8);
        assertThat(text(ended))
                .contains(stopped + "; nothing was written")
                .contains("red route numbers.match: national: 200 of 200 numbers")
                .containsPattern("dialect.yml, line \\d+");
        assertThat(sbc.methods()).containsExactly("GET");
    }

    @Test
    void anAuditOnlyStopsWhenItCannotTellEntriesApart() {
        dialect("form: national", "form: e164");
        Ended compared = product.run("audit", customers());
        assertThat(compared.exitCode()).as(compared.screen()).isEqualTo(3);

        dialect("key: [table, match, extension]", "key: [table, extension]");
        Ended stopped = product.run("audit", customers());
        assertThat(stopped.exitCode()).as(stopped.screen()).isEqualTo(8);
        assertThat(text(stopped)).contains("audit cannot tell the switch's entries apart", "red route key:");
    }

    @Test
    void noConsentOverridesWhatIsRed() {
        dialect("form: national", "form: e164");

        Ended ended = product.run(
                "migrate", customers(), "--accept-assumptions", "--confirm-shared", "--adopt", "--allow-takeover");

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(8);
        assertThat(sbc.writes()).isEmpty();
    }
}
