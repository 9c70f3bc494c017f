package org.vsxibulk.customer;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv4.IPv4Address;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The canonical form of hosts. Nothing is ever looked up in the DNS. */
public final class Hosts {

    /** Longest host name that the switch keeps (contract section 2.1, assumed). */
    public static final int LONGEST_NAME = 127;

    /** IPv6 with an IPv4 address at its end. */
    private static final int LONGEST_IP = 45;

    /** RFC 1123 section 2.1: letters, digits, inner hyphens; RFC 3696 section 2: a top-level domain begins with a letter. */
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final IPAddressStringParameters STRICT = strict();

    private Hosts() {}

    /** IPv4 as it is, IPv6 compressed and without brackets (RFC 5952), a name in lower case without a final dot; else empty. */
    public static Optional<String> canonical(String host) {
        if (host.startsWith("[") && host.endsWith("]")) {
            return host.indexOf(':') < 0
                    ? Optional.empty()
                    : ip(host.substring(1, host.length() - 1)).map(Hosts::text);
        }
        if (ipv4(host).isPresent()) {
            return Optional.of(host);
        }
        if (host.indexOf(':') >= 0) {
            return ip(host).map(Hosts::text);
        }
        String name = host.toLowerCase(Locale.ROOT);
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** The IP address that a text is: four decimal parts without leading zeros, or IPv6 without zone, prefix or brackets. */
    public static Optional<IPAddress> ip(String host) {
        // the library makes an exception of each text that is none, and a list may have a million of them
        if (host.length() > LONGEST_IP || host.indexOf('.') < 0 && host.indexOf(':') < 0) {
            return Optional.empty();
        }
        OptionalInt ipv4 = ipv4(host);
        if (ipv4.isPresent()) {
            return Optional.of(new IPv4Address(ipv4.getAsInt()));
        }
        IPAddress address = new IPAddressString(host, STRICT).getAddress();
        boolean mapped = address != null && address.isIPv6() && address.toIPv6().isIPv4Mapped();
        return mapped ? Optional.empty() : Optional.ofNullable(address);
    }

    /** The bits of an IPv4 address. Plain arithmetic, since this is what nearly every row has. */
    private static OptionalInt ipv4(String host) {
        String[] parts = host.length() > 15 ? new String[0] : host.split("\\.", -1);
        if (parts.length != 4) {
            return OptionalInt.empty();
        }
        int bits = 0;
        for (String part : parts) {
            Optional<Integer> number = WholeNumbers.tryParse(part, 0, 255);
            if (number.isEmpty()) {
                return OptionalInt.empty();
            }
            bits = bits << 8 | number.get();
        }
        return OptionalInt.of(bits);
    }

    private static String text(IPAddress address) {
        return address.isIPv6() ? address.toIPv6().toCompressedString() : address.toCanonicalString();
    }

    private static IPAddressStringParameters strict() {
        var builder = new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowPrefix(false)
                .allowPrefixOnly(false)
                .allowMask(false)
                .allowWildcardedSeparator(false)
                .allow_inet_aton(false)
                .setRangeOptions(RangeParameters.NO_RANGE);
        builder.getIPv4AddressParametersBuilder().allowLeadingZeros(false).allowBinary(false);
        builder.getIPv6AddressParametersBuilder()
                .allowZone(false)
                .allowBase85(false)
                .allowBinary(false)
                .allowUnlimitedLeadingZeros(false);
        return builder.toParams();
    }
}
