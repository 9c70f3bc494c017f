package org.vsxibulk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vsxibulk.customer.CustomerBase;
import org.vsxibulk.plan.PlanIdentity;
import org.vsxibulk.vsxi.http.StopSignal;

/** The input is remembered as what it was when it was read. */
@Timeout(20)
class InputAheadTest {

    private static final CustomerBase BASE =
            new CustomerBase(List.of(), List.of(), 0, 0, new TreeSet<>(), Set.of(), new TreeSet<>(), new TreeSet<>());

    private final AtomicReference<String> file = new AtomicReference<>("old");

    private PlanIdentity identity() {
        if (file.get().isEmpty()) {
            throw new UncheckedIOException(new NoSuchFileException("c.csv"));
        }
        return new PlanIdentity(file.get(), "dialect", "settings", List.of());
    }

    private InputAhead reading(InputAhead.Reader reader) {
        return new InputAhead(this::identity, reader, new StopSignal());
    }

    @Test
    void whatStaysAsItIsIsTheInput() {
        try (InputAhead input = reading(betweenRows -> BASE)) {
            assertThat(input.base()).isEqualTo(BASE);
            assertThat(input.identity()).isEqualTo(identity());
        }
    }

    /** A file that was still being copied was planned as it had been, and remembered as what it became. */
    @Test
    void anInputThatChangesWhileItIsReadIsNone() {
        try (InputAhead input = reading(betweenRows -> {
            file.set("new");
            return BASE;
        })) {
            assertThat(input.identity().input()).isEqualTo("old");
            assertThatThrownBy(input::base)
                    .isInstanceOf(InputRejectedException.class)
                    .hasMessageContaining("changed while it was read");
        }
    }

    /** It was told as a fault of the program. */
    @Test
    void anInputThatIsTakenAwayWhileItIsReadIsNoneEither() {
        try (InputAhead input = reading(betweenRows -> {
            file.set("");
            return BASE;
        })) {
            assertThatThrownBy(input::base).isInstanceOf(InputRejectedException.class);
        }
    }

    @Test
    void whoeverClosesItIsNotKeptWaitingByALongFile() {
        InputAhead input = reading(betweenRows -> {
            while (true) {
                betweenRows.run();
            }
        });
        input.close();
        assertThatThrownBy(input::base).isInstanceOf(java.util.concurrent.CancellationException.class);
    }
}
