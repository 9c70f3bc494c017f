package org.vsxibulk.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One way in which a request goes wrong.
 *
 * @param rule the simulator's rule without its calls; empty when it is none of the simulator's
 * @param often once, or until somebody has mended it
 */
record MatrixFault(String name, String rule, Often often, Predicate<FaultPlace> strikes) {

    /** How often. */
    enum Often {
        ONCE,
        LASTING
    }

    private static final Predicate<FaultPlace> ALL = place -> true;

    static final String CERTIFICATE = "certificate changed";
    static final String PART = "300, last entry refused";
    static final String STANDBY = "stand-by";

    static List<MatrixFault> all() {
        List<MatrixFault> faults = new ArrayList<>();
        both(faults, "400", "status:code=400", ALL);
        both(faults, "429", "status:code=429", ALL);
        both(faults, "503", "status:code=503", ALL);
        both(faults, "slow", "slow:millis=700", ALL);
        both(faults, "reset before", "reset-before", ALL);
        both(faults, "reset after applying", "reset-after", FaultPlace::isWrite);
        both(faults, PART, "refuse:code=300", FaultPlace::isWrite);
        both(faults, "400 inside a 200", "code-in-200:code=400", ALL);
        both(faults, "empty answer", "empty-answer", FaultPlace::isWrite);
        both(faults, "empty download", "empty-download", FaultPlace::isDownload);
        both(faults, "cut download", "cut-download:at=middle", FaultPlace::isDownload);
        both(faults, "cut after an entry", "cut-download:at=entry", FaultPlace::isDownload);
        both(faults, "garbage", "garbage:as=html", ALL);
        both(faults, "garbage, applied", "garbage:as=plain:applied=yes", FaultPlace::isWrite);
        both(faults, "401", "status:code=401", ALL);
        faults.add(new MatrixFault(STANDBY, "standby", Often.LASTING, ALL));
        faults.add(new MatrixFault("stand-by, deaf", "standby-deaf", Often.LASTING, ALL));
        faults.add(new MatrixFault(CERTIFICATE, "", Often.LASTING, ALL));
        return List.copyOf(faults);
    }

    private static void both(List<MatrixFault> to, String name, String rule, Predicate<FaultPlace> strikes) {
        to.add(new MatrixFault(name, rule, Often.ONCE, strikes));
        to.add(new MatrixFault(name, rule, Often.LASTING, strikes));
    }

    /** The rule for one place, as the simulator reads it. */
    String at(FaultPlace place) {
        int colon = rule.indexOf(':');
        String fault = colon < 0 ? rule : rule.substring(0, colon);
        String settings = colon < 0 ? "" : rule.substring(colon);
        String guilty = name.equals(PART) ? ":match=" + escaped(place.guilty()) : "";
        return fault + ":" + place.action() + "/" + place.table() + settings + guilty
                + (often == Often.ONCE ? ":nth=" : ":from=") + place.nth(guilty.isEmpty());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(":", "\\:");
    }

    @Override
    public String toString() {
        return name + (often == Often.ONCE ? ", once" : "");
    }
}
