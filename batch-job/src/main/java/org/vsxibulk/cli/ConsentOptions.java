package org.vsxibulk.cli;

import java.util.EnumSet;
import java.util.Set;
import org.vsxibulk.plan.Consent;
import picocli.CommandLine.Option;

/** What a user may say yes to beforehand. Without them, the guards stop a run before its first write. */
final class ConsentOptions {

    private final Set<Consent> given = EnumSet.noneOf(Consent.class);

    @Option(
            names = "--accept-assumptions",
            description = "Write with a dialect that nobody has confirmed against this switch.")
    void acceptAssumptions(boolean yes) {
        give(Consent.ACCEPT_ASSUMPTIONS, yes);
    }

    @Option(
            names = "--confirm-shared",
            description = "Take shared objects on trust that the switch does not show to be in place: service port,"
                    + " stop-route profile, loop trunk, inbound table, carrier trunks.")
    void confirmShared(boolean yes) {
        give(Consent.CONFIRM_SHARED, yes);
    }

    @Option(
            names = "--adopt",
            description = "Change or delete trunks that exist already and that no earlier run wrote.")
    void adopt(boolean yes) {
        give(Consent.ADOPT, yes);
    }

    @Option(
            names = "--allow-repoint",
            description = "Move existing trunks to other route or mapping tables than today's.")
    void allowRepoint(boolean yes) {
        give(Consent.ALLOW_REPOINT, yes);
    }

    @Option(
            names = "--allow-takeover",
            description = "Lead numbers and SIP users to these customers that belong to somebody else today.")
    void allowTakeover(boolean yes) {
        give(Consent.ALLOW_TAKEOVER, yes);
    }

    @Option(
            names = "--allow-large-change",
            description = "Delete over 2 %% or update over 20 %% of a table of the switch.")
    void allowLargeChange(boolean yes) {
        give(Consent.ALLOW_LARGE_CHANGE, yes);
    }

    private void give(Consent consent, boolean yes) {
        if (yes) {
            given.add(consent);
        }
    }

    Set<Consent> given() {
        return given;
    }
}
