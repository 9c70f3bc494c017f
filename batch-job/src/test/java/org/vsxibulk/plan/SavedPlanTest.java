package org.vsxibulk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vsxibulk.blueprint.CustomerFixture.customer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.customer.Customer;
import org.vsxibulk.plan.PlanLine.Change;
import org.vsxibulk.settings.Settings;
import org.vsxibulk.settings.SettingsFixture;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.TestDialects;
import org.vsxibulk.vsxi.dialect.Dialect;
import org.vsxibulk.vsxi.xml.Element;

/** A plan on disk is whole, its owner's only, and the one that was saved. */
class SavedPlanTest {

    private static final Dialect DIALECT = TestDialects.plain();
    private static final Settings SETTINGS = SettingsFixture.settings().build();
    private static final Customer ACME =
            customer(5000).dids(12125550100L).extensions(3).build();

    @TempDir
    private Path folder;

    private SavedPlan saved() {
        return PlanFixture.plan(SETTINGS, DIALECT, List.of(ACME), new SwitchState(DIALECT), folder);
    }

    private SavedPlan open(PlanIdentity identity) {
        return SavedPlan.open(folder.resolve("plan"), identity);
    }

    @Test
    void aPlanIsOpenedAgainWithItsCounts() {
        SavedPlan saved = saved();
        SavedPlan opened = open(PlanFixture.IDENTITY);
        for (Step step : Step.ofMigration(false)) {
            assertThat(opened.file(step)).isEqualTo(saved.file(step));
            for (ChangeAction action : ChangeAction.values()) {
                assertThat(opened.counts().of(step, action))
                        .isEqualTo(saved.counts().of(step, action));
            }
        }
        assertThat(opened.counts().writes()).isEqualTo(6);
    }

    @Test
    void aStepWithoutWorkHasAnEmptyFile() {
        SavedPlan plan = saved();
        assertThat(plan.file(Step.SIP_USERS)).isEmptyFile();
        assertThat(PlanFixture.writes(plan, Step.SIP_USERS)).isEmpty();
    }

    @Test
    void itsFilesAreForTheirOwnerOnlyAndNothingElseIsLeftThere() throws IOException {
        saved();
        try (Stream<Path> files = Files.list(folder.resolve("plan"))) {
            assertThat(files.toList())
                    .hasSize(Step.ofMigration(false).size() + 1)
                    .allSatisfy(file -> {
                        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                .isEqualTo("rw-------");
                        assertThat(file.getFileName().toString()).doesNotEndWith(".part");
                    });
        }
    }

    @Test
    void aPlanThatWasNotFinishedIsNotThere() {
        Path target = folder.resolve("plan/routes.jsonl");
        try (PlanFile file = new PlanFile(target)) {
            file.write(line("table=5000", Map.of()));
            assertThat(target).doesNotExist();
        }
        assertThat(target).doesNotExist();
        // a later one is not disturbed by what was left
        saved();
        assertThat(open(PlanFixture.IDENTITY).counts().writes()).isEqualTo(6);
    }

    @Test
    void anotherInputDialectOrSettingsIsToldByName() {
        saved();
        PlanIdentity same = PlanFixture.IDENTITY;
        assertMismatch(
                new PlanIdentity("x", same.dialect(), same.settings(), List.of()), "was made from another input");
        assertMismatch(
                new PlanIdentity(same.input(), "x", same.settings(), List.of()), "was made from another dialect");
        assertMismatch(new PlanIdentity(same.input(), same.dialect(), "x", List.of()), "was made from other settings");
    }

    @Test
    void aChangedFileIsToldByNameForEveryStep() throws IOException {
        SavedPlan plan = saved();
        for (Step step : Step.ofMigration(false)) {
            byte[] before = Files.readAllBytes(plan.file(step));
            Files.writeString(plan.file(step), " ", StandardOpenOption.APPEND);
            assertMismatch(PlanFixture.IDENTITY, step.word() + ".jsonl was changed since the plan was saved");
            Files.write(plan.file(step), before);
        }
        assertThat(open(PlanFixture.IDENTITY).counts().writes()).isEqualTo(6);
    }

    /** An internal fault was reported when somebody had tidied up the reports folder of a run that was to be resumed. */
    @Test
    void aPlanOfWhichAFileIsMissingOrBrokenIsAMismatchAndNoInternalFault() throws IOException {
        SavedPlan plan = saved();
        Path manifest = folder.resolve("plan/plan.json");
        byte[] whole = Files.readAllBytes(manifest);
        Files.write(manifest, new byte[] {'{', '"'});
        assertMismatch(PlanFixture.IDENTITY, "plan.json is damaged");
        Files.write(manifest, whole);
        Files.delete(plan.file(Step.ROUTES));
        assertMismatch(PlanFixture.IDENTITY, "routes.jsonl is missing");
        Files.delete(manifest);
        assertMismatch(PlanFixture.IDENTITY, "there is no whole plan in " + folder.resolve("plan"));
    }

    private void assertMismatch(PlanIdentity identity, String words) {
        assertThatThrownBy(() -> open(identity))
                .isInstanceOf(PlanMismatchException.class)
                .hasMessageContaining(words)
                .hasMessageEndingWith("; nothing more was sent. The next start plans afresh");
    }

    private static PlanLine line(String key, Map<String, Change> changes) {
        return new PlanLine(ChangeAction.CREATE, key, "C1", 2, "", changes);
    }

    @Test
    void oddCharactersComeBackAsTheyWere() {
        List<String> odd = List.of(
                "a\u2028b\u2029c\u0085d",
                "\"quoted\" \\back\\",
                "two\nlines\r\n\ttab",
                "{\"action\":\"unchanged\"",
                "Ünïcödé 😀",
                "");
        Path target = folder.resolve("plan/routes.jsonl");
        List<PlanLine> lines = odd.stream()
                .map(text -> new PlanLine(
                        ChangeAction.UPDATE,
                        text,
                        text,
                        3,
                        "abc",
                        Map.of(text, new Change(List.of(text, "x"), List.of(text)))))
                .toList();
        try (PlanFile file = new PlanFile(target)) {
            lines.forEach(file::write);
            file.finish();
        }
        try (PlanReader reader = new PlanReader(target)) {
            for (PlanLine line : lines) {
                assertThat(reader.next()).contains(line);
            }
            assertThat(reader.next()).isEmpty();
        }
    }

    /** Nobody needs them to write a new entry, and a first run has nothing else. */
    @Test
    void theFieldsOfNewEntriesAreNotReadBack() {
        Path target = folder.resolve("plan/routes.jsonl");
        try (PlanFile file = new PlanFile(target)) {
            file.write(line("id=1", Map.of("name", new Change(List.of(), List.of("a")))));
            file.write(line("id=2", Map.of()));
            file.finish();
        }
        try (PlanReader reader = new PlanReader(target)) {
            assertThat(reader.next()).contains(line("id=1", Map.of()));
            assertThat(reader.next()).contains(line("id=2", Map.of()));
        }
    }

    @Test
    void thePlanKnowsHowLargeTheTablesWere() {
        SwitchState state = new SwitchState(TestDialects.plain());
        state.put(Table.ROUTE_TABLE, Element.of("XBRouteIndex", List.of(Element.leaf("tid", "7"))));
        PlanFixture.plan(SettingsFixture.settings().build(), TestDialects.plain(), List.of(), state, folder);
        assertThat(open(PlanFixture.IDENTITY).tableSizes())
                .hasSize(Table.values().length)
                .containsEntry(Table.ROUTE_TABLE, 1)
                .containsEntry(Table.ROUTE, 0);
    }

    @Test
    void onlyLinesThatWriteAreRead() {
        Path target = folder.resolve("plan/routes.jsonl");
        try (PlanFile file = new PlanFile(target)) {
            for (ChangeAction action : ChangeAction.values()) {
                file.write(new PlanLine(action, action.word(), "C1", 2, "", Map.of()));
            }
            file.finish();
        }
        try (PlanReader reader = new PlanReader(target)) {
            assertThat(reader.next().orElseThrow().key()).isEqualTo("create");
            assertThat(reader.next().orElseThrow().key()).isEqualTo("update");
            assertThat(reader.next().orElseThrow().key()).isEqualTo("delete");
            assertThat(reader.next()).isEmpty();
        }
    }
}
