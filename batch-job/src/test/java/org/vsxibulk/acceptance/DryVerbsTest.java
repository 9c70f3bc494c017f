package org.vsxibulk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vsxibulk.vsxi.http.ReadOnlyTransport;
import org.vsxibulk.vsxi.http.Request;
import org.vsxibulk.vsxi.http.Transport;

/** Verbs that promise not to write cannot. */
@EveryPersonality("the dialect compared with the switch")
class DryVerbsTest extends Story {

    @ParameterizedTest
    @ValueSource(strings = {"plan", "audit"})
    void aDryVerbSendsNothingButGet(String verb) {
        var before = sbc.everything();

        product.run(verb, product.customers(Row.peering(5000, "198.51.100.10").dids("+12125550100")));

        assertThat(sbc.methods()).containsExactly("GET");
        assertThat(sbc.everything()).isEqualTo(before);
    }

    @Test
    void aCheckSendsNothingButGet() {
        var before = sbc.everything();

        assertThat(product.run("check", "--confirm").exitCode()).isZero();

        assertThat(sbc.methods()).containsExactly("GET");
        assertThat(sbc.everything()).isEqualTo(before);
    }

    @Test
    void theTransportOfDryVerbsRefusesWhatIsNotAGet() {
        Transport never = new Transport() {
            @Override
            public <T> T exchange(Request request, AnswerReader<T> reader) {
                throw new AssertionError("was sent");
            }

            @Override
            public void close() {}
        };

        for (String method : new String[] {"POST", "DELETE", "PUT"}) {
            assertThatThrownBy(() -> new ReadOnlyTransport(never)
                            .exchange(new Request(method, "/x", Optional.of(new byte[0])), (status, after, body) -> ""))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> new ReadOnlyTransport(never)
                        .exchange(new Request("GET", "/x", Optional.of(new byte[1])), (status, after, body) -> ""))
                .isInstanceOf(IllegalStateException.class);
    }
}
