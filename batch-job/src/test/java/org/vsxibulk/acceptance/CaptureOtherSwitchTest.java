package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** On a switch whose names nobody knows, values decide what they can; nothing that is asserted is wrong. */
class CaptureOtherSwitchTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path OTHER = Path.of("src", "test", "resources", "dialects", "other");

    @TempDir
    Path folder;

    @Test
    void everythingThatIsAssertedIsRightAndTheRestIsOpen() throws IOException {
        try (OtherSwitch sbc = OtherSwitch.start()) {
            fill(sbc);
            Product product = connected(sbc);

            Ended captured = capture(product);

            assertThat(captured.exitCode()).as(captured.screen()).isEqualTo(3);
            assertThat(sbc.writes()).isEmpty();
            Map<String, String> truth =
                    facts(YAML.readTree(OTHER.resolve("dialect.yml").toFile()));
            Map<String, String> draft =
                    facts(YAML.readTree(folder.resolve("mine/dialect.yml").toFile()));
            List<String> asserted = draft.entrySet().stream()
                    .filter(fact ->
                            fact.getKey().startsWith("tables.") || fact.getKey().startsWith("secrets."))
                    .filter(fact -> !fact.getValue().startsWith("open:"))
                    .map(Map.Entry::getKey)
                    .toList();
            for (String key : asserted) {
                assertThat(bare(draft.get(key))).as(key).isEqualTo(bare(truth.get(key)));
            }
            assertThat(asserted)
                    .contains(
                            "tables.route-table.fields.id",
                            "tables.digit-mapping-table.fields.id",
                            "tables.trunk.fields.id",
                            "tables.trunk.fields.type",
                            "tables.trunk.words.type.peering",
                            "tables.trunk.words.type.dynamic-peering",
                            "tables.trunk.fields.address",
                            "tables.trunk.fields.address-port",
                            "tables.trunk.fields.route-table",
                            "tables.trunk.fields.digit-mapping-table",
                            "tables.sip-user.fields.username",
                            "tables.sip-user.fields.trunk",
                            "tables.route.page-size",
                            "tables.route.fields.table",
                            "tables.route.fields.match",
                            "tables.route.fields.extension",
                            "tables.route.fields.min-length",
                            "tables.route.fields.max-length",
                            "tables.route.fields.destination",
                            "tables.digit-mapping.fields.table",
                            "tables.digit-mapping.fields.match",
                            "tables.digit-mapping.fields.replacement",
                            "tables.digit-mapping.numbers.form",
                            "tables.digit-mapping.numbers.all-numbers");
            assertThat(draft)
                    .containsEntry("tables.trunk.fields.name", "open:ident/title")
                    .containsEntry("tables.sip-user.fields.password", "open:auth/secret");
        }
    }

    @Test
    void answeredByHandTheDraftMigratesThatSwitch() throws IOException {
        try (OtherSwitch sbc = OtherSwitch.start()) {
            fill(sbc);
            Product product = connected(sbc);
            capture(product);
            String yaml = Files.readString(folder.resolve("mine/dialect.yml"));
            Map<String, String> truth =
                    facts(YAML.readTree(OTHER.resolve("dialect.yml").toFile()));
            product.write("mine/dialect.yml", answered(yaml, truth));
            product.settings(
                    product.settings().with("dialect", folder.resolve("mine").toString()));
            Path base = product.customers(
                    Row.peering(5000, "198.51.100.10:5070").dids("+12125550190").cfa("*=+13105550199"),
                    Row.dynamic(5001, "u5001", "a-Secret-5001").dids("+12125550192"));

            Ended migrated = product.run("migrate", base, "--accept-assumptions", "--confirm-shared");

            assertThat(migrated.exitCode()).as(migrated.screen()).isZero();
            assertThat(sbc.entry("rule", "10", "+12125550190", "1").text("to")).isEqualTo("5000");
            assertThat(sbc.entry("acct", "u5001").text("auth/secret")).isEqualTo("a-Secret-5001");
        }
    }

    private Ended capture(Product product) throws IOException {
        Path start = folder.resolve("start");
        Files.createDirectories(start);
        try (Stream<Path> files = Files.list(SettingsText.SAMPLE_DATA.resolve("dialects/vsxi"))) {
            for (Path file : files.toList()) {
                Files.writeString(
                        start.resolve(file.getFileName()),
                        Files.readString(file)
                                .replace("seen: /SSConfig/webresources", "seen: /api")
                                .replace("seen: format=xml", "seen: fmt=x")
                                .replace("content-type: { seen: application/xml }", "content-type: \"\"")
                                .replace("  # parameter: page", "  parameter: p")
                                .replace("first: { assumed: 0 }", "first: 1"));
            }
        }
        return product.run(
                "capture",
                "--out",
                folder.resolve("mine"),
                "--dialect",
                start,
                "--token",
                "route-table=rtab",
                "--token",
                "digit-mapping-table=mtab",
                "--token",
                "trunk=sipgw",
                "--token",
                "sip-user=acct",
                "--token",
                "route=rule",
                "--token",
                "digit-mapping=xlate");
    }

    private static void fill(OtherSwitch sbc) {
        sbc.put("rtab", "<Tab><head><number>10</number><label>inbound</label></head><colour>blue</colour></Tab>");
        sbc.put("mtab", "<MapTab><label>loop</label><number>900</number></MapTab>");
        for (int i = 0; i < 8; i++) {
            int id = 7000 + i;
            int table = 7100 + i;
            boolean registers = i >= 5;
            String name = "Company " + (char) ('A' + i);
            String did = "1212555010" + i;
            sbc.put(
                    "rtab",
                    "<Tab><head><number>" + table + "</number><label>" + name
                            + "</label></head><colour>blue</colour></Tab>");
            sbc.put("mtab", "<MapTab><label>" + name + "</label><number>" + (7200 + i) + "</number></MapTab>");
            sbc.put(
                    "sipgw",
                    "<Gateway><ident><no>" + id + "</no><title>" + name + "</title><owner>" + name
                            + "</owner></ident><kind>" + (registers ? "REGISTER" : "STATIC")
                            + "</kind><listener>1</listener><limits><calls>" + (10 + i)
                            + "</calls><rate>2</rate></limits>"
                            + "<peers><ping>" + (i % 2) + "</ping><peer><host>198.51.100." + (10 + i)
                            + "</host><port>5060</port><weight>1</weight></peer><peer><host>gw" + i
                            + ".example</host><port>5060</port><weight>1</weight></peer><keepalive>30</keepalive></peers>"
                            + "<routing><table>" + table + "</table><mapping>" + (7200 + i)
                            + "</mapping><stop>3</stop><order>"
                            + (i % 2 == 0 ? "SEQ" : "RND") + "</order></routing><memo/></Gateway>");
            sbc.put("rule", rule(table, "", 1, 3, 3, id));
            sbc.put("rule", rule(table, "", 2, 8, 99, 7000));
            sbc.put("rule", rule(10, "+" + did, 1, 0, 99, id));
            sbc.put("rule", rule(10, "+1310" + did.substring(4), 1, 0, 99, id));
            sbc.put("xlate", xlate(7200 + i, "ALL", "1310555019" + i));
            sbc.put("xlate", xlate(7200 + i, did, "1310555019" + i));
            if (registers) {
                sbc.put(
                        "acct",
                        "<Account><gateway>" + id + "</gateway><auth><login>user" + i + "</login><secret>pw-" + i
                                + "x</secret><pin>99" + i + "</pin></auth><locale>en</locale></Account>");
            }
        }
    }

    private static String rule(int table, String prefix, int seq, int low, int high, int to) {
        return "<Rule><where><table>" + table + "</table><prefix>" + prefix + "</prefix><seq>" + seq
                + "</seq></where><len><lo>" + low + "</lo><hi>" + high + "</hi></len><note/><to>" + to
                + "</to><active>Y</active></Rule>";
    }

    private static String xlate(int table, String number, String out) {
        return "<Xlate><in><table>" + table + "</table><number>" + number + "</number></in><out>" + out
                + "</out><weight>5</weight></Xlate>";
    }

    /** Every question with the answer of somebody who knows the switch; what it has no place for is taken out. */
    private static String answered(String yaml, Map<String, String> truth) {
        List<String> lines = new ArrayList<>();
        List<String> path = new ArrayList<>();
        for (String line : yaml.lines().toList()) {
            String text = line.strip();
            if (!text.startsWith("#") && text.contains(":")) {
                int depth = (line.length() - line.stripLeading().length()) / 2;
                path = new ArrayList<>(path.subList(0, Math.min(depth, path.size())));
                path.add(text.substring(0, text.indexOf(':')));
            }
            String answer = truth.get(String.join(".", path));
            boolean open = text.matches("[\\w-]+: \\{ open:.*");
            if (open && answer != null) {
                lines.add(line.replaceFirst("\\{ open:.*", "\"" + answer + "\""));
            } else if (!open) {
                lines.add(line.replace("method: DELETE", "method: POST"));
            }
        }
        return String.join("\n", lines)
                .replaceFirst("(?m)^state:\n( .*\n)*", "")
                .replace("digit-mapping:\n    token", "digit-mapping:\n    update-method: PUT\n    token");
    }

    /** Keys to values; an open one is marked. */
    private static Map<String, String> facts(JsonNode node) {
        Map<String, String> facts = new LinkedHashMap<>();
        collect("", node, facts);
        return facts;
    }

    private static void collect(String key, JsonNode node, Map<String, String> facts) {
        for (String mark : List.of("seen", "assumed", "open")) {
            if (node.isObject() && node.size() == 1 && node.has(mark)) {
                facts.put(
                        key,
                        (mark.equals("open") ? "open:" : "") + node.get(mark).asString(""));
                return;
            }
        }
        if (node.isObject()) {
            node.propertyNames()
                    .forEach(name -> collect(key.isEmpty() ? name : key + "." + name, node.get(name), facts));
        } else {
            facts.put(key, node.isArray() ? node.toString() : node.asString(""));
        }
    }

    private static String bare(String path) {
        return path == null ? "nothing" : path.replace("[]", "");
    }

    private Product connected(OtherSwitch sbc) {
        Product product = new Product(folder);
        product.write("password", OtherSwitch.PASSWORD);
        product.settings(SettingsText.usual()
                .with("owned-ids", "5000-6999")
                .with("customer-routes", "[{match: \"\", min-length: 8, max-length: 40, destinations: [7000]}]")
                .with(
                        "switch",
                        "{url: \"" + sbc.url() + "\", user: " + OtherSwitch.USER + ", password-file: "
                                + folder.resolve("password") + "}"));
        return product;
    }
}
