package org.vsxibulk.customer;

import java.util.OptionalInt;

/**
 * Where a PBX is reached: a host in canonical form (IPv4, IPv6 without brackets, or FQDN in lower case) and a port when
 * the row names one.
 */
public record Endpoint(String host, OptionalInt port) {}
