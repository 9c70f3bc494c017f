package org.vsxibulk.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the switch's certificate is trusted. With none of the three set, the JDK's own certificate authorities decide.
 *
 * @param caFile PEM file of the certificate or authority to trust
 * @param fingerprint SHA-256 of the switch's certificate as 64 hex digits in lower case
 * @param insecure trusts anything; said loudly
 */
public record Tls(Optional<Path> caFile, Optional<String> fingerprint, boolean insecure) {}
