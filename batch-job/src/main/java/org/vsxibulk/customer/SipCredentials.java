package org.vsxibulk.customer;

import java.util.Optional;
import org.vsxibulk.settings.Secret;

/** The registrar credentials of a dynamic-peering customer; without a password a live one is left alone. */
public record SipCredentials(String username, Optional<Secret> password) {}
