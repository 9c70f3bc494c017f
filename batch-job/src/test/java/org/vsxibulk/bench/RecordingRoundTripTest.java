package org.vsxibulk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vsxibulk.simulator.requests.RecordedRequest;

class RecordingRoundTripTest {

    @Property(tries = 200)
    void whateverIsRecordedIsReadAsItWas(@ForAll("requests") List<RecordedRequest> requests) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (RecordedRequest request : requests) {
            request.writeTo(file);
        }

        ByteArrayInputStream recording = new ByteArrayInputStream(file.toByteArray());
        for (RecordedRequest request : requests) {
            RecordedRequest read = RecordedRequest.read(recording).orElseThrow();
            assertThat(read).usingRecursiveComparison().isEqualTo(request);
        }
        assertThat(RecordedRequest.read(recording)).isEmpty();
    }

    @Provide
    Arbitrary<List<RecordedRequest>> requests() {
        Arbitrary<String> methods = Arbitraries.of("GET", "POST", "DELETE");
        Arbitrary<String> targets = Arbitraries.strings()
                .withCharRange('!', '~')
                .ofMinLength(1)
                .ofMaxLength(60)
                .map(path -> "/" + path);
        Arbitrary<Optional<String>> types =
                Arbitraries.of("application/xml", "text/xml; charset=UTF-8").optional();
        Arbitrary<byte[]> bodies = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        return Combinators.combine(methods, targets, types, bodies)
                .as(RecordedRequest::new)
                .list()
                .ofMaxSize(12);
    }
}
