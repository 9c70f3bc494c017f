package org.vsxibulk.settings;

import static org.vsxibulk.settings.SettingKey.*;

import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code loop}, which is given in full or not at all. */
final class LoopReader {

    /** Four decimal parts without leading zeros, or full IPv6: never a form that two programs may read differently. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefix(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .allowBinary(false)
            .getParentBuilder()
            .toParams();

    private final SettingsReader reader;

    LoopReader(SettingsReader reader) {
        this.reader = reader;
    }

    Optional<Loop> read() {
        if (Stream.of(LOOP_TRUNK, LOOP_ADDRESS, LOOP_TABLE)
                .allMatch(key -> reader.find(key.key()).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Loop(reader.requiredNumber(LOOP_TRUNK), address(), reader.requiredNumber(LOOP_TABLE)));
    }

    private String address() {
        String key = LOOP_ADDRESS.key();
        Optional<String> text = reader.text(LOOP_ADDRESS);
        if (text.isEmpty()) {
            reader.missing(key, "write the virtual IP of the loop trunk");
            return "";
        }
        var address = new IPAddressString(text.get(), STRICT).getAddress();
        if (address == null
                || address.isMultiple()
                || address.isZero()
                || address.isLoopback()
                || address.isMulticast()) {
            reader.wrong(
                    key, "is not the address of a host", "write the virtual IP of the loop trunk, such as 203.0.113.9");
            return text.get();
        }
        return address.toCanonicalString();
    }
}
