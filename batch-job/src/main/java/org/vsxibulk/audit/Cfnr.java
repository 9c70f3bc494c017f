package org.vsxibulk.audit;

import java.util.Optional;
import java.util.Set;
import org.vsxibulk.vsxi.Field;

/**
 * What a live trunk that has the loop address must have besides, or calls to an unreachable customer are lost: policy
 * top-down, polling on, the universal stop-route profile, and the loop address last (guide, "Call Forward Not Reachable").
 */
final class Cfnr {

    static final String POLICY = "cfnr-policy";
    static final String POLLING = "cfnr-polling";
    static final String STOP_ROUTE_PROFILE = "cfnr-stop-route-profile";
    static final String LOOP_LAST = "cfnr-loop-last";

    private Cfnr() {}

    static TrunkRule policy(String loopAddress, String topDown) {
        return (trunk, mismatched) -> unless(mismatched, Field.TRUNK_POLICY, trunk, loopAddress)
                ? differs(POLICY, Field.TRUNK_POLICY, topDown, trunk.policy(), "the loop address is never tried")
                : Optional.empty();
    }

    static TrunkRule polling(String loopAddress, String on) {
        return (trunk, mismatched) -> unless(mismatched, Field.TRUNK_POLLING, trunk, loopAddress)
                ? differs(POLLING, Field.TRUNK_POLLING, on, trunk.polling(), "an unreachable PBX is not noticed")
                : Optional.empty();
    }

    static TrunkRule stopRouteProfile(String loopAddress, String profile) {
        return (trunk, mismatched) -> unless(mismatched, Field.TRUNK_STOP_ROUTE_PROFILE, trunk, loopAddress)
                ? differs(
                        STOP_ROUTE_PROFILE,
                        Field.TRUNK_STOP_ROUTE_PROFILE,
                        profile,
                        trunk.stopRouteProfile(),
                        "calls may stop before the loop address")
                : Optional.empty();
    }

    static TrunkRule loopLast(String loopAddress) {
        return (trunk, mismatched) -> {
            if (!unless(mismatched, Field.TRUNK_ADDRESS, trunk, loopAddress)) {
                return Optional.empty();
            }
            String last = trunk.addresses().get(trunk.addresses().size() - 1);
            return differs(LOOP_LAST, Field.TRUNK_ADDRESS, loopAddress, last, "addresses behind it are never tried");
        };
    }

    /** A trunk whose addresses are wrong altogether has that finding; what follows from them is no news. */
    private static boolean unless(Set<Field> mismatched, Field field, LiveTrunk trunk, String loopAddress) {
        return !mismatched.contains(field)
                && !mismatched.contains(Field.TRUNK_ADDRESS)
                && trunk.addresses().contains(loopAddress);
    }

    private static Optional<Flaw> differs(String rule, Field field, String wanted, String there, String effect) {
        return wanted.equals(there)
                ? Optional.empty()
                : Optional.of(Flaw.error(
                        rule,
                        field.word(),
                        wanted,
                        there,
                        "a trunk with the loop address needs " + field.word() + " '" + wanted + "'"
                                + (rule.equals(LOOP_LAST) ? " as the last" : "") + ", but has '" + there + "': "
                                + effect));
    }
}
