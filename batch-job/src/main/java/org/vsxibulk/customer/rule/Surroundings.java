package org.vsxibulk.customer.rule;

import java.util.Optional;
import org.vsxibulk.customer.Endpoint;
import org.vsxibulk.customer.SwitchTraits;
import org.vsxibulk.settings.Loop;
import org.vsxibulk.settings.Settings;

/**
 * What the rules must know beside the input.
 *
 * @param loopHost the loop address in canonical form, when the settings have one
 */
public record Surroundings(Settings settings, SwitchTraits traits, NumberPlan plan, Optional<String> loopHost) {

    /** Surroundings with a fresh numbering plan. */
    public static Surroundings of(Settings settings, SwitchTraits traits) {
        Optional<String> loopHost = settings.loop()
                .map(Loop::address)
                .map(address -> Endpoint.tryParse(address).map(Endpoint::host).orElse(address));
        return new Surroundings(settings, traits, new NumberPlan(), loopHost);
    }

    /** The service port that a row's trunk will have. */
    int servicePort(Draft draft) {
        return draft.servicePort().orElse(settings.servicePort());
    }
}
