package org.vsxibulk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vsxibulk.bench.Measured.guide;
import static org.vsxibulk.bench.Measured.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static final Case USUAL = new Case(Size.USUAL, 30);

    private static Verdict verdict(Results results, String what) {
        return Bars.full().stream()
                .filter(bar -> bar.what().startsWith(what))
                .findFirst()
                .orElseThrow()
                .verdict(results);
    }

    private static SwitchLoad load(long requests, long written) {
        return new SwitchLoad(requests, written, 0, 0, 0, 0, Map.of());
    }

    @Test
    void whatWasNotMeasuredIsNeitherHeldNorMissed() {
        Results nothing = new Results();

        assertThat(Bars.full()).map(bar -> bar.verdict(nothing)).noneMatch(Verdict::missed);
        assertThat(Bars.full()).map(bar -> bar.verdict(nothing)).noneMatch(Verdict::measurable);
    }

    @Test
    void aBarHoldsAtItsLimitAndIsMissedBeyondIt() {
        Bar most = Bar.atMost(2, "x", "", results -> Optional.empty());
        Bar least = Bar.atLeast(300, "x", "", results -> Optional.empty());

        assertThat(most.holds(2)).isTrue();
        assertThat(most.holds(2.001)).isFalse();
        assertThat(least.holds(300)).isTrue();
        assertThat(least.holds(299.9)).isFalse();
    }

    @Test
    void anEasedBarForgivesAShareInItsOwnDirection() {
        Bar most = Bar.atMost(2, "x", "", results -> Optional.empty()).easedBy(0.25);
        Bar least = Bar.atLeast(300, "x", "", results -> Optional.empty()).easedBy(0.25);

        assertThat(most.holds(2.5)).isTrue();
        assertThat(most.holds(2.51)).isFalse();
        assertThat(least.holds(240)).isTrue();
        assertThat(least.holds(239)).isFalse();
    }

    @Test
    void theLoopOfTheGuideMustBeSlowerByALot() {
        Results results = new Results();
        results.add(guide(USUAL, 1, 3));
        results.add(sample(USUAL, Subject.MIGRATE, 1, 3));
        assertThat(verdict(results, "guide's loop / migrate").word()).isEqualTo("held");

        Results slower = new Results();
        slower.add(guide(USUAL, 1, 3));
        slower.add(sample(USUAL, Subject.MIGRATE, 1, 4));
        assertThat(verdict(slower, "guide's loop / migrate").word()).isEqualTo("MISSED");
    }

    @Test
    void oneEntryThatASecondMigrationWritesIsTooMuch() {
        Results results = new Results();
        results.add(sample(USUAL, Subject.AGAIN, 1, 3, load(20, 0)));
        assertThat(verdict(results, "written by a second migrate").word()).isEqualTo("held");

        results.add(sample(USUAL, Subject.AGAIN, 2, 3, load(20, 1)));
        assertThat(verdict(results, "written by a second migrate").word()).isEqualTo("MISSED");
    }

    @Test
    void theStartOfTheProgramIsNoPartOfItsWork() {
        Results results = new Results();
        results.addHelp(0.7);
        results.addStart(0.5);
        results.add(sample(USUAL, Subject.VALIDATE, 1, 2));
        results.add(sample(new Case(Size.SMALL, 30), Subject.MIGRATE, 1, 1.5));
        results.add(sample(USUAL, Subject.MIGRATE, 1, 10.5));

        assertThat(verdict(results, "validate after JVM start, 10,000 x 10").measured())
                .contains(new Spread(1.5, 1.5, 1.5));
        assertThat(verdict(results, "time of migrate after start, 10,000 / 1,000, 30 ms")
                        .measured())
                .contains(new Spread(10, 10, 10));
    }

    @Test
    void requestsMayGrowAsTheEntriesDo() {
        Results results = new Results();
        results.add(sample(new Case(Size.SMALL, 0), Subject.MIGRATE, 1, 1, load(84, 0)));
        results.add(sample(new Case(Size.USUAL, 0), Subject.MIGRATE, 1, 1, load(900, 0)));

        assertThat(verdict(results, "requests of migrate").word()).isEqualTo("MISSED");
    }

    @Test
    void collectingGarbageMustNotTakeATenthOfTheTime() {
        Results results = new Results();
        results.add(sample(USUAL, Subject.MIGRATE, 1, 10));

        Verdict verdict = verdict(results, "garbage collection of migrate, 10,000 x 10 in 192m");
        assertThat(verdict.measured()).contains(new Spread(2, 2, 2));
        assertThat(verdict.missed()).isFalse();
    }

    @Test
    void aShortBenchSeesMoreRequestsAndMoreWorkAlsoOnABusyMachine() {
        Case small = new Case(Size.SMALL, 30);
        Results results = new Results();
        results.add(sample(small, Subject.FLOOR_AUDIT, 1, 1));
        results.add(sample(small, Subject.AUDIT, 1, 12, load(20, 0)));

        assertThat(Bars.quick().stream().map(bar -> bar.verdict(results)).filter(Verdict::missed))
                .extracting(verdict -> verdict.bar().what())
                .containsExactly(
                        "audit / floor of audit, 1,000 x 10, 30 ms",
                        "CPU of audit / floor of audit, 30 ms",
                        "requests of audit, 1,000 x 10");
    }

    @Test
    void everyBarNamesSomethingElse() {
        for (List<Bar> bars : List.of(Bars.full(), Bars.quick())) {
            assertThat(bars).extracting(Bar::what).doesNotHaveDuplicates();
        }
    }
}
