package org.vsxibulk.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vsxibulk.provision.Bench.ACME;
import static org.vsxibulk.provision.Bench.BOLT;
import static org.vsxibulk.provision.Bench.SETTINGS;
import static org.vsxibulk.provision.Bench.counts;
import static org.vsxibulk.provision.Bench.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.plan.PlanFixture;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.Step;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.SwitchUnavailableException;
import org.vsxibulk.vsxi.xml.Element;

/** A switch that does something else than it says harms one entry at most. */
class HarmfulSwitchTest {

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void aBench() {
        bench = new Bench(folder);
    }

    /** Two trunks that are to be updated. */
    private List<PlanLine> updates() {
        bench.state.with(SETTINGS, ACME, BOLT).change(Table.TRUNK, trunk -> with(trunk, "rtid", "77"));
        return PlanFixture.writes(bench.plan(), Step.TRUNK_UPDATES);
    }

    private List<PlanLine> creations(Step step) {
        return PlanFixture.writes(bench.plan(), step);
    }

    /** Stopped after one entry, with words. */
    private String stopped(Step step, List<PlanLine> lines) {
        ChunkResult result = bench.carryOut(step, lines);
        assertThat(result.stop()).as(result.toString()).isPresent();
        assertThat(bench.there.documents).allMatch(document -> document.size() == 1);
        assertThat(bench.there.documents).containsOnly(bench.there.documents.get(0));
        assertThat(counts(result)).isEqualTo("0 created, 0 updated, 0 deleted");
        assertThat(result.rejections()).hasSize(1);
        assertThat(result.stop().get())
                .contains("the canary of step " + step.word(), "nothing more was sent", "snapshot/");
        return result.stop().get();
    }

    private static Element twice(Element entry, String name) {
        List<Element> children = new ArrayList<>();
        for (Element child : entry.children()) {
            children.add(child);
            if (child.name().equals(name)) {
                children.add(child);
            }
        }
        return entry.withChildren(children);
    }

    private static Element without(Element entry, String name) {
        return entry.withChildren(entry.children().stream()
                .filter(child -> !child.name().equals(name))
                .toList());
    }

    /** As it should, then every entry that was sent once more. */
    private static void afterwards(PickySwitch.Write write, java.util.function.UnaryOperator<Element> change) {
        write.healthily();
        for (Element sent : write.sent()) {
            write.table()
                    .replaceAll(there ->
                            write.dialect().key(there).equals(write.dialect().key(sent)) ? change.apply(there) : there);
        }
    }

    /** The run stopped with exit code 8, as if somebody else had been at work. */
    @Test
    void aChunkThatAKilledProcessLeftWithTheSwitchAndThatLandsDuringTheCanaryIsNoHarm() {
        List<PlanLine> lines = creations(Step.ROUTES);
        assertThat(bench.carryOut(Step.ROUTES, lines).stop()).isEmpty();
        List<Element> all = List.copyOf(bench.state.of(Table.ROUTE));
        assertThat(all).hasSizeGreaterThan(3);
        bench.state.of(Table.ROUTE).clear();
        bench.there.documents.clear();
        bench.there.misbehaving(write -> {
            write.healthily();
            if (bench.there.documents.size() == 1) {
                write.table().addAll(all.subList(1, all.size() - 1));
            }
        });

        ChunkResult result = bench.goOn(Step.ROUTES, lines);

        assertThat(result.stop()).isEmpty();
        assertThat(counts(result)).isEqualTo(all.size() + " created, 0 updated, 0 deleted");
        assertThat(bench.there.documents).hasSize(2);
        assertThat(bench.state.of(Table.ROUTE)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aSwitchThatTakesTheWholeChunkForOneEntryIsFoundByTheSecondCanary() {
        List<PlanLine> lines = creations(Step.ROUTES);
        assertThat(bench.carryOut(Step.ROUTES, lines).stop()).isEmpty();
        List<Element> all = List.copyOf(bench.state.of(Table.ROUTE));
        bench.state.of(Table.ROUTE).clear();
        bench.there.documents.clear();
        bench.there.misbehaving(write -> {
            write.healthily();
            all.stream()
                    .filter(entry -> write.find(write.dialect().key(entry)) < 0)
                    .findFirst()
                    .ifPresent(write.table()::add);
        });

        assertThat(bench.goOn(Step.ROUTES, lines).stop().orElse("")).contains("appeared");
        assertThat(bench.there.documents).hasSize(2);
    }

    /** No process was there before that could have left a chunk with the switch. */
    @Test
    void inAFirstStartMoreThanTheCanaryIsHarmAlthoughItIsAsPlanned() {
        List<PlanLine> lines = creations(Step.ROUTES);
        assertThat(bench.carryOut(Step.ROUTES, lines).stop()).isEmpty();
        List<Element> all = List.copyOf(bench.state.of(Table.ROUTE));
        bench.state.of(Table.ROUTE).clear();
        bench.there.documents.clear();
        bench.there.misbehaving(write -> {
            write.healthily();
            write.table().addAll(all.subList(1, all.size() - 1));
        });

        assertThat(bench.carryOut(Step.ROUTES, lines).stop().orElse("")).contains("appeared");
        assertThat(bench.there.documents).hasSize(1);
    }

    @Test
    void repeatsAreAppended() {
        List<PlanLine> lines = updates();
        bench.there.misbehaving(write -> {
            var key = write.dialect().key(write.sent().get(0));
            List<Element> nodes = write.table().get(write.find(key)).children("node");
            afterwards(write, entry -> {
                List<Element> children = new ArrayList<>(entry.children());
                children.addAll(nodes);
                return entry.withChildren(children);
            });
        });
        assertThat(stopped(Step.TRUNK_UPDATES, lines))
                .contains("id=5000 of customer C5000", "address: sent ", "came back");
    }

    @Test
    void whatIsNotOursComesTwice() {
        List<PlanLine> lines = updates();
        bench.there.misbehaving(write -> afterwards(write, entry -> twice(entry, "tos")));
        assertThat(stopped(Step.TRUNK_UPDATES, lines)).contains("tos: sent 1 times, came back 2 times");
    }

    @Test
    void theSecondTimeAddsToTheFirst() {
        List<PlanLine> lines = updates();
        bench.there.misbehaving(
                write -> afterwards(write, entry -> bench.there.documents.size() > 1 ? twice(entry, "tos") : entry));
        assertThat(stopped(Step.TRUNK_UPDATES, lines)).contains("tos: sent 1 times, came back 2 times");
        assertThat(bench.there.documents).hasSize(2);
    }

    @Test
    void anUpdateBringsAnElementThatWasNotSent() {
        List<PlanLine> lines = updates();
        bench.there.misbehaving(write -> afterwards(write, entry -> {
            List<Element> children = new ArrayList<>(entry.children());
            children.add(Element.leaf("added", "1"));
            return entry.withChildren(children);
        }));
        assertThat(stopped(Step.TRUNK_UPDATES, lines)).contains("added: sent nothing, came back '1'");
    }

    @Test
    void aFieldIsDropped() {
        bench.there.misbehaving(write -> afterwards(write, entry -> without(entry, "rd")));
        assertThat(stopped(Step.ROUTES, creations(Step.ROUTES))).contains("destination: sent '100;101', came back ''");
    }

    @Test
    void anElementOfTheTemplateIsDropped() {
        bench.there.misbehaving(write -> afterwards(write, entry -> without(entry, "tod_type")));
        assertThat(stopped(Step.ROUTES, creations(Step.ROUTES))).contains("tod_type: sent 'weekly', came back nothing");
    }

    @Test
    void aWordOfTheTemplateIsChanged() {
        bench.there.misbehaving(write -> afterwards(write, entry -> with(entry, "tod_type", "Weekly")));
        assertThat(stopped(Step.ROUTES, creations(Step.ROUTES)))
                .contains("tod_type: sent 'weekly', came back 'Weekly'");
    }

    @Test
    void elementsThatTheSwitchAddsToANewEntryAreFine() {
        bench.there.misbehaving(write -> afterwards(write, entry -> {
            List<Element> children = new ArrayList<>(entry.children());
            children.add(0, Element.leaf("internalId", "17"));
            return entry.withChildren(children);
        }));
        ChunkResult result = bench.carryOut(Step.ROUTES, creations(Step.ROUTES));
        assertThat(result.stop()).isEmpty();
        assertThat(counts(result)).startsWith("4 created");
    }

    @Test
    void anotherOrderAndEmptyElementsAreFine() {
        List<PlanLine> lines = updates();
        bench.there.misbehaving(write -> afterwards(write, entry -> {
            List<Element> children = new ArrayList<>(entry.children());
            Element name = children.stream()
                    .filter(child -> child.name().equals("name"))
                    .findFirst()
                    .orElseThrow();
            children.remove(name);
            children.add(name);
            children.add(Element.leaf("nothingInIt", ""));
            return entry.withChildren(children);
        }));
        assertThat(bench.carryOut(Step.TRUNK_UPDATES, lines).stop()).isEmpty();
    }

    @Test
    void aNeighbourIsChanged() throws IOException {
        List<PlanLine> lines = updates();
        bench.there.misbehaving(write -> {
            write.healthily();
            write.table()
                    .replaceAll(
                            entry -> entry.child("trunkId").orElseThrow().text().equals("5001")
                                    ? with(entry, "capacity", "1")
                                    : entry);
        });
        assertThat(stopped(Step.TRUNK_UPDATES, lines)).contains("other entries of the table moved: id=5001 changed");
        assertThat(Files.readString(folder.resolve("canary-trunk-updates.xml")))
                .contains("<trunkId>5000</trunkId>", "<trunkId>5001</trunkId>", "<rtid>77</rtid>");
    }

    @Test
    void aNeighbourIsReplacedAway() {
        List<PlanLine> lines = updates();
        bench.there.misbehaving(write -> {
            write.healthily();
            write.table()
                    .removeIf(entry ->
                            !entry.child("trunkId").orElseThrow().text().equals("5000"));
        });
        assertThat(stopped(Step.TRUNK_UPDATES, lines)).contains("id=5001 is gone");
    }

    @Test
    void theEntryStandsTwice() {
        bench.there.misbehaving(write -> {
            write.healthily();
            write.table().addAll(write.sent());
        });
        assertThat(stopped(Step.ROUTES, creations(Step.ROUTES))).contains("table=5000 match= extension=1 stands twice");
    }

    @Test
    void anotherEntryAppears() {
        bench.there.misbehaving(write -> {
            write.healthily();
            write.table().add(with(write.sent().get(0), "tid", "9"));
        });
        assertThat(stopped(Step.ROUTES, creations(Step.ROUTES))).contains("table=9 match= extension=1 appeared");
    }

    @Test
    void nothingIsDoneAlthoughItSaysSo() {
        bench.there.misbehaving(write -> {});
        assertThat(stopped(Step.ROUTES, creations(Step.ROUTES))).contains("it is not there afterwards");
    }

    @Test
    void anUpdateIsIgnored() {
        List<PlanLine> lines = updates();
        bench.there.misbehaving(write -> {});
        assertThat(stopped(Step.TRUNK_UPDATES, lines)).contains("route-table: sent '5000', came back '77'");
    }

    @Test
    void absentElementsAreReplacedAway() {
        List<PlanLine> lines = updates();
        bench.there.misbehaving(write -> afterwards(
                write,
                entry -> entry.withChildren(entry.children().stream()
                        .filter(child -> List.of("trunkId", "rtid", "name").contains(child.name()))
                        .toList())));
        assertThat(stopped(Step.TRUNK_UPDATES, lines)).contains("more");
    }

    @Test
    void manyBystandersAreCountedAndFiveAreNamed() {
        for (int id = 1; id <= 9; id++) {
            bench.state.put(Table.ROUTE_TABLE, Element.of("XBRouteIndex", List.of(Element.leaf("tid", "" + id))));
        }
        List<PlanLine> lines = creations(Step.ROUTE_TABLES);
        bench.there.misbehaving(write -> {
            write.table().clear();
            write.healthily();
        });
        assertThat(stopped(Step.ROUTE_TABLES, lines))
                .contains("id=1 is gone, id=2 is gone")
                .contains(" and 4 more");
    }

    @Test
    void aSecretIsNeverToldNorKept() throws IOException {
        List<PlanLine> lines = List.of();
        bench.state.with(SETTINGS, ACME);
        bench.state.put(
                Table.SIP_USER,
                Element.of(
                        "XBSubscriber",
                        List.of(
                                Element.leaf("username", "left"),
                                Element.leaf("password", "s3cret-Word"),
                                Element.leaf("trunkId", "5000"))));
        lines = bench.deletes(Step.DELETE_SIP_USERS, ACME);
        bench.there.misbehaving(write -> {});
        assertThat(stopped(Step.DELETE_SIP_USERS, lines)).doesNotContain("s3cret");
        assertThat(Files.readString(folder.resolve("canary-delete-sip-users.xml")))
                .contains("left")
                .doesNotContain("s3cret", "[secret]");
    }

    @Test
    void theNodeIsAskedOnceAStepAndAStandByIsNotWrittenTo() {
        List<PlanLine> lines = creations(Step.ROUTES);
        assertThat(bench.carryOut(Step.ROUTES, lines).stop()).isEmpty();
        assertThat(bench.there.statesAsked).isEqualTo(1);
        bench.there.haState = "standby";
        List<PlanLine> tables = creations(Step.ROUTE_TABLES);
        int documents = bench.there.documents.size();
        assertThatThrownBy(() -> bench.carryOut(Step.ROUTE_TABLES, tables))
                .isInstanceOf(SwitchUnavailableException.class)
                .hasMessageContaining("standby");
        assertThat(bench.there.documents).hasSize(documents);
    }

    @Test
    void oneCanaryIsEnoughForAllChunksOfAStep() {
        List<PlanLine> lines = creations(Step.ROUTES);
        try (ReadTables tables = bench.tables()) {
            Provisioner provisioner = bench.provisioner(tables, Bench.nothingYet());
            provisioner.carryOut(Step.ROUTES, Bench.intents(Step.ROUTES, lines.subList(0, 2)));
            int downloads = bench.there.downloads;
            provisioner.carryOut(Step.ROUTES, Bench.intents(Step.ROUTES, lines.subList(2, 4)));
            assertThat(bench.there.downloads).isEqualTo(downloads);
        }
        assertThat(bench.there.documents).containsExactly(List.of("5000"), List.of("5000"), List.of("5001", "5001"));
    }

    @Test
    void aRefusedCanaryIsARejectAndTheNextEntryFlies() {
        bench.there.refusing("5000");
        ChunkResult result = bench.carryOut(Step.ROUTE_TABLES, creations(Step.ROUTE_TABLES));
        assertThat(result.stop()).isEmpty();
        assertThat(counts(result)).startsWith("1 created");
        assertThat(result.count(Rejection.Kind.REFUSED)).isEqualTo(1);
        assertThat(bench.there.documents)
                .containsExactly(List.of("5000"), List.of("5000"), List.of("5000"), List.of("5001"));
    }
}
