package org.vsxibulk.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.blueprint.CustomerFixture.customer;
import static org.vsxibulk.provision.Bench.ACME;
import static org.vsxibulk.provision.Bench.SETTINGS;
import static org.vsxibulk.provision.Bench.counts;
import static org.vsxibulk.provision.Bench.told;
import static org.vsxibulk.provision.Bench.with;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.plan.Step;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.xml.Element;

/** Only what is live, as it was at planning and not held is deleted. */
class DeletesTest {

    @TempDir
    private Path folder;

    private Bench bench;

    /** Routes of ACME that no row wants any more: with empty match and extension 4 and 5, and two with a match. */
    private List<PlanLine> lines;

    @BeforeEach
    void aBench() {
        bench = new Bench(folder);
        bench.state.with(SETTINGS, customer(5000).extensions(3, 4, 5).build());
        Element route = bench.state.of(Table.ROUTE).get(0);
        bench.state.put(Table.ROUTE, with(with(route, "digitMatch", "777"), "extension", "1"));
        bench.state.put(Table.ROUTE, with(with(route, "digitMatch", "778"), "extension", "1"));
        lines = bench.deletes(Step.DELETE_ROUTES, ACME);
        assertThat(lines).hasSize(4);
    }

    private ChunkResult delete() {
        return bench.carryOut(Step.DELETE_ROUTES, lines);
    }

    private List<String> keysThere() {
        return bench.state.of(Table.ROUTE).stream()
                .map(entry -> PickySwitch.DIALECT.table(Table.ROUTE).key(entry).text())
                .toList();
    }

    private void entry(String key, java.util.function.UnaryOperator<Element> change) {
        bench.state.change(
                Table.ROUTE,
                entry ->
                        PickySwitch.DIALECT.table(Table.ROUTE).key(entry).text().equals(key)
                                ? change.apply(entry)
                                : entry);
    }

    @Test
    void anEntryWithAWholeKeyGoesAloneFirstThenOneWithAnEmptyFieldThenTheRest() {
        List<Element> all = List.copyOf(bench.state.of(Table.ROUTE));
        assertThat(counts(delete())).isEqualTo("0 created, 0 updated, 4 deleted");
        assertThat(keysThere()).containsExactly("table=5000 match= extension=1", "table=5000 match= extension=3");
        assertThat(bench.there.documents).extracting(List::size).containsExactly(1, 1, 2);
        // entries are sent whole
        assertThat(all).containsAll(bench.there.taken);
        assertThat(bench.there.taken.get(0).toString()).contains("<digitMatch>777<");
        assertThat(bench.there.taken.get(1).toString()).contains("<digitMatch><");
    }

    @Test
    void whatIsGoneAlreadyIsDone() {
        bench.state.remove(Table.ROUTE);
        assertThat(counts(delete())).endsWith("4 deleted");
        assertThat(bench.there.documents).isEmpty();
    }

    @Test
    void whatMovedSinceThePlanStays() {
        entry("table=5000 match=777 extension=1", entry -> with(entry, "tod_type", "daily"));
        ChunkResult result = delete();
        assertThat(counts(result)).endsWith("3 deleted");
        assertThat(told(result))
                .containsExactly("conflict C5000 table=5000 match=777 extension=1: the live entry was changed since the"
                        + " plan was made, so it is not deleted");
        assertThat(keysThere()).contains("table=5000 match=777 extension=1");
    }

    @Test
    void aKeyThatStandsTwiceIsNotDeleted() {
        bench.state.of(Table.ROUTE).stream()
                .filter(entry -> entry.toString().contains("777"))
                .findFirst()
                .ifPresent(entry -> bench.state.put(Table.ROUTE, with(entry, "tod_type", "daily")));
        assertThat(told(delete()))
                .containsExactly(
                        "conflict C5000 table=5000 match=777 extension=1: this key stands 2 times on the switch,"
                                + " and a delete would take every one of them");
        assertThat(keysThere())
                .filteredOn("table=5000 match=777 extension=1"::equals)
                .hasSize(2);
    }

    @Test
    void whatIsHeldStaysWithTheReason() {
        bench.checks = new DeletionChecks() {
            @Override
            public void beginChunk(Step step) {
                assertThat(step).isEqualTo(Step.DELETE_ROUTES);
            }

            @Override
            public Optional<Hold> hold(Step step, Element live) {
                return live.toString().contains("778")
                        ? Optional.of(new Hold(Rejection.Kind.IN_USE, "trunk 7 refers to it"))
                        : Optional.empty();
            }
        };
        ChunkResult result = delete();
        assertThat(counts(result)).endsWith("3 deleted");
        assertThat(told(result)).containsExactly("in-use C5000 table=5000 match=778 extension=1: trunk 7 refers to it");
    }

    @Test
    void anEmptyKeyFieldThatMatchesEverythingHarmsWhatOneDocumentCanAndStops() {
        bench.there.misbehaving(write -> {
            boolean wild =
                    write.sent().stream().anyMatch(entry -> entry.toString().contains("<digitMatch></"));
            write.healthily();
            if (wild) {
                write.table().clear();
            }
        });
        ChunkResult result = delete();
        assertThat(result.stop())
                .hasValueSatisfying(
                        words -> assertThat(words).contains("the canary of step delete-routes", "moved", "is gone"));
        assertThat(bench.there.documents).extracting(List::size).containsExactly(1, 1);
        // the first one was proven and counts
        assertThat(counts(result)).endsWith("1 deleted");
    }

    @Test
    void aDeleteThatTakesANeighbourStops() {
        bench.there.misbehaving(write -> {
            write.healthily();
            write.table().removeIf(entry -> entry.toString().contains("<digitMatch>778<"));
        });
        assertThat(delete().stop())
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("other entries of the table moved: table=5000 match=778 extension=1 is gone"));
        assertThat(bench.there.documents).hasSize(1);
    }

    @Test
    void aDeleteThatDoesNothingStops() {
        bench.there.misbehaving(write -> {});
        assertThat(delete().stop())
                .hasValueSatisfying(words -> assertThat(words).contains("it is still there"));
    }

    /** The answer to the first attempt was lost; the second one was refused, since nothing was there any more. */
    @Test
    void aRefusedDeleteOfWhatIsGoneMeanwhileIsDone() {
        bench.there.losing("777").losing("778");
        ChunkResult result = delete();
        assertThat(result.rejections()).isEmpty();
        assertThat(counts(result)).endsWith("4 deleted");
    }

    @Test
    void soIsOneThatWasSentWithOthers() {
        bench.there.losing("778");
        ChunkResult result = delete();
        assertThat(result.rejections()).isEmpty();
        assertThat(counts(result)).endsWith("4 deleted");
    }
}
