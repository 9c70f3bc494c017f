package org.vsxibulk.vsxi.dialect;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** In which form a switch keeps telephone numbers; it depends on the site (contract section 2.2). */
public enum NumberForm {
    /** Without country code where the number is of the switch's own country. */
    NATIONAL,
    /** E.164 digits. */
    E164,
    /** E.164 digits behind a plus sign. */
    E164_PLUS;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static NumberForm of(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not one of "
                        + Arrays.stream(values()).map(NumberForm::word).collect(Collectors.joining(", "))));
    }
}
