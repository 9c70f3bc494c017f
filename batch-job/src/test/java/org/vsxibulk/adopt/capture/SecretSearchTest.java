package org.vsxibulk.adopt.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vsxibulk.vsxi.dialect.SecretFields;

/** A mask that is taken for a password, and sent back, becomes the password. */
class SecretSearchTest {

    private static final SecretFields KNOWN = new SecretFields(List.of(), true, "********");

    private static SecretSearch of(String... texts) {
        Column column = new Column("password", texts.length);
        for (int i = 0; i < texts.length; i++) {
            column.add(i, texts[i], -1);
        }
        return SecretSearch.of(Optional.of(column), KNOWN, new Guesses());
    }

    @Test
    void aMaskThatIsKnownAsOneGoesIntoTheDialect() {
        SecretSearch search = of("xxxxxx", "xxxxxx");

        assertThat(search.shown().value()).contains("never");
        assertThat(search.mask().value()).contains("xxxxxx");
    }

    /** The best guess was 'clear'. */
    @Test
    void oneTextForManyIsAMaskWhateverItLooksLike() {
        SecretSearch search = of("(hidden)", "(hidden)", "(hidden)", "");

        assertThat(search.shown().isOpen()).isTrue();
        assertThat(search.shown().value()).contains("never");
        assertThat(search.shown().reason())
                .contains("the same text in 3 of 4 entries")
                .doesNotContain("(hidden)");
        assertThat(search.mask().value()).as("it may be everybody's password").contains("********");
    }

    @Test
    void textsThatDifferMayBePasswords() {
        assertThat(of("Kd83-hs7G", "kJ7-tide-42", "mangrove").shown().value()).contains("clear");
        assertThat(of("welcome", "welcome").shown().value())
                .as("two may share one")
                .contains("clear");
    }
}
