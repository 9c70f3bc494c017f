package org.vsxibulk.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vsxibulk.Signals;
import org.vsxibulk.acceptance.Launcher;

/**
 * Asks the real program to stop at random instants, with each of the three signals, and looks whether it ends in order and
 * goes on to the same end. Arguments: stops, seed, and the command line that starts the program. Ends with 1 when one stop
 * did not end with exit code 5, or a final state differs.
 */
public final class Stops {

    private static final int STOPS_A_ROUND = 3;
    private static final int CUSTOMERS = 60;
    private static final int CHUNK = 15;

    private Stops() {}

    public static void main(String[] arguments) throws IOException {
        int stops = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Launcher launcher = new Launcher(List.of(arguments).subList(2, arguments.length));
        Path folder = Files.createTempDirectory("vsxi-stops-");
        System.exit(run(folder, launcher, stops, seed) ? 0 : 1);
    }

    private static boolean run(Path folder, Launcher launcher, int wanted, long seed) {
        System.out.println("seed " + seed + ", signals " + Signals.heard() + "; first the same without a stop …");
        Path place = folder.resolve("place");
        List<Scenario> scenarios = new ArrayList<>(Scenarios.small(folder));
        scenarios.addAll(Scenarios.large(folder, CUSTOMERS, CHUNK));
        List<Reference> references = scenarios.stream()
                .map(scenario -> Reference.of(place, launcher, scenario))
                .toList();
        Random random = new Random(seed);
        List<StopResult> results = new ArrayList<>();
        for (long stops = 0;
                stops < wanted;
                stops += results.get(results.size() - 1).inOrder()) {
            Reference reference = references.get(results.size() % references.size());
            StopResult result = new StopRound(reference, STOPS_A_ROUND).run(place, launcher, random);
            results.add(result);
            tell(results.size(), result);
            if (!result.faults().isEmpty() && result.inOrder() == 0) {
                break;
            }
        }
        return verdict(results);
    }

    private static void tell(int number, StopResult result) {
        System.out.printf(
                "%4d  %-22s  %-9s  %s%n",
                number,
                result.round().reference().scenario().words(),
                result.differences().isEmpty() ? "equal" : "DIFFERENT",
                result.words());
        result.faults().forEach(fault -> System.out.println("      " + fault.replace("\n", "\n      ")));
    }

    private static boolean verdict(List<StopResult> results) {
        long inOrder = results.stream().mapToLong(StopResult::inOrder).sum();
        long before = results.stream().mapToLong(StopResult::beforeTheProgram).sum();
        long all = results.stream().mapToLong(result -> result.stops().size()).sum();
        long equal = results.stream()
                .filter(result -> result.differences().isEmpty())
                .count();
        Duration slowest = results.stream()
                .map(StopResult::slowest)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        System.out.println(inOrder + " of " + (all - before) + " stops ended in order (exit code 5), the slowest after "
                + Bars.seconds(slowest) + "; " + before + " more came before the program did");
        System.out.println("final state and reports equal: " + equal + " of " + results.size());
        return inOrder == all - before && equal == results.size();
    }
}
