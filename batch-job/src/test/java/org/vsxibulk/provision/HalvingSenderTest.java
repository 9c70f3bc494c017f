package org.vsxibulk.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.plan.ChangeAction;
import org.vsxibulk.plan.PlanLine;
import org.vsxibulk.vsxi.Table;
import org.vsxibulk.vsxi.http.SwitchUnavailableException;
import org.vsxibulk.vsxi.http.VsxiClient;
import org.vsxibulk.vsxi.xml.Element;

/** A refused document is halved until the guilty entries stand alone. */
class HalvingSenderTest {

    private final PickySwitch there = new PickySwitch();

    private static List<Prepared> chunk(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Prepared(
                        new Intent(
                                new PlanLine(ChangeAction.CREATE, "id=" + i, "C" + i, i, "", Map.of()),
                                Optional.empty(),
                                Optional.empty()),
                        Element.of("XBRouteIndex", List.of(Element.leaf("tid", Integer.toString(i)))),
                        Optional.empty()))
                .toList();
    }

    private static List<Rejection> send(PickySwitch there, int size) {
        return send(there, size, new Brake("routes", new RunSoFar.OfStep(100_000, 0, true)))
                .refused();
    }

    private static HalvingSender.Sent send(PickySwitch there, int size, Brake brake) {
        VsxiClient client = there.client();
        return new HalvingSender((part, tries) -> client.update(
                        Table.ROUTE_TABLE, part.stream().map(Prepared::entry).toList(), tries))
                .send(chunk(size), brake);
    }

    private static List<String> keys(List<Rejection> refused) {
        return refused.stream().map(rejection -> rejection.line().key()).toList();
    }

    @Test
    void aGoodChunkIsOneDocument() {
        assertThat(send(there, 500)).isEmpty();
        assertThat(there.documents).hasSize(1);
        assertThat(there.taken).hasSize(500);
    }

    @Test
    void anEmptyChunkIsNotSent() {
        assertThat(send(there, 0)).isEmpty();
        assertThat(there.documents).isEmpty();
    }

    @Test
    void oneGuiltyEntryOf500CostsAtMostTwiceTheLogarithmInDocuments() {
        double most = 2 * Math.ceil(Math.log(500) / Math.log(2));
        for (int guilty = 0; guilty < 500; guilty += 7) {
            PickySwitch picky = new PickySwitch().refusing(Integer.toString(guilty));
            assertThat(keys(send(picky, 500))).containsExactly("id=" + guilty);
            assertThat(picky.differentDocuments() - 1).isLessThanOrEqualTo((long) most);
            assertThat(picky.taken).hasSize(499);
        }
    }

    @Property(tries = 100)
    void exactlyTheGuiltyAreRejectedWithTheSwitchsWordsAndTheOthersGoInOnce(
            @ForAll @IntRange(min = 1, max = 200) int size,
            @ForAll @Size(max = 12) Set<@IntRange(max = 199) Integer> guilty) {
        for (int answer : new int[] {400, 500, 300}) {
            PickySwitch picky = new PickySwitch().answering(answer);
            guilty.forEach(id -> picky.refusing(Integer.toString(id)));
            List<Rejection> refused = send(picky, size);
            assertThat(keys(refused))
                    .containsExactlyElementsOf(guilty.stream()
                            .filter(id -> id < size)
                            .sorted()
                            .map(id -> "id=" + id)
                            .toList());
            assertThat(refused)
                    .allMatch(rejection ->
                            rejection.reason().equals("the switch said code " + answer + ": no such table"));
            assertThat(picky.taken.stream().map(PickySwitch::first))
                    .doesNotHaveDuplicates()
                    .hasSize(size - refused.size());
        }
    }

    /** Each guilty one has its own way down from where it parts from the others. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 25, 60, 125, 250, 500})
    void manyGuiltyEntriesOf500CostLittleMoreThanOneEachAndEachHasItsOwnWords(int guilty) {
        double most = 2 * guilty * (Math.log(500.0 / guilty) / Math.log(2) + 2);
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<Integer> ids = random.ints(0, 500)
                    .distinct()
                    .limit(guilty)
                    .sorted()
                    .boxed()
                    .toList();
            PickySwitch picky = new PickySwitch()
                    .answering(new int[] {400, 500, 300}[seed % 3])
                    .namingTheGuilty();
            ids.forEach(id -> picky.refusing(Integer.toString(id)));

            List<Rejection> refused = send(picky, 500);

            assertThat(picky.differentDocuments() - 1).as("seed " + seed).isLessThanOrEqualTo((long) most);
            assertThat(refused.stream().map(Rejection::reason).map(reason -> reason.replaceAll(".* ", "")))
                    .containsExactlyElementsOf(ids.stream().map(String::valueOf).toList());
            assertThat(keys(refused))
                    .containsExactlyElementsOf(
                            ids.stream().map(id -> "id=" + id).toList());
            assertThat(picky.taken).hasSize(500 - guilty);
        }
    }

    @Test
    void aChunkRefusedByTheRaceIsSentAgainAndNothingIsRejected() {
        there.inTheMoodOf(400, 400);
        assertThat(send(there, 500)).isEmpty();
        assertThat(there.documents).hasSize(3);
        assertThat(there.differentDocuments()).isEqualTo(1);
    }

    @Test
    void aServerErrorIsSentAgainToo() {
        there.inTheMoodOf(500);
        assertThat(send(there, 8)).isEmpty();
        assertThat(there.documents).hasSize(2);
    }

    @Test
    void halvesAreSentOnceMoreAtMost() {
        there.refusing("0");
        assertThat(keys(send(there, 2))).containsExactly("id=0");
        assertThat(there.documents)
                .containsExactly(
                        List.of("0", "1"),
                        List.of("0", "1"),
                        List.of("0", "1"),
                        List.of("0"),
                        List.of("0"),
                        List.of("1"));
    }

    @Test
    void aDocumentThatWasAppliedInPartIsHalvedAtOnce() {
        there.answering(300).refusing("3");
        assertThat(keys(send(there, 4))).containsExactly("id=3");
        assertThat(there.documents)
                .containsExactly(
                        List.of("0", "1", "2", "3"), List.of("0", "1"), List.of("2", "3"), List.of("2"), List.of("3"));
    }

    @Test
    void aSwitchThatCannotBeUsedIsNeverHalved() {
        there.inTheMoodOf(401);
        assertThatThrownBy(() -> send(there, 500)).isInstanceOf(SwitchUnavailableException.class);
        assertThat(there.documents).hasSize(1);
    }

    @Test
    void theBrakeEndsTheHalvingAsSoonAsMoreThanTwentyAndMoreThanFivePercentAreRefused() {
        for (int i = 0; i < 500; i++) {
            there.refusing(Integer.toString(i));
        }
        Brake brake = new Brake("routes", new RunSoFar.OfStep(500, 0, true));

        HalvingSender.Sent sent = send(there, 500, brake);

        assertThat(keys(sent.refused())).hasSize(26);
        assertThat(sent.accepted()).isEmpty();
        assertThat(there.differentDocuments()).isLessThan(70);
        assertThat(brake.words())
                .isEqualTo(
                        "the brake: 26 of the 500 entries of step routes were refused, the last one with: code 400: no"
                                + " such table; nothing more was sent");
    }

    @Test
    void theBrakeCountsWhatEarlierChunksAndStartsHadRefused() {
        there.refusing("3", "7");
        Brake brake = new Brake("routes", new RunSoFar.OfStep(400, 19, true));
        HalvingSender.Sent sent = send(there, 16, brake);
        assertThat(keys(sent.refused())).containsExactly("id=3", "id=7");
        assertThat(sent.accepted().stream().map(PlanLine::key))
                .contains("id=0", "id=6")
                .doesNotContain("id=8", "id=15");
        assertThat(brake.pulled()).isTrue();
    }

    @Test
    void twentyOfTenAreNotEnoughAndManyOfVeryManyAreNotEither() {
        assertThat(brake(20, 10, true)).isFalse();
        assertThat(brake(21, 420, true)).isFalse();
        assertThat(brake(21, 419, true)).isTrue();
        assertThat(brake(500, 10_000, true)).isFalse();
        assertThat(brake(501, 10_000, true)).isTrue();
        // nothing at all has gone in
        assertThat(brake(21, 10_000, false)).isTrue();
    }

    private static boolean brake(int refused, int planned, boolean anythingWentIn) {
        return new Brake("routes", new RunSoFar.OfStep(planned, refused, anythingWentIn)).pulled();
    }
}
