package org.vsxibulk.customer.rule;

import org.vsxibulk.customer.Rule;

/** A number begins with a country code that exists (ITU-T E.164 list of assigned country codes). */
final class CountryCode {

    static final Rule RULE = Rule.error(
            "number-country-code",
            "A number must begin with an existing country code.",
            "Write + and the country code before the national number, for example +12125550100.");

    private CountryCode() {}
}
