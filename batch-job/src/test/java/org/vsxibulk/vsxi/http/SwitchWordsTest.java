package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.xml.Element;

/** A switch may repeat what it was sent, in any spelling; nobody may read a password in its words. */
class SwitchWordsTest {

    private static final List<String> PASSWORDS = List.of(
            "Kj7-mangrove-Tide-42",
            "quo\"te-in-'the'-middle",
            "amp&ersand-less<than>more",
            "back\\slash/and-more",
            "Größe-žluťoučký-密碼-x",
            "with two spaces+plus%41",
            "]]>&amp;&#65;%41${x}$1",
            "😀-pass-😀");

    /** One way to repeat a text, by its name. */
    private record Spelling(String name, UnaryOperator<String> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String each(String text, String format) {
        return text.codePoints().mapToObj(c -> String.format(format, c)).collect(Collectors.joining());
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unicode(String text) {
        return text.chars()
                .mapToObj(c -> c < 127 && Character.isLetterOrDigit(c) ? "" + (char) c : String.format("\\u%04X", c))
                .collect(Collectors.joining());
    }

    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("as it is", text -> text),
            new Spelling("XML text", text -> text.replace("&", "&amp;").replace("<", "&lt;")),
            new Spelling("XML attribute", SwitchWordsTest::xml),
            new Spelling("XML escaped twice", text -> xml(xml(text))),
            new Spelling(
                    "quotes by number",
                    text -> xml(text).replace("&apos;", "&#39;").replace("&quot;", "&#034;")),
            new Spelling("all by decimal number", text -> each(text, "&#%d;")),
            new Spelling("all by hexadecimal number", text -> each(text, "&#x%X;")),
            new Spelling("JSON", SwitchWordsTest::json),
            new Spelling("JSON with code units", SwitchWordsTest::unicode),
            new Spelling("JSON in JSON", text -> json(json(text))),
            new Spelling("XML in JSON", text -> json(xml(text))),
            new Spelling("form", SwitchWordsTest::percent),
            new Spelling("URL", text -> percent(text).replace("+", "%20").toLowerCase()),
            new Spelling("URL twice", text -> percent(percent(text))),
            new Spelling(
                    "wrong character set",
                    text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
            new Spelling(
                    "ASCII", text -> new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII)),
            new Spelling("capitals", text -> text.toUpperCase()));

    private static Stream<Arguments> everyWay() {
        return PASSWORDS.stream()
                .flatMap(password -> SPELLINGS.stream().map(spelling -> Arguments.of(password, spelling)));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void aRepeatedPasswordIsHidden(String password, Spelling spelling) {
        String spelt = spelling.of().apply(password);
        String words =
                new SwitchWords(List.of()).of("bad entry '" + spelt + "' of u5000", List.of(), List.of(password));
        assertThat(words).isEqualTo("bad entry '[secret]' of u5000");
        assertThat(new SwitchWords(List.of(password)).of("bad entry '" + spelt + "' of u5000"))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void soIsOneInADocumentThatIsRepeated(String password, Spelling spelling) {
        String spelt = spelling.of().apply(password);
        for (String echo : List.of(
                "<u name=\"x\" password=\"" + spelt + "\"/> refused",
                "{\"password\":\"" + spelt + "\"} refused",
                "?password=" + spelt + "&x=1 refused")) {
            assertThat(new SwitchWords(List.of()).of(echo, List.of(), List.of(password)))
                    .doesNotContain(spelt)
                    .endsWith("refused");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "…", "...", " ... "})
    void aPasswordInTheMiddleOfWhichTheAnswerBreaksOffIsHidden(String end) {
        for (int length = 4; length < 20; length++) {
            String words = new SwitchWords(List.of())
                    .of("bad entry " + PASSWORDS.get(0).substring(0, length) + end, List.of(), PASSWORDS);
            assertThat(words).startsWith("bad entry [secret]").doesNotContain("Kj7");
        }
    }

    @Test
    void theEndOfALongAnswerDoesNotShowHalfOfOne() {
        String filler = "<a>".repeat(2_720);
        for (int more = 0; more < 30; more++) {
            String words = new SwitchWords(List.of())
                    .of(filler + "x".repeat(more) + PASSWORDS.get(1) + "<a>".repeat(3_000), List.of(), PASSWORDS);
            assertThat(words).doesNotContain("quo");
        }
    }

    /** Its gaps would spell it, and nobody could read the rest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad password no",
                "<p>no</p>",
                "p=no&x=1",
                "{\"p\":\"no\"}",
                "\"NO\"",
                "p%3Dno%26",
                "&quot;no&quot;"
            })
    void aPasswordOfFewLettersThatStandsAloneHidesAllWords(String answer) {
        assertThat(new SwitchWords(List.of()).of(answer, List.of(), List.of("no")))
                .isEqualTo(SwitchWords.WITHHELD);
        assertThat(new SwitchWords(List.of("no")).of(answer)).isEqualTo(SwitchWords.WITHHELD);
    }

    @Test
    void aPasswordOfFewLettersInsideOtherWordsHidesNothing() {
        assertThat(new SwitchWords(List.of("a"))
                        .of("unknown trunk: add and map it", List.of(), List.of("no", "ad", "")))
                .isEqualTo("unknown trunk: add and map it");
    }

    @Test
    void theContentOfASecretElementIsHiddenWhosePasswordItMayBe() {
        SwitchWords words = new SwitchWords(List.of());
        for (String echo : List.of(
                "<u><password>somebody's</password><id>7</id></u>",
                "&lt;u&gt;&lt;password&gt;somebody's&lt;/password&gt;7",
                "&amp;lt;password&amp;gt;somebody's&amp;lt;/password&amp;gt;7")) {
            assertThat(words.of(echo, List.of("password"), List.of()))
                    .contains("[secret]")
                    .contains("7")
                    .doesNotContain("somebody");
        }
        assertThat(words.of("<password>somebo", List.of("password"), List.of())).isEqualTo("[secret]");
        assertThat(words.of("<password></password>no password", List.of("password"), List.of()))
                .isEqualTo("no password");
    }

    @Test
    void aHostileAnswerTakesNoLongTime() {
        List<String> many = Stream.iterate(0, i -> i + 1)
                .limit(500)
                .map(i -> "&\\%+\"'" + i)
                .toList();
        for (String pest : List.of("\\", "&amp;", "%25", "&\\%+\"'")) {
            assertThat(new SwitchWords(List.of()).of(pest.repeat(100_000), List.of("password"), many))
                    .hasSizeLessThanOrEqualTo(301);
        }
    }

    @Test
    void aVeryLongPasswordIsHiddenToo() {
        String password = "abcdefghij".repeat(400);
        assertThat(new SwitchWords(List.of(password)).of("not " + password + " please"))
                .isEqualTo("not [secret] please");
    }

    /** The password of the switch goes with every request, encoded. */
    private static final String PASSWORD = "pä:ss\"word-€";

    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString(("üser:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private static final List<String> ECHOES = List.of(
            "<p>Authorization: Basic " + CREDENTIALS + "</p>",
            "headers={\"authorization\":\"Basic "
                    + CREDENTIALS.replace("/", "\\/").replace("=", "\\u003d") + "\"}",
            "login=" + percent("üser:" + PASSWORD),
            "cannot log in with &quot;" + xml(PASSWORD) + "&quot;",
            PASSWORD);

    private static Stream<String> echoes() {
        return ECHOES.stream();
    }

    private static Transport knowing(Script script) {
        return new Transport() {
            @Override
            public <T> T exchange(Request request, AnswerReader<T> reader) throws IOException {
                return script.exchange(request, reader);
            }

            @Override
            public List<String> secrets() {
                return List.of(CREDENTIALS, PASSWORD);
            }

            @Override
            public void close() {}
        };
    }

    private static VsxiClient client(Script script) {
        return new VsxiClient(
                TestDialects.plain(),
                new ReadOnlyOrNot(knowing(script)),
                Duration.ZERO,
                SettingsFixture.retry(2),
                new StopSignal());
    }

    /** Passes writes and asks the dry transport for its secrets, as a dry run does. */
    private record ReadOnlyOrNot(Transport all) implements Transport {
        @Override
        public <T> T exchange(Request request, AnswerReader<T> reader) throws IOException {
            return all.exchange(request, reader);
        }

        @Override
        public List<String> secrets() {
            return new ReadOnlyTransport(all).secrets();
        }

        @Override
        public void close() {}
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("echoes")
    void theCredentialsOfTheSwitchAreInNoMessage(String echo) {
        List<Element> entries = List.of(Element.of("XBResource", List.of(Element.leaf("trunkId", "1"))));
        for (int status : new int[] {401, 403, 503}) {
            Script script = new Script().answer(status, echo).answer(status, echo);
            assertThatThrownBy(() -> client(script).update(Table.TRUNK, entries, 1))
                    .satisfies(SwitchWordsTest::isSilent);
            Script get = new Script().answer(status, echo).answer(status, echo);
            assertThatThrownBy(() -> client(get).download(Table.TRUNK, folder.resolve("t.xml"), Instant.EPOCH))
                    .satisfies(SwitchWordsTest::isSilent);
            Script state = new Script().answer(status, echo).answer(status, echo);
            assertThatThrownBy(() -> client(state).state()).satisfies(SwitchWordsTest::isSilent);
        }
        Script refusing = new Script().answer(400, echo);
        isSilent(client(refusing).update(Table.TRUNK, entries, 1).words());
        Script broken = new Script().failure(new IOException(echo)).failure(new IOException(echo));
        assertThatThrownBy(() -> client(broken).update(Table.TRUNK, entries, 1)).satisfies(SwitchWordsTest::isSilent);
        Script state = new Script().answer(200, "<s><ha_current_state>" + xml(echo) + "</ha_current_state></s>");
        isSilent(client(state).state().orElseThrow());
    }

    private static void isSilent(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            isSilent(String.valueOf(cause.getMessage()));
        }
    }

    private static void isSilent(String words) {
        assertThat(words)
                .doesNotContain(
                        CREDENTIALS, CREDENTIALS.substring(0, 12), PASSWORD, xml(PASSWORD), percent(PASSWORD), "word-");
    }

    @Test
    void aDownloadThatIsNoTableQuotesNoPasswordOfAStranger() {
        for (String broken : List.of(
                "<Other><code>404</code><XBSubscriber><password>stranger</password></XBSubscriber></Other>",
                "<XBSubscriberList><XBSubscriber><password>stranger<b/></password></XBSubscriber></XBSubscriberList>",
                "<XBSubscriberList>stranger</XBSubscriberList>",
                "<XBSubscriberList><XBSubscriber><password>a&stranger;</password></XBSubscriber></XBSubscriberList>")) {
            Script script = new Script().answer(200, broken).answer(200, broken);
            assertThatThrownBy(() -> client(script).download(Table.SIP_USER, folder.resolve("t.xml"), Instant.EPOCH))
                    .isInstanceOf(SwitchUnavailableException.class)
                    .message()
                    .doesNotContain("stranger");
        }
    }
}
