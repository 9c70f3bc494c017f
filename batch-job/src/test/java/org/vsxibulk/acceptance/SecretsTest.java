package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.PasswordDisplay;

/** That no password shows up in a file or on the screen is looked at after every story; here they are difficult ones. */
class SecretsTest extends Story {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "back\\slash-and-more",
                "quo\"te-in-the-middle",
                "amp&ersand-less<than>more",
                "apo'strophe-inside-it",
                "Größe-žluťoučký-密碼-x",
                "comma,semi;colon=equals",
                "]]>&amp;&#65;%41${x}"
            })
    void aPasswordOfAnyCharactersReachesTheSwitchAsItIs(String password) {
        var file = product.customers(Row.dynamic(5000, "u5000", secret(password)));

        Ended ended = product.run("migrate", file);

        assertThat(ended.exitCode()).as(ended.screen()).isZero();
        assertThat(sbc.entry("subscriber", "u5000").text("password")).isEqualTo(password);
        assertThat(product.run("audit", file).exitCode()).isZero();
        assertThat(sbc.writesDuring(() -> product.run("migrate", file))).isEmpty();
    }

    @Test
    void aChangedPasswordIsSentAndNeverShown() {
        Row row = Row.dynamic(5000, "u5000", secret("Kj7-mangrove-Tide-42"));
        product.run("migrate", product.customers(row));
        var changed = product.customers(row.with("sip_password", secret("Other-harbour-Moon-17")));

        Ended audit = product.run("audit", changed);
        assertThat(audit.exitCode()).isEqualTo(3);
        assertThat(audit.findings()).extracting(Found::field).containsExactly("password");
        assertThat(product.run("plan", changed).exitCode()).isZero();
        assertThat(product.run("migrate", changed).exitCode()).isZero();
        assertThat(sbc.entry("subscriber", "u5000").text("password")).isEqualTo("Other-harbour-Moon-17");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kj7-mangrove-Tide-42",
                "quo\"te-in-the-'middle'",
                "amp&ersand-less<than>more",
                "back\\slash-and-more",
                "Größe-žluťoučký-密碼-x"
            })
    void aSwitchThatRepeatsThePasswordInItsRefusalIsNotQuoted(String password) {
        List<UnaryOperator<String>> spellings = List.of(
                text -> text,
                text -> text.replace("\"", "&quot;").replace("'", "&apos;"),
                text -> text.replace("\"", "&#34;").replace("'", "&#x27;"),
                text -> text.replace("\\", "\\\\").replace("\"", "\\\""),
                text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
        secret(password);
        sbc.misbehave((call, healthy) -> call.path().endsWith("update/subscriber")
                ? new Answer.Code(
                        400,
                        spellings.stream()
                                .map(spelling -> "not " + spelling.apply(password) + " in "
                                        + spelling.apply(new String(call.body(), StandardCharsets.UTF_8)))
                                .collect(Collectors.joining()),
                        1,
                        0)
                : healthy.answer(call));

        Ended ended = product.run("migrate", product.customers(Row.dynamic(5000, "u5000", password)));

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(4);
        assertThat(ended.screen())
                .contains("not [secret] in")
                .doesNotContain("mangrove", "quo", "ersand", "slash", "kluť");
        assertThat(ended.read("summary.json")).doesNotContain("mangrove", "quo", "ersand", "slash", "kluť");
    }

    @ParameterizedTest
    @CsvSource({
        "download/resource, 403, 7",
        "stats/realtime, 401, 7",
        "update/resource, 404, 7",
        "update/resource, 400, 4"
    })
    void aSwitchThatRepeatsHowWeLoggedInIsNotQuoted(String path, int status, int exitCode) {
        String password = sbc.simulator().password();
        secret(Base64.getEncoder()
                .encodeToString((sbc.simulator().user() + ":" + password).getBytes(StandardCharsets.UTF_8)));
        sbc.misbehave((call, healthy) -> call.path().endsWith(path)
                ? new Answer.WebServer(
                        status,
                        "not with " + password + " and not with "
                                + call.authorization().orElse(""))
                : healthy.answer(call));

        Ended ended = product.run("migrate", product.customers(Row.peering(5000, "198.51.100.10")));

        assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(exitCode);
        assertThat(ended.screen().replaceAll("\\s+", " ")).contains("not with [secret] and no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MASKED", "ABSENT"})
    @EveryPersonality("the mask of a password")
    void aPasswordThatADownloadDoesNotShowIsNoReasonToWrite(String display) {
        switchWith(options -> options.passwords(PasswordDisplay.valueOf(display)));
        product.settings(
                product.settings().with("dialect", DialectCopy.ofSimulator(folder, "shown: clear", "shown: never")));
        var file = product.customers(Row.dynamic(5000, "u5000", secret("Kj7-mangrove-Tide-42")));

        assertThat(product.run("migrate", file).exitCode()).isZero();
        assertThat(product.run("audit", file).exitCode()).isZero();
        assertThat(sbc.writesDuring(() -> product.run("migrate", file))).isEmpty();
        assertThat(product.run("audit", file).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MASKED", "ABSENT"})
    @EveryPersonality("the mask of a password")
    void setPasswordsSendsThemWhereNobodyCanTellAndNothingElse(String display) {
        switchWith(options -> options.passwords(PasswordDisplay.valueOf(display)));
        Row registering = Row.dynamic(5000, "u5000", secret("Kj7-mangrove-Tide-42"));
        Row withoutPassword = Row.dynamic(5001, "u5001", secret("First-harbour-Moon-17"));
        product.run("migrate", product.customers(registering, withoutPassword));
        var changed = product.customers(
                registering.with("sip_password", secret("New-mangrove-Tide-43")),
                withoutPassword.with("sip_password", ""));

        assertThat(sbc.writesDuring(() -> product.run("migrate", changed))).isEmpty();
        Ended ended = product.run("migrate", changed, "--set-passwords");

        assertThat(ended.exitCode()).as(ended.screen()).isZero();
        assertThat(sbc.entry("subscriber", "u5000").text("password")).isEqualTo("New-mangrove-Tide-43");
        assertThat(sbc.entry("subscriber", "u5001").text("password")).isEqualTo("First-harbour-Moon-17");
        assertThat(sbc.writes()).allMatch(request -> request.target().contains("update/subscriber"));
        assertThat(product.run("audit", changed).exitCode()).isZero();
    }

    /** In clear it is sent as it was found, else it is not sent; either way the row says nothing of it. */
    @ParameterizedTest
    @ValueSource(strings = {"shown: clear", "shown: never"})
    void anUpdateThatMakesTheSwitchForgetAPasswordThatIsNotToChangeStopsTheRun(String shown) {
        product.settings(product.settings().with("dialect", DialectCopy.ofSimulator(folder, "shown: clear", shown)));
        Row row = Row.dynamic(5000, "u5000", secret("Kj7-mangrove-Tide-42"));
        assertThat(product.run("migrate", product.customers(row)).exitCode()).isZero();
        sbc.edit("subscriber", text -> text.replace("<trunkId>5000<", "<trunkId>5001<"), "u5000");
        sbc.misbehave((call, healthy) -> {
            Answer answer = healthy.answer(call);
            if (call.path().endsWith("update/subscriber")) {
                sbc.edit("subscriber", text -> text.replace("Kj7-mangrove-Tide-42", ""), "u5000");
            }
            return answer;
        });

        Ended stopped = product.run("migrate", product.customers(row.with("sip_password", "")), "--allow-takeover");

        assertThat(stopped.exitCode()).as(stopped.screen()).isEqualTo(8);
        assertThat(stopped.screen().replaceAll("\\s+", " "))
                .contains("a secret that was not to change is shown in another way than before");
    }

    @Test
    void setPasswordsSendsNothingThatADownloadShowsToBeThere() {
        var file = product.customers(Row.dynamic(5000, "u5000", secret("Kj7-mangrove-Tide-42")));
        product.run("migrate", file);

        assertThat(sbc.writesDuring(() -> product.run("migrate", file, "--set-passwords")))
                .isEmpty();
    }
}
