package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vsxibulk.simulator.wire.Answer;
import org.vsxibulk.simulator.wire.Call;
import tools.jackson.databind.json.JsonMapper;

/** A dialect folder is drafted from a switch that nobody has seen before. */
class CaptureTest extends Story {

    private static final Row ROW = Row.peering(5000, "198.51.100.10;198.51.100.11")
            .extensions("3;4")
            .dids("+12125550100;+12125550101")
            .cfa("*=+13105550199")
            .cfnr("+13105550177");
    private static final Row REGISTERED =
            Row.dynamic(5001, "u5001", "a-Secret-5001").dids("+12125550102");

    @Test
    @OnePersonality("the draft is quoted in the words of the standard one")
    void aDraftWithItsQuestionsAnsweredMigratesAndAuditsClean() throws IOException {
        Ended captured = capture("mine");

        assertThat(captured.exitCode()).as(captured.screen()).isEqualTo(3);
        assertThat(captured.out())
                .contains(
                        "2 open questions",
                        "numbers.foreign-prefix",
                        "secrets.shown",
                        "next: ./run.sh check",
                        " --settings ",
                        " --dialect " + folder.resolve("mine"))
                .doesNotContain("--out");
        assertThat(sbc.methods()).containsExactly("GET");
        answer("mine", "foreign-prefix: { open: \"\" }", "foreign-prefix: \"\"");
        answer("mine", "shown: { open: clear }", "shown: clear");
        product.settings(
                product.settings().with("dialect", folder.resolve("mine").toString()));
        Path base = product.customers(ROW, REGISTERED);

        Ended checked = product.run("check", "--confirm");
        assertThat(checked.exitCode()).as(checked.screen()).isZero();
        assertThat(sbc.methods()).containsExactly("GET");
        Ended migrated = product.run("migrate", base);

        assertThat(migrated.exitCode()).as(migrated.screen()).isZero();
        assertThat(sbc.entry("resource", "5001").text("node[1]/fqdn")).isEqualTo("dynamic");
        assertThat(sbc.entry("route", "10", "2125550100", "1").text("matchLenCondition/maxLen"))
                .isEqualTo("40");
        Ended audit = product.run("audit", base);
        assertThat(audit.exitCode()).as(audit.screen()).isZero();
    }

    @Test
    @OnePersonality("the draft is quoted in the words of the standard one")
    void theLineOfAQuestionIsNamedOnTheScreen() throws IOException {
        Ended captured = capture("mine");

        int line = Integer.parseInt(captured.out().replaceAll("(?s).*dialect.yml, line (\\d+): numbers.*", "$1"));
        assertThat(read("mine/dialect.yml").lines().toList().get(line - 1)).contains("foreign-prefix: { open: \"\" }");
    }

    @Test
    void theSchemaThatTheEditorNeedsLiesBesideTheDraft() throws IOException {
        capture("mine");

        assertThat(read("mine/dialect.yml").lines().findFirst())
                .hasValue("# yaml-language-server: $schema=dialect.schema.json");
        assertThat(read("mine/dialect.schema.json"))
                .isEqualTo(Files.readString(Path.of("..", "docs", "dialect.schema.json")));
    }

    @Test
    @OnePersonality("the draft is quoted in the words of the standard one")
    void anOpenQuestionStopsEveryOtherVerb() {
        capture("mine");
        product.settings(
                product.settings().with("dialect", folder.resolve("mine").toString()));

        Ended plan = product.run("plan", product.customers(ROW));

        assertThat(plan.exitCode()).isEqualTo(1);
        assertThat(plan.err()).contains("numbers.foreign-prefix", "dialect.yml, line");
    }

    @Test
    void aTableWithoutEntriesIsAQuestionForEverythingThatIsOnlyAssumed() throws IOException {
        sbc.close();
        switchWith(options -> options.base(org.vsxibulk.simulator.base.Base.EMPTY));

        Ended captured = capture("mine");

        assertThat(captured.exitCode()).as(captured.screen()).isEqualTo(3);
        assertThat(read("mine/dialect.yml"))
                .contains("id: { seen: trunkId }", "trunk: { open: trunkId }", "replacement: { open: replaceDigits }")
                .doesNotContain("assumed: trunkId", "assumed: resourceType");
        assertThat(folder.resolve("mine/samples/trunk.xml")).doesNotExist();
    }

    @Test
    @OnePersonality("the draft is quoted in the words of the standard one")
    void aTableThatTheSwitchDoesNotKnowIsAQuestionForItsToken() throws IOException {
        sbc.misbehave((call, healthy) -> call.path().contains("subscriber")
                ? new Answer.Code(404, "no such table", 0, 0)
                : healthy.answer(call));

        Ended captured = capture("mine");

        assertThat(captured.exitCode()).as(captured.screen()).isEqualTo(3);
        assertThat(captured.out()).contains("not found").contains("tables.sip-user.token");
        assertThat(read("mine/dialect.yml"))
                .contains("token: { open: subscriber }", "username: { open: username }", "shown: { open: never }");
    }

    @Test
    void aFolderThatHoldsSomethingIsNotTouched() throws IOException {
        product.write("mine/notes.txt", "mine");

        Ended refused = capture("mine");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("not empty", "--out");
        assertThat(folder.resolve("mine")).isDirectoryContaining("glob:**notes.txt");
        assertThat(folder.resolve("mine/dialect.yml")).doesNotExist();
        assertThat(sbc.methods()).isEmpty();
    }

    @Test
    void aWrongPasswordEndsItWithoutAFolder() throws IOException {
        product.write("switch-password", "wrong\n");

        Ended refused = capture("mine");

        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.err()).contains("VSXI_PASSWORD");
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    /** A whole folder of questions was drafted for a switch that has no REST at all. */
    @Test
    void aSwitchWithoutRestIsToldAndLeavesNoFolder() {
        sbc.simulator().faults().add("status:code=404");

        Ended refused = capture("mine");

        assertThat(refused.exitCode()).as(refused.screen()).isEqualTo(7);
        assertThat(refused.err()).contains("without REST, which speaks SOAP only");
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    @Test
    void aTokenOfNoTableIsToldWithTheTablesThereAre() {
        Ended refused = capture("mine", "--token", "trunks=resource");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("'trunks' is no table", "digit-mapping-table");
    }

    @Test
    @OnePersonality("the draft is quoted in the words of the standard one")
    void noPasswordIsEverWritten() throws IOException {
        Set<String> passwords = texts("subscriber", "password");
        assertThat(passwords).hasSizeGreaterThan(5);

        capture("mine", "--samples", "100");

        String all = everythingIn("mine");
        assertThat(passwords).noneMatch(all::contains);
        assertThat(read("mine/samples/sip-user.xml")).contains("<password>[secret]</password>");
    }

    @Test
    void aMaskedFolderNamesNoCustomerOfTheSwitch() throws IOException {
        Set<String> originals = new LinkedHashSet<>();
        originals.addAll(texts("resource", "name"));
        originals.addAll(texts("resource", "companyName"));
        originals.addAll(texts("resource", "geo/site"));
        originals.addAll(texts("resource", "vendorNote"));
        originals.addAll(texts("resource", "node/fqdn"));
        originals.addAll(texts("subscriber", "username"));
        originals.addAll(texts("subscriber", "password"));
        originals.addAll(texts("subscriber", "userDomain"));
        originals.addAll(texts("route", "digitMatch"));
        originals.addAll(texts("digit_mapping", "digitMatch"));
        originals.addAll(texts("digit_mapping", "replaceDigits"));
        originals.removeAll(Set.of("", "*", "dynamic"));
        assertThat(originals).hasSizeGreaterThan(200);

        Ended captured = capture("masked", "--mask", "--samples", "100");

        assertThat(captured.exitCode()).as(captured.screen()).isEqualTo(3);
        String all = everythingIn("masked") + captured.screen();
        assertThat(originals.stream().filter(original -> tells(all, original)).toList())
                .isEmpty();
        capture("plain", "--samples", "100");
        assertThat(withoutName(read("masked/dialect.yml"))).isEqualTo(withoutName(read("plain/dialect.yml")));
    }

    @Test
    void aDownloadOfExactlyAPageAsksForThePageParameter() throws IOException {
        sbc.fillRoutesUpTo(5_000);
        strangersAreNow();

        Ended captured = capture("mine");

        assertThat(captured.out()).contains("paging.parameter");
        assertThat(read("mine/dialect.yml")).contains("parameter: { open: page }", "exactly 5,000 entries");
        // its number was asserted while nobody knew how to ask for a page
        assertThat(read("mine/dialect.yml")).contains("first: { open: 0 }").doesNotContain("assumed: 0");
        fitsTheSchema("mine");
    }

    /** On a switch that counts from 1, page 0 was empty, and so were three tables. */
    @Test
    void aFirstPageThatIsNotTheFirstIsAQuestionAndTheTableIsReadWithoutANumber() throws IOException {
        byte[] empty = "<XBRouteList></XBRouteList>".getBytes(StandardCharsets.UTF_8);
        sbc.misbehave((call, healthy) ->
                call.path().endsWith("/route") && call.parameter("page").isPresent()
                        ? new Answer.Document(empty, 0)
                        : healthy.answer(call));

        Ended captured = captureFrom(paged(), "mine");

        assertThat(captured.out()).contains("paging.first").doesNotContainPattern("\\nroute +route +0 ");
        assertThat(read("mine/dialect.yml"))
                .contains("routes: page 0 is not what comes without a page number", "first: { open: 0 }");
    }

    /** The documented first step could not work: the settings name the folder that it makes. */
    @Test
    @OnePersonality("the draft is quoted in the words of the standard one")
    void theSettingsNeedNothingButTheSwitchAndMayNameTheFolderThatIsMadeNow() {
        String connection = product.settings().blocks().get("switch");
        product.write("vsxi-bulk.yml", "switch: " + connection + "\ndialect: " + folder.resolve("mine") + "\n");
        System.setProperty("vsxibulk.home", SettingsText.SAMPLE_DATA.getParent().toString());
        try {
            Ended captured = product.run("capture", "--out", folder.resolve("mine"), "--state", product.state());

            assertThat(captured.exitCode()).as(captured.screen()).isEqualTo(3);
            assertThat(captured.out()).contains("numbers.foreign-prefix");
        } finally {
            System.clearProperty("vsxibulk.home");
        }
    }

    @Test
    @OnePersonality("the draft is quoted in the words of the standard one")
    void allGuessedTokensThatAnswerAreListed() throws IOException {
        sbc.misbehave((call, healthy) -> {
            if (call.path().endsWith("/subscriber")) {
                return new Answer.Code(404, "no such table", 0, 0);
            }
            return call.path().matches(".*/(registrar|credential)")
                    ? healthy.answer(new Call(
                            call.method(),
                            call.path().replaceFirst("[a-z]+$", "subscriber"),
                            call.query(),
                            call.authorization(),
                            call.body()))
                    : healthy.answer(call);
        });

        capture("mine");

        assertThat(read("mine/dialect.yml"))
                .contains("OPEN: 2 guesses answer; 'subscriber' does not", "#   registrar: ", "#   credential: ")
                .contains("token: { open: registrar }");
        fitsTheSchema("mine");
    }

    /** The shipped dialect, with a page parameter. */
    private Path paged() throws IOException {
        Path start = Files.createDirectories(folder.resolve("start"));
        try (Stream<Path> files = Files.list(vsxi())) {
            for (Path file : files.toList()) {
                Files.writeString(
                        start.resolve(file.getFileName()),
                        Files.readString(file).replace("  # parameter: page", "  parameter: page"));
            }
        }
        return start;
    }

    @Test
    void aDraftFitsTheSchemaThatLiesBesideIt() throws IOException {
        capture("mine");

        fitsTheSchema("mine");
    }

    private void fitsTheSchema(String dialect) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared().readTree(read(dialect + "/dialect.schema.json")));
        assertThat(schema.validate(read(dialect + "/dialect.yml"), InputFormat.YAML))
                .isEmpty();
    }

    private Ended capture(String out, String... words) {
        return captureFrom(vsxi(), out, words);
    }

    private Ended captureFrom(Path dialect, String out, String... words) {
        List<String> all =
                new ArrayList<>(List.of("--out", folder.resolve(out).toString(), "--dialect", dialect.toString()));
        all.addAll(List.of(words));
        return product.run("capture", all.toArray());
    }

    private static Path vsxi() {
        return SettingsText.SAMPLE_DATA.resolve("dialects/vsxi");
    }

    private void answer(String dialect, String question, String answer) throws IOException {
        String before = read(dialect + "/dialect.yml");
        assertThat(before).contains(question);
        product.write(dialect + "/dialect.yml", before.replace(question, answer));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private String everythingIn(String name) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    private Set<String> texts(String table, String path) {
        Set<String> texts = new LinkedHashSet<>();
        sbc.simulator()
                .table(table)
                .forEach(document -> texts.addAll(Xml.of(document).all(path)));
        return texts;
    }

    private static boolean tells(String all, String original) {
        String inXml = original.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String alone = "(?s).*(?<![\\p{L}\\p{N}.])" + java.util.regex.Pattern.quote(inXml) + "(?![\\p{L}\\p{N}.]).*";
        return all.contains(inXml) && all.matches(alone);
    }

    /** Without the folder's name and the addresses and names that comments quote. */
    private static String withoutName(String dialect) {
        return dialect.replaceFirst("\nname: .*", "");
    }
}
