package org.vsxibulk.customer;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a PBX is reached: a host in canonical form (IPv4, IPv6 without brackets, or FQDN in lower case) and a port when
 * the row names one.
 */
public record Endpoint(String host, OptionalInt port) {

    /** Reads {@code host}, {@code host:port}, {@code [ipv6]} or {@code [ipv6]:port}; an IPv6 address without port may stand bare. */
    public static Endpoint parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not an address: " + text));
    }

    /** As {@link #parse}, empty for any other text. */
    public static Optional<Endpoint> tryParse(String text) {
        int colon = text.lastIndexOf(':');
        boolean bracketed = text.startsWith("[");
        boolean withPort = bracketed ? colon > text.indexOf(']') : colon >= 0 && text.indexOf(':') == colon;
        String host = withPort ? text.substring(0, colon) : text;
        OptionalInt port = OptionalInt.empty();
        if (withPort) {
            Optional<Integer> number = WholeNumbers.tryParse(text.substring(colon + 1), 1, 65_535);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            port = OptionalInt.of(number.get());
        }
        OptionalInt found = port;
        return Hosts.canonical(host).map(canonical -> new Endpoint(canonical, found));
    }

    /** The form that {@link #parse} reads; an IPv6 address gets brackets when a port follows. */
    @Override
    public String toString() {
        if (port.isEmpty()) {
            return host;
        }
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port.getAsInt();
    }
}
