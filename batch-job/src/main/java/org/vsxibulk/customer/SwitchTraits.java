package org.vsxibulk.customer;

import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What the rules must know of the switch's dialect.
 *
 * @param portPerAddress the switch keeps a port for each address of a trunk, not one for the whole trunk
 * @param dynamicAddressKnown the dialect states the first node of a dynamic-peering trunk, so that the loop address can
 *     follow it
 * @param numberForm E.164 digits to the form in which the switch keeps a DID: two DIDs with one form cannot both exist
 * @param countryCode of the numbers that it keeps without one; absent when it keeps all numbers with theirs
 */
public record SwitchTraits(
        boolean portPerAddress,
        boolean dynamicAddressKnown,
        LongFunction<String> numberForm,
        Optional<String> countryCode) {

    /** For checks without a dialect: E.164 digits as they are. */
    public static SwitchTraits unknown() {
        return new SwitchTraits(false, true, Long::toString, Optional.empty());
    }
}
