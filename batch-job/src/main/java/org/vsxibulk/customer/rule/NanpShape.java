package org.vsxibulk.customer.rule;

import java.util.Optional;
import org.vsxibulk.customer.Rule;

/** Numbers of +1 have a three-digit area code and a seven-digit number, NXX-NXX-XXXX (NANPA; ATIS-0300076). */
final class NanpShape {

    static final Rule RULE = Rule.error(
            "number-nanp-shape",
            "After +1 come ten digits; area code and exchange begin with 2 to 9 and do not end in 11.",
            "Look for a missing or doubled digit, or a wrong country code.");

    private static final long SMALLEST = 10_000_000_000L;
    private static final long LARGEST = 19_999_999_999L;

    private NanpShape() {}

    /** Whether the country code is 1. */
    static boolean applies(long digits) {
        if (digits >= SMALLEST && digits <= LARGEST) {
            return true;
        }
        return Long.toString(digits).charAt(0) == '1';
    }

    static int area(long digits) {
        return (int) (digits / 10_000_000 % 1000);
    }

    static int exchange(long digits) {
        return (int) (digits / 10_000 % 1000);
    }

    static Optional<Flaw> find(long digits) {
        if (digits < SMALLEST || digits > LARGEST) {
            int length = Long.toString(digits).length() - 1;
            return flaw(digits, "has " + length + " digits after +1 in place of ten");
        }
        if (isNoCode(area(digits))) {
            return flaw(digits, "has the impossible area code " + String.format("%03d", area(digits)));
        }
        return isNoCode(exchange(digits))
                ? flaw(digits, "has the impossible exchange code " + String.format("%03d", exchange(digits)))
                : Optional.empty();
    }

    private static boolean isNoCode(int code) {
        return code < 200 || code % 100 == 11;
    }

    private static Optional<Flaw> flaw(long digits, String why) {
        return Optional.of(new Flaw(RULE, "+" + digits, "'+" + digits + "' " + why));
    }
}
