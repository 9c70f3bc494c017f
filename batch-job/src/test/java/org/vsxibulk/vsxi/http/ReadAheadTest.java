package org.vsxibulk.vsxi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is read ahead is the same, byte for byte, up to the same end. */
class ReadAheadTest {

    @Property(tries = 50)
    void theBytesAreThoseOfTheBody(@ForAll long seed, @ForAll @IntRange(max = 3_000_000) int length)
            throws IOException {
        byte[] bytes = bytes(seed, length);
        try (ReadAhead ahead = new ReadAhead(new ByteArrayInputStream(bytes))) {
            assertThat(ahead.readAllBytes()).isEqualTo(bytes);
            assertThat(ahead.read()).isEqualTo(-1);
            assertThat(ahead.read(new byte[1])).isEqualTo(-1);
        }
    }

    @Property(tries = 50)
    void oneByteAfterTheOtherIsTheSame(@ForAll long seed, @ForAll @IntRange(max = 40_000) int length)
            throws IOException {
        byte[] bytes = bytes(seed, length);
        try (ReadAhead ahead = new ReadAhead(new ByteArrayInputStream(bytes))) {
            for (byte expected : bytes) {
                assertThat((byte) ahead.read()).isEqualTo(expected);
            }
            assertThat(ahead.read()).isEqualTo(-1);
        }
    }

    @Test
    void whatWentWrongIsToldWhereItHappened() throws IOException {
        IOException reset = new IOException("reset");
        byte[] bytes = bytes(1, 100_000);
        try (ReadAhead ahead =
                new ReadAhead(new SequenceInputStream(new ByteArrayInputStream(bytes), failing(reset)))) {
            assertThat(ahead.readNBytes(bytes.length)).isEqualTo(bytes);
            assertThatThrownBy(ahead::read).isSameAs(reset);
            assertThatThrownBy(ahead::read).isSameAs(reset);
        }
    }

    @Test
    void aLimitThatIsReachedIsToldToo() throws IOException {
        RuntimeException limit = new SwitchUnavailableException("too long");
        try (ReadAhead ahead = new ReadAhead(failing(limit))) {
            assertThatThrownBy(() -> ahead.read(new byte[10])).isSameAs(limit);
        }
    }

    private static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static InputStream failing(Exception failure) {
        return new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (failure instanceof IOException e) {
                    throw e;
                }
                throw (RuntimeException) failure;
            }
        };
    }
}
