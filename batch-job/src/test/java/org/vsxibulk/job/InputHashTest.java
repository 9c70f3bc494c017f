package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.plan.PlanIdentity;
import org.vsxibulk.settings.Folders;
import org.vsxibulk.settings.IdRanges;
import org.vsxibulk.settings.InputSettings;
import org.vsxibulk.settings.Loop;
import org.vsxibulk.settings.OwnedIds;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.settings.Strictness;
import org.vsxibulk.settings.TrunkDefaults;

/** What makes two starts the same run. */
class InputHashTest {

    private static final SettingsFixture SETTINGS = SettingsFixture.settings();

    @TempDir
    private Path folder;

    private String hash(String customers, Optional<String> dids, SettingsFixture settings) throws IOException {
        Path file = Files.writeString(folder.resolve("customers.csv"), customers);
        Optional<Path> longForm = Optional.empty();
        if (dids.isPresent()) {
            longForm = Optional.of(Files.writeString(folder.resolve("dids.csv"), dids.get()));
        }
        return InputHash.combined(
                InputHash.of(RequestFixture.request(Verb.MIGRATE, file, longForm, settings.build(), "")),
                Optional.empty());
    }

    private String hash(SettingsFixture settings) throws IOException {
        return hash("abc", Optional.of("def"), settings);
    }

    @Test
    void anyByteOfAnyFileChangesIt() throws IOException {
        String before = hash("abc", Optional.of("def"), SETTINGS);
        assertThat(hash("abc", Optional.of("def"), SETTINGS)).isEqualTo(before);
        for (String customers : List.of("abd", "abc ", "abc\n", "bc", "", "abcd")) {
            assertThat(hash(customers, Optional.of("def"), SETTINGS)).isNotEqualTo(before);
        }
        for (String dids : List.of("deg", "def\n", "ef", "")) {
            assertThat(hash("abc", Optional.of(dids), SETTINGS)).isNotEqualTo(before);
        }
        assertThat(hash("abcd", Optional.of("ef"), SETTINGS)).isNotEqualTo(before);
        assertThat(hash("abc", Optional.empty(), SETTINGS)).isNotEqualTo(before);
    }

    @Test
    void anotherDialectChangesIt() {
        assertThat(combined("b", List.of())).isNotEqualTo(combined("x", List.of()));
    }

    /** What shapes a plan but does not stand in a file. */
    @Test
    void anotherChoiceChangesIt() {
        assertThat(Stream.of(List.<String>of(), List.of("--prune"), List.of("--prune", "--set-passwords"))
                        .map(choices -> combined("b", choices)))
                .doesNotHaveDuplicates();
    }

    private static String combined(String dialect, List<String> choices) {
        return InputHash.combined(new PlanIdentity("a", dialect, "c", choices), Optional.empty());
    }

    @Test
    void everySettingThatShapesEntriesChangesIt() throws IOException {
        IdRanges ids = new IdRanges(List.of(new IdRanges.IdRange(1, 2)));
        OwnedIds owned = SETTINGS.build().ownedIds();
        Map<String, SettingsFixture> others = Map.ofEntries(
                Map.entry("trunks", SETTINGS.withOwnedIds(new OwnedIds(ids, owned.routeTables(), owned.routeTables()))),
                Map.entry("tables", SETTINGS.withOwnedIds(new OwnedIds(owned.trunks(), ids, owned.trunks()))),
                Map.entry("mappings", SETTINGS.withOwnedIds(new OwnedIds(owned.trunks(), owned.trunks(), ids))),
                Map.entry("service-port", SETTINGS.withServicePort(2)),
                Map.entry("stop-route-profile", SETTINGS.withStopRouteProfile(4)),
                Map.entry("no loop", SETTINGS.withLoop(Optional.empty())),
                Map.entry("loop", SETTINGS.withLoop(Optional.of(new Loop(900, "203.0.113.8", 900)))),
                Map.entry("inbound", SETTINGS.withInboundRouteTable(OptionalInt.of(11))),
                Map.entry("no inbound", SETTINGS.withInboundRouteTable(OptionalInt.empty())),
                Map.entry("routes", SETTINGS.withCustomerRoutes(List.of())),
                Map.entry("defaults", SETTINGS.withTrunkDefaults(new TrunkDefaults(1200, 500, 5061))),
                Map.entry("alignment", SETTINGS.withIdAlignment(Strictness.OFF)),
                Map.entry("shared", SETTINGS.withSharedAddresses(Strictness.WARN)),
                Map.entry(
                        "headers", SETTINGS.withInput(new InputSettings(Map.of("a", "trunk_id"), Map.of(), 10_000, 9))),
                Map.entry(
                        "constants",
                        SETTINGS.withInput(new InputSettings(Map.of(), Map.of("trunk_type", "peering"), 10_000, 9))));
        String before = hash(SETTINGS);
        others.forEach((name, settings) -> assertThat(hashOf(settings)).as(name).isNotEqualTo(before));
        assertThat(others.values().stream().map(this::hashOf)).doesNotHaveDuplicates();
    }

    @Test
    void settingsThatOnlySayHowToWorkDoNot() throws IOException {
        String before = hash(SETTINGS);
        for (SettingsFixture same : List.of(
                SETTINGS.withChunkSize(7),
                SETTINGS.withMinGap(Duration.ofSeconds(1)),
                SETTINGS.withDialect(Path.of("elsewhere")),
                SETTINGS.withFolders(new Folders(Path.of("a"), Path.of("b"))),
                SETTINGS.withUrl(java.net.URI.create("https://other.example.net:8888")))) {
            assertThat(hash(same)).isEqualTo(before);
        }
    }

    private String hashOf(SettingsFixture settings) {
        try {
            return hash(settings);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
