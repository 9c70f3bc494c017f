package org.vsxibulk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {

    private static final String LEAST = """
            owned-ids: 5000-15999
            service-port: 1
            stop-route-profile: 3
            customer-routes: []
            dialect: dialect
            """;

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeDialect() throws IOException {
        Files.createDirectory(folder.resolve("dialect"));
    }

    @Test
    void theFewestKeysGiveTheDocumentedDefaults() throws IOException {
        Settings settings = load(LEAST);

        assertThat(settings.ownedIds().trunks()).hasToString("5000-15999");
        assertThat(settings.ownedIds().digitMappingTables()).hasToString("5000-15999");
        assertThat(settings.trunkDefaults()).isEqualTo(new TrunkDefaults(1200, 500, 5060));
        assertThat(settings.idAlignment()).isEqualTo(Strictness.REQUIRE);
        assertThat(settings.chunkSize()).isEqualTo(500);
        assertThat(settings.minGap()).isEqualTo(Duration.ofMillis(5));
        assertThat(settings.loop()).isEmpty();
        assertThat(settings.inboundRouteTable()).isEmpty();
        assertThat(settings.customerRoutes()).isEmpty();
        assertThat(settings.dialect()).isEqualTo(folder.resolve("dialect"));
        assertThat(settings.input()).isEqualTo(new InputSettings(Map.of(), Map.of(), 10_000, 2_000_000));
        assertThat(settings.folders()).isEqualTo(new Folders(folder.resolve("state"), folder.resolve("reports")));
        assertThat(settings.connection().url()).isEmpty();
        assertThat(settings.connection().requestDeadline()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.connection().retry())
                .isEqualTo(new Retry(
                        6,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(8),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30)));
    }

    @Test
    void everyKeyOfTheFileArrives() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), "certificate");
        Files.writeString(folder.resolve("password"), "open sesame\n");
        Settings settings = load("""
                switch-id: east
                owned-ids:
                  trunks: [5000-5999, 7000]
                  route-tables: 6000-6999, 8000
                  digit-mapping-tables: 5000-5999
                service-port: 2
                stop-route-profile: 4
                loop: {trunk-id: 900, address: 203.0.113.9, digit-mapping-table: 901}
                inbound-route-table: 10
                customer-routes:
                  - {match: 011, extension: 9, min-length: 10, max-length: 20, destinations: [100, 101]}
                  - {min-length: 8, max-length: 40, destinations: "102, 103"}
                trunk-defaults: {capacity: 20, cps-limit: 2, port: 5070}
                id-alignment: off
                shared-addresses: warn
                chunk-size: 5000
                min-gap: 0ms
                dialect: dialect
                input:
                  headers: {"Kunden-Nr.": customer_id}
                  constants: {trunk_type: peering}
                  max-rows: 20
                  max-numbers: 30
                switch:
                  url: https://SBC.example.net:8888/
                  user: bulk
                  password-file: password
                  tls:
                    ca-file: ca.pem
                    fingerprint: "AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89"
                    insecure: false
                  connect-timeout: 1s
                  response-timeout: 2m
                  request-deadline: 1h
                  retry: {attempts: 9, first-pause: 2s, longest-pause: 1m, request-budget: 3m, run-budget: 2h}
                folders: {state: /var/s, reports: r}
                """);

        assertThat(settings.switchId()).isEqualTo("east");
        assertThat(settings.ownedIds().trunks()).hasToString("5000-5999, 7000");
        assertThat(settings.ownedIds().routeTables()).hasToString("6000-6999, 8000");
        assertThat(settings.loop()).contains(new Loop(900, "203.0.113.9", 901));
        assertThat(settings.inboundRouteTable()).isEqualTo(OptionalInt.of(10));
        assertThat(settings.customerRoutes())
                .containsExactly(
                        new CustomerRoute("011", 9, 10, 20, List.of(100, 101)),
                        new CustomerRoute("", 1, 8, 40, List.of(102, 103)));
        assertThat(settings.trunkDefaults()).isEqualTo(new TrunkDefaults(20, 2, 5070));
        assertThat(settings.idAlignment()).isEqualTo(Strictness.OFF);
        assertThat(settings.sharedAddresses()).isEqualTo(Strictness.WARN);
        assertThat(settings.minGap()).isZero();
        assertThat(settings.input())
                .isEqualTo(new InputSettings(
                        Map.of("Kunden-Nr.", "customer_id"), Map.of("trunk_type", "peering"), 20, 30));
        Connection connection = settings.connection();
        assertThat(connection.url()).contains(URI.create("https://sbc.example.net:8888"));
        assertThat(connection.password().reveal()).isEqualTo("open sesame");
        assertThat(connection.tls().caFile()).contains(folder.resolve("ca.pem"));
        assertThat(connection.tls().fingerprint()).contains("abcdef0123456789".repeat(4));
        assertThat(connection.responseTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(connection.retry())
                .isEqualTo(new Retry(
                        9, Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofHours(2)));
        assertThat(settings.folders()).isEqualTo(new Folders(Path.of("/var/s"), folder.resolve("r")));
        assertThat(settings.requireSwitch()).isSameAs(settings);
    }

    @Test
    void theEnvironmentWinsOverTheFileAndTheCommandLineOverBoth() throws IOException {
        Files.createDirectory(folder.resolve("other"));
        String file = LEAST + "chunk-size: 100\nswitch: {url: 'https://file:1', user: file}\n";
        environment.put("VSXI_BULK_CHUNK_SIZE", "200");
        environment.put("VSXI_BULK_LOOP_TRUNK_ID", "900");
        environment.put("VSXI_BULK_LOOP_ADDRESS", "2001:DB8::9");
        environment.put("VSXI_BULK_LOOP_DIGIT_MAPPING_TABLE", "900");
        environment.put("VSXI_BULK_DIALECT", "other");
        environment.put("VSXI_URL", "https://environment:2");
        environment.put("VSXI_USER", "environment");
        environment.put("VSXI_PASSWORD", "one");

        Settings settings = load(file);
        assertThat(settings.chunkSize()).isEqualTo(200);
        assertThat(settings.loop()).contains(new Loop(900, "2001:db8::9", 900));
        assertThat(settings.dialect()).isEqualTo(folder.resolve("other"));
        assertThat(settings.connection().url()).contains(URI.create("https://environment:2"));
        assertThat(settings.connection().user()).isEqualTo("environment");
        assertThat(settings.connection().password().reveal()).isEqualTo("one");
        assertThat(settings.switchId()).isEqualTo("environment_2");

        Files.writeString(folder.resolve("secret"), "two");
        Settings withOptions = load(
                file,
                new CommandLineValues(
                        Optional.of("https://option:3"),
                        Optional.of(Path.of("secret")),
                        true,
                        Optional.of(Path.of("dialect")),
                        Optional.of(Path.of("s")),
                        Optional.of(Path.of("r"))));
        assertThat(withOptions.connection().url()).contains(URI.create("https://option:3"));
        assertThat(withOptions.connection().password().reveal()).isEqualTo("two");
        assertThat(withOptions.connection().tls().insecure()).isTrue();
        assertThat(withOptions.dialect()).isEqualTo(folder.resolve("dialect"));
        assertThat(withOptions.folders()).isEqualTo(new Folders(folder.resolve("s"), folder.resolve("r")));
    }

    @Test
    void aListFromTheEnvironmentReplacesTheWholeListOfTheFile() throws IOException {
        String file = LEAST.replace("customer-routes: []", """
                customer-routes:
                  - {match: 1, min-length: 8, max-length: 40, destinations: [100]}
                  - {match: 2, min-length: 8, max-length: 40, destinations: [100]}""");
        environment.put("VSXI_BULK_OWNED_IDS", "6000-6999,8000");
        environment.put("VSXI_BULK_CUSTOMER_ROUTES_0_MIN_LENGTH", "9");
        environment.put("VSXI_BULK_CUSTOMER_ROUTES_0_MAX_LENGTH", "10");
        environment.put("VSXI_BULK_CUSTOMER_ROUTES_0_DESTINATIONS", "300,301");

        Settings settings = load(file);

        assertThat(settings.customerRoutes()).containsExactly(new CustomerRoute("", 1, 9, 10, List.of(300, 301)));
        assertThat(settings.ownedIds().routeTables()).hasToString("6000-6999, 8000");
    }

    @Test
    void theEnvironmentAloneIsEnough() {
        environment.put("VSXI_BULK_OWNED_IDS", "5000-15999");
        environment.put("VSXI_BULK_SERVICE_PORT", "1");
        environment.put("VSXI_BULK_STOP_ROUTE_PROFILE", "3");
        environment.put("VSXI_BULK_CUSTOMER_ROUTES", "[]");
        environment.put("VSXI_BULK_DIALECT", "dialect");
        environment.put("VSXI_BULK_INPUT_HEADERS", "Kunde=customer_id; Trunk=trunk_id");

        Settings settings = SettingsLoader.load(
                new SettingsSource(folder, Optional.empty(), environment, CommandLineValues.none()));

        assertThat(settings.input().headers())
                .containsOnly(Map.entry("Kunde", "customer_id"), Map.entry("Trunk", "trunk_id"));
    }

    /** With one key in the environment, a file in another folder looked like many missing keys. */
    @Test
    void aMissingFileIsToldBeforeTheKeysThatItWouldHave() {
        assertThatThrownBy(() -> SettingsLoader.load(new SettingsSource(
                        folder, Optional.empty(), Map.of("VSXI_BULK_CHUNK_SIZE", "100"), CommandLineValues.none())))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        e -> assertThat(e.problems().get(0).message()).startsWith("there is no settings file "));
    }

    @Test
    void aVerbThatNeedsTheSwitchIsToldWhatIsMissing() throws IOException {
        Settings settings = load(LEAST);

        assertThatThrownBy(settings::requireSwitch)
                .isInstanceOf(SettingsException.class)
                .hasMessage("""
                switch.url: no switch is named; pass --switch https://HOST:8888, or set VSXI_URL or switch.url
                switch.user: no user is named; set VSXI_USER or switch.user
                switch.password-file: no password is known; set VSXI_PASSWORD, pass --password-file FILE, or set switch.password-file""");
    }

    @Test
    void aSwitchWithoutANameIsCalledByItsAddressMadeSafeForAFolder() throws IOException {
        assertThat(load(LEAST + "switch: {url: 'https://SBC.example.net:8888'}").switchId())
                .isEqualTo("sbc.example.net_8888");
        assertThat(load(LEAST + "switch: {url: 'https://[2001:db8::1]:8888'}").switchId())
                .isEqualTo("2001_db8__1__8888");
    }

    @Test
    void theSampleFileIsUsable() {
        Path sample =
                Path.of("..", "sample-data", "vsxi-bulk.yml").toAbsolutePath().normalize();

        Settings settings = SettingsLoader.load(new SettingsSource(
                folder,
                Optional.of(sample),
                Map.of(),
                new CommandLineValues(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(Path.of("dialect")),
                        Optional.empty(),
                        Optional.empty())));

        assertThat(settings.customerRoutes()).containsExactly(new CustomerRoute("", 1, 8, 40, List.of(100, 101)));
        assertThat(settings.loop()).contains(new Loop(900, "203.0.113.9", 900));
    }

    private Settings load(String yaml) throws IOException {
        return load(yaml, CommandLineValues.none());
    }

    private Settings load(String yaml, CommandLineValues commandLine) throws IOException {
        Files.writeString(folder.resolve("vsxi-bulk.yml"), yaml);
        return SettingsLoader.load(new SettingsSource(folder, Optional.empty(), environment, commandLine));
    }
}
