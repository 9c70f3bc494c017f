package org.vsxibulk.vsxi.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are read back from the form in which they are written. */
class NumberStyleTest {

    private static NumberStyle style(NumberForm form, String country, String foreign) {
        return new NumberStyle(form, country, foreign, "*");
    }

    @Property
    void everyNumberIsAmongThoseThatLookLikeIt(
            @ForAll @LongRange(min = 1_000_000L, max = 999_999_999_999_999L) long digits,
            @ForAll NumberForm form,
            @ForAll @IntRange(min = 1, max = 999) int country,
            @ForAll boolean prefixed) {
        NumberStyle style = style(form, Integer.toString(country), prefixed ? "011" : "");
        String wire = style.of(digits);

        assertThat(style.read(wire))
                .contains(digits)
                .allMatch(found -> style.of(found).equals(wire));
    }

    @Test
    void theOwnCountryComesFirstWhereNothingStandsBeforeForeignNumbers() {
        assertThat(style(NumberForm.NATIONAL, "1", "").read("2125550100")).containsExactly(12125550100L, 2125550100L);
        assertThat(style(NumberForm.NATIONAL, "1", "011").read("011442079460000"))
                .containsExactly(442079460000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "+", "x", "204", "12 125550100", "+12125550100x", "1234567890123456", "0"})
    void otherTextsAreNoNumbers(String text) {
        for (NumberForm form : NumberForm.values()) {
            assertThat(style(form, "1", "").read(text)).as(form.word()).isEmpty();
        }
    }
}
